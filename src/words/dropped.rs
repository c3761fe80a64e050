//! Files that are dropped on the window.

words! {
    drop_here: "Släpp filen så öppnas den", "Let go of the file to open it";
    drop_many: "Släpp filerna så öppnas de", "Let go of the files to open them";
    dropped_open_now: "Öppna", "Open";
    dropped_take_notes: "Hämta in", "Bring in";
    dropped_during_meeting(name: &str): "Ett möte leds just nu. Vill du öppna {name} i stället?", "A meeting is being led. Do you want to open {name} instead?";
    dropped_one_at_a_time(opened: &str, other: &str): "En fil i taget öppnas: {opened}. {other} öppnades inte.", "One file at a time is opened: {opened}. {other} was not opened.";
    dropped_without_meeting(name: &str): "Öppna först mötet som {name} hör till, och dra sedan hit filen igen.", "First open the meeting to which {name} belongs, and then drag the file here again.";
    dropped_unreadable(name: &str, reason: &str): "{name} kunde inte läsas: {reason}", "{name} could not be read: {reason}";
    dropped_bad_table(name: &str, first: &str): "Inget hämtades in från {name}. {first}", "Nothing was brought in from {name}. {first}";
    dropped_line(line: usize, text: &str): "Rad {line}: {text}", "Line {line}: {text}";
    dropped_and_more(count: usize): "Och {count} till.", "And {count} more.";
    dropped_no_notes(name: &str): "{name} innehåller inga anteckningar.", "{name} holds no notes.";
    dropped_notes(name: &str, count: usize): "{name} är en tabell med anteckningar. Antal: {count}. Vill du lägga till dem i det här mötet?", "{name} is a table of notes. Number: {count}. Do you want to add them to this meeting?";
    dropped_notes_taken(count: usize): "Anteckningar som hämtades in: {count}", "Notes brought in: {count}";
    dropped_for_another: "Tabellen lästes för ett annat möte. Dra hit filen en gång till.", "The table was read for another meeting. Drag the file here once more.";
    dropped_summons(name: &str): "Texten i {name} ligger nu i fältet för deltagare. Kontrollera hur varje rad har tolkats.", "The text of {name} is now in the field for participants. Check how each line was read.";
    dropped_summons_added(name: &str): "Texten i {name} ligger nu sist i fältet för deltagare, efter det som redan stod där. Kontrollera hur varje rad har tolkats.", "The text of {name} is now last in the field for participants, after what stood there already. Check how each line was read.";
    dropped_text_during_meeting(name: &str): "Ett möte leds just nu. Vill du lägga texten i {name} i fältet för deltagare, på skärmen Förbered?", "A meeting is being led. Do you want to put the text of {name} into the field for participants, on the screen Prepare?";
    dropped_take_text: "Lägg i fältet", "Put into the field";
    dropped_document(name: &str): "{name} är ett textdokument, inte ett möte. Öppna det i sitt eget program, kopiera texten och klistra in den här.", "{name} is a text document, not a meeting. Open it in its own program, copy the text and paste it here.";
    dropped_pdf(name: &str): "{name} är en PDF, inte ett möte. Öppna den i sitt eget program, kopiera texten och klistra in den här.", "{name} is a PDF, not a meeting. Open it in its own program, copy the text and paste it here.";
    dropped_spreadsheet(name: &str): "{name} är ett kalkylark. Spara tabellen som CSV och dra hit den filen.", "{name} is a spreadsheet. Save the table as CSV and drag that file here.";
    dropped_slides(name: &str): "{name} är ett bildspel i en form som bara dess eget program läser. Spara det där som PDF eller PowerPoint (.pptx) och släpp den filen här.", "{name} is a slide show in a form that only its own program reads. Save it there as PDF or PowerPoint (.pptx) and drop that file here.";
    slides_are_read(name: &str): "Läser bilderna i {name} …", "Reading the slides in {name} …";
    slides_imported(name: &str, slides: usize, title: &str): "Bilder ur {name}: {slides}. De ligger bland egna samtalsunderlag som ”{title}”.", "Slides from {name}: {slides}. They are among your own decks as “{title}”.";
    dropped_picture(name: &str): "{name} är en bild. Programmet visar inga bilder.", "{name} is a picture. The program shows no pictures.";
    dropped_folder(name: &str): "{name} är en mapp. Dra hit en fil ur den.", "{name} is a folder. Drag a file out of it here.";
    dropped_unknown(name: &str): "{name} är varken ett möte, ett samtalsunderlag, en tabell (CSV) eller text.", "{name} is neither a meeting, a deck, a table (CSV) nor text.";
}
