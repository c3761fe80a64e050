//! The answers of the command line.

words! {
    help: "Samtalsledaren leder en nämnd genom frågorna i ett samtalsunderlag och tar fram bilagan.

  samtalsledaren [FIL]                                   öppnar fönstret; med FIL där mötet var senast
  samtalsledaren decks                                   räknar upp samtalsunderlagen: id, titel och fil för egna
  samtalsledaren new --deck ID [--groups N] --out FIL    skapar ett möte; i stället för ID kan det stå en fil
        [--agenda NAMN]                                  ett av underlagets färdiga upplägg, som \"60 minuter\"
  samtalsledaren import FIL --notes NOTES.csv            hämtar in en tabell: fråga, grupp, anteckning
  samtalsledaren import-deck BILDER [PDF] [--out FIL]    gör ett samtalsunderlag av PPTX, ODP eller PDF; med PDF ser salen gästens
                                                         bilder som de är: i PowerPoint Arkiv → Spara som → PDF, ge båda filerna;
                                                         också av en text med frågor, DOCX eller TXT
  samtalsledaren export FIL --out MAPP                   tar fram bilagan
        [--format pdf,docx,txt,md,notes,positions] [--first-page N] [--label \"Bilaga 2\"] [--profile internal|web]
        [--final | --final-anyway]                       färdigställer; --final-anyway också utan nämnd, datum eller paragraf
  samtalsledaren sheets FIL --out MAPP                   tar fram bordslista och svarsblad att skriva ut
  samtalsledaren check FIL...                            visar alla fel i mötesfiler och samtalsunderlag

  --renderer wgpu|glow    väljer hur fönstret ritas
  --help, --version       visar den här texten, eller programmets version

FIL är en mötesfil; bara import ändrar den. Filer som skapas räknas upp på standard ut, en per rad. Meddelanden och
fel (fil:rad:kolumn) skrivs på standard fel. Slutkod: 0 det gick bra, 1 fel i det som lästes, 2 fel i kommandot.", "Samtalsledaren leads a board through the questions of a deck and makes the bilaga.

  samtalsledaren [FILE]                                  opens the window; with FILE where that meeting was last
  samtalsledaren decks                                   lists the decks: id, title, and the file of your own
  samtalsledaren new --deck ID [--groups N] --out FILE   creates a meeting; a file can be given instead of ID
        [--agenda NAME]                                  one of the deck's ready agendas, such as \"60 minuter\"
  samtalsledaren import FILE --notes NOTES.csv           brings in a table: question, group, text
  samtalsledaren import-deck SLIDES [PDF] [--out FILE]   makes a deck of PPTX, ODP or PDF; with a PDF the hall sees the guest's slides
                                                         as they are: in PowerPoint File → Save As → PDF, give both files;
                                                         also of a text with questions, DOCX or TXT
  samtalsledaren export FILE --out DIR                   makes the bilaga
        [--format pdf,docx,txt,md,notes,positions] [--first-page N] [--label \"Bilaga 2\"] [--profile internal|web]
        [--final | --final-anyway]                       färdigställer; --final-anyway också utan nämnd, datum eller paragraf
  samtalsledaren sheets FILE --out DIR                   makes a table list and answer sheets to print
  samtalsledaren check FILE...                           tells every fault in meetings and decks

  --renderer wgpu|glow    chooses how the window is drawn
  --help, --version       shows this text, or the version of the program

FILE is a meeting's file; only import changes it. Files that are made are listed on standard output, one a line.
Messages and faults (file:line:column) go to standard error. Exit code: 0 all went well, 1 wrong input, 2 wrong usage.";

    see_help: "Skriv samtalsledaren --help så visas alla kommandon.", "Write samtalsledaren --help to see all commands.";
    unknown_command(word: &str): "”{word}” är varken ett kommando eller en fil.", "“{word}” is neither a command nor a file.";
    unknown_option(word: &str): "{word} går inte att använda här.", "{word} cannot be used here.";
    did_you_mean(word: &str): "Menar du {word}?", "Do you mean {word}?";
    too_much(word: &str): "”{word}” är ett ord för mycket. Skriv texter med blanksteg inom citattecken.", "“{word}” is a word too many. Write texts with blanks in quotation marks.";
    option_takes_no_value(option: &str): "Efter {option} ska det inte stå något värde. Skriv det utan likhetstecken.", "No value belongs after {option}. Write it without an equals sign.";
    answer_not_written(reason: &str): "Svaret kunde inte skrivas ut. {reason}", "The answer could not be written. {reason}";
    option_without_value(option: &str): "Efter {option} saknas ett värde.", "A value is missing after {option}.";
    missing_option(option: &str): "{option} saknas.", "{option} is missing.";
    missing_file: "Namnet på en fil saknas.", "The name of a file is missing.";
    not_within(option: &str, value: &str, least: u32, most: u32): "{option} ska vara ett tal från {least} till {most}, inte ”{value}”.", "{option} is a number from {least} to {most}, not “{value}”.";
    not_one_of(option: &str, value: &str, known: &str): "{option} kan vara {known}, inte ”{value}”.", "{option} can be {known}, not “{value}”.";
    not_text(option: &str): "Värdet efter {option} kan inte läsas som text.", "The value after {option} cannot be read as text.";
    no_such_deck(id: &str): "Samtalsunderlaget ”{id}” finns inte. Skriv samtalsledaren decks så visas alla.", "There is no deck “{id}”. Write samtalsledaren decks to see them all.";
    deck_without_agendas(id: &str): "Samtalsunderlaget ”{id}” har inga färdiga upplägg; --agenda kan inte användas.", "The deck “{id}” has no ready agendas; --agenda cannot be used.";
    deck_not_one(id: &str): "Flera egna samtalsunderlag har id ”{id}”. Skriv filens sökväg i stället; samtalsledaren decks visar den.", "Several decks of your own have the id “{id}”. Write the path of the file instead; samtalsledaren decks shows it.";
    faulty_deck(path: &str, count: usize, first: &str): "{path} kan inte användas. Antal fel: {count}. Det första: {first}", "{path} cannot be used. Faults: {count}. The first: {first}";
    no_display: "Det finns ingen skärm att visa fönstret på. Använd kommandoraden, se samtalsledaren --help.", "There is no display to show the window on. Use the command line, see samtalsledaren --help.";
    built_without_window: "Programmet är byggt utan fönster. Använd kommandoraden, se samtalsledaren --help.", "The program is built without a window. Use the command line, see samtalsledaren --help.";
    console_only: "Det här är programmet för kommandoraden. Starta samtalsledaren för fönstret, eller se samtalsledaren-cli --help.", "This is the program for the command line. Start samtalsledaren for the window, or see samtalsledaren-cli --help.";
    notes_imported(count: usize, empty: usize): "Anteckningar som hämtades in: {count}. Tomma rader: {empty}.", "Notes brought in: {count}. Empty rows: {empty}.";
    notes_renumbered(count: usize): "Anteckningar som fick ett annat nummer än i tabellen: {count}.", "Notes that got another number than in the table: {count}.";
    import_stopped(why: &str): "Anteckningarna passar inte mötet, och inget har ändrats. {why}", "The notes do not fit the meeting, and nothing was changed. {why}";
    final_lacks(what: &str): "Bilagan färdigställs inte, för mötet saknar {what}. Fyll i det i programmet, eller skriv --final-anyway för att färdigställa ändå.", "The bilaga is not finished, since the meeting lacks {what}. Fill it in in the program, or write --final-anyway to finish it all the same.";
    to_check(text: &str): "Att kontrollera: {text}", "To check: {text}";
    without_problems(path: &str): "{path}: inga fel", "{path}: no problems";
    pdf_left_out: "PDF är inte med, för programmet är byggt utan det formatet.", "PDF is left out, since the program is built without that format.";
}
