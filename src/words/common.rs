//! Words that stand on every screen: the bar, saving, messages.

words! {
    program: "Samtalsledaren", "Samtalsledaren";
    time_sign: ".", ":";
    /// The names of the months where a date is written with them; Swedish boards write 2023-08-30.
    months: "", "January February March April May June July August September October November December";
    screen_name(title: &str, number: usize, count: usize): "{title}, sida {number} av {count}", "{title}, page {number} of {count}";
    column_width(column: &str): "Bredd på {column}", "Width of {column}";
    saved_at(time: &str): "Sparat {time}", "Saved {time}";
    saved: "Sparat", "Saved";
    making_bilaga: "Tar fram bilagan …", "Making the bilaga …";
    saving: "Sparar …", "Saving …";
    not_saved_yet: "Inte sparat än", "Not saved yet";
    save_now: "Spara nu", "Save now";
    read_only: "Bara läsning", "Read only";
    off_read_only: "Mötet är öppet bara för läsning", "The meeting is open for reading only";
    off_undo: "Det finns inget att ångra", "There is nothing to undo";
    off_redo: "Det finns inget ångrat att göra om", "Nothing was undone, so there is nothing to do again";
    off_first_item: "Det här är början av mötet", "This is the beginning of the meeting";
    off_now: "Går inte just nu", "Not possible just now";
    held_here(since: &str): "Mötet är öppet i ett annat fönster på den här datorn sedan {since}. Här går det bara att läsa. Om du tar över går det bara att läsa där, och inget av det som är skrivet går förlorat.", "The meeting is open in another window on this computer since {since}. Here it can only be read. If you take over, it can only be read there, and nothing that was written is lost.";
    held_on(host: &str, since: &str): "Mötet är öppet på datorn {host} sedan {since}. Här går det bara att läsa. Om du tar över går det bara att läsa där, och inget av det som är skrivet går förlorat.", "The meeting is open on the computer {host} since {since}. Here it can only be read. If you take over, it can only be read there, and nothing that was written is lost.";
    take_over: "Ta över", "Take over";
    close_message: "Stäng meddelandet", "Close the message";
    close: "Stäng", "Close";
    keys_heading: "Alla kortkommandon", "All keys";
    keys_of_places: "På särskilda ställen", "In particular places";
    keys_end_note: "Sparar anteckningen", "Keeps the note";
    keys_new_line: "Ny rad i en anteckning", "New line in a note";
    keys_of_answers: "Anger och ändrar en grupps svar", "Set and change a group's answer";
    keys_of_hall_blank: "Släcker bilden (salens fönster)", "Blank (the hall's window)";
    keys_of_hall_steps: "Nästa, förra sida eller punkt (salens fönster)", "Next, previous page or item (the hall's window)";
    keys_of_hall_escape: "Tillbaka när salen fyller skärmen", "Back when the hall fills the screen";
    keys_of_themes: "Tema (Gå igenom)", "Theme (Read through)";
    keys_of_conclusions: "Samstämmigt, olika, gå vidare", "Agreed, differing, go on";
    keys_of_removing: "Tar bort, går att ångra", "Removes, can be undone";
    choose_group_keys: "Välj grupp 1 till 9", "Choose group 1 to 9";
    choose_notes_keys: "Visa bara gruppens anteckningar, 0 visar alla", "Show only the group's notes, 0 shows all";
    hall_title: "Salen", "The hall";
    paragraph_sign(paragraph: &str): "§ {paragraph}", "§ {paragraph}";
    program_failed_in_window: "Ett fel i programmet gjorde att sidan inte kunde visas. Allt som är skrivet finns kvar och sparas. Gå tillbaka till sidan, och starta om programmet om det händer igen.", "A fault in the program kept the page from being shown. All that was written is kept and saved. Go back to the page, and restart the program if it happens again.";
    hall_failed: "Ett fel i programmet gör att salen visar en tom sida. Anteckningarna finns kvar och sparas. Byt punkt i upplägget.", "A fault in the program makes the hall show an empty page. The notes are kept and saved. Change item in the agenda.";
    hall_was_open: "Salens bild var tänd när mötet stängdes. F5 visar den igen, utan de anteckningar och svar som visades då.", "The hall's picture was on when the meeting was closed. F5 shows it again, without the notes and answers that were shown then.";
    worker_is_gone: "Programmet kan inte längre läsa och skriva i bakgrunden. Anteckningarna sparas fortfarande. Starta om programmet när mötet tillåter.", "The program can no longer read and write in the background. The notes are still saved. Restart the program when the meeting allows.";
    saver_did_not_start(reason: &str): "Mötet öppnas bara för läsning, eftersom det inte går att spara: {reason}", "The meeting is opened for reading only, because it cannot be saved: {reason}";
    deck_opened(title: &str): "Filen är ett samtalsunderlag. Ett nytt möte har skapats med ”{title}”.", "The file is a deck. A new meeting with “{title}” has been made.";
    deck_saved(path: &str): "Upplägget är sparat som {path} och visas på startsidan, under Egna samtalsunderlag.", "The agenda is saved as {path} and is shown on the first screen, under Decks of your own.";
    opened_with_remarks(count: usize, first: &str): "Filen är öppnad, men allt i den stämmer inte. Att se över: {count}. Det första står på {first}", "The file is open, but not all in it is right. To look at: {count}. The first is on {first}";
    file_to_open: "Fil att öppna", "File to open";
    open_it: "Öppna", "Open";
    type_a_path: "Datorns eget fönster för att välja filer kunde inte öppnas. Skriv sökvägen i fältet.", "The computer's own window for choosing files could not be opened. Type the path in the field.";
    folder_made(path: &str): "Mappen {path} fanns inte och har skapats.", "The folder {path} was not there and has been made.";
    folder_not_shown: "Mappen kunde inte visas. Filerna ligger kvar på den plats som anges här.", "The folder could not be shown. The files are in the place named here.";
    no_window(reason: &str): "Fönstret kunde inte öppnas. Det beror oftast på grafikdrivrutinen eller på fjärrskrivbordet. Kommandoraden fungerar ändå, se samtalsledaren --help. Systemet svarar: {reason}", "The window could not be opened. It is mostly due to the graphics driver or the remote desktop. The command line works all the same, see samtalsledaren --help. The system answers: {reason}";
}
