//! The first screen.

words! {
    start_found_unfinished: "Du har ett möte som inte är avslutat", "You have a meeting that is not ended yet";
    start_continue: "Fortsätt", "Continue";
    start_new: "Nytt möte", "New meeting";
    start_welcome: "Led nämnden genom frågorna, skriv ner det grupperna säger och ta fram bilagan till protokollet.", "Lead the board through the questions, write down what the groups say and make the bilaga for the minutes.";
    start_new_help: "Välj samtalsunderlag med en siffra eller pilarna och tryck Enter. Resten kan du fylla i senare.", "Choose a deck with a digit or the arrows and press Enter. The rest can be filled in later.";
    start_groups: "Grupper", "Groups";
    start_groups_of(deck: &str): "Antal grupper i {deck}", "Number of groups in {deck}";
    start_create: "Skapa", "Create";
    start_create_of(deck: &str): "Skapa möte med {deck}", "Create a meeting with {deck}";
    start_deck_facts(deck: &str, purpose: &str, facts: &str): "{deck}. {purpose} {facts}. Enter skapar ett möte", "{deck}. {purpose} {facts}. Enter creates a meeting";
    start_questions(questions: &str, time: &str): "{questions} · {time}", "{questions} · {time}";
    start_one_question: "1 fråga", "1 question";
    start_question_count(count: usize): "{count} frågor", "{count} questions";
    start_one_note: "1 anteckning", "1 note";
    start_note_count(count: usize): "{count} anteckningar", "{count} notes";
    start_example_help: "Ett påhittat möte med anteckningar från alla grupper. Du får en egen kopia och kan ändra fritt.", "An invented meeting with notes from all groups. It is your own copy, to change as you like.";
    start_recent: "Senaste möten", "Recent meetings";
    start_recent_of(title: &str, facts: &str): "Öppna {title}, {facts}", "Open {title}, {facts}";
    start_no_recent: "Här visas de möten som har öppnats på den här datorn. Skapa ett nytt, eller pröva med exemplet.", "Meetings opened on this computer are shown here. Create a new one, or try the example.";
    start_no_decks: "Här finns inga samtalsunderlag. Öppna ett möte från en fil, eller installera programmet på nytt.", "There are no decks here. Open a meeting from a file, or install the program again.";
    start_own: "Egna samtalsunderlag", "Decks of your own";
    start_own_folder(folder: &str): "Ett upplägg som du sparar under Förbered visas här, liksom andra samtalsunderlag (.ron) som du lägger i {folder}.", "An agenda that you save under Prepare is shown here, and so are other decks (.ron) that you put into {folder}.";
    start_show_own: "Öppna mappen", "Open the folder";
    start_one_fault(file: &str): "{file} kan inte användas: 1 fel", "{file} cannot be used: 1 fault";
    start_faults(file: &str, count: usize): "{file} kan inte användas: {count} fel", "{file} cannot be used: {count} faults";
    start_faults_help: "Siffrorna anger rad och kolumn i filen. Rätta filen och öppna den här sidan igen, så läses den på nytt.", "The figures are line and column in the file. Correct the file and open this page again, and it is read anew.";
    start_damaged(file: &str): "{file} går inte att läsa", "{file} cannot be read";
    start_time(date: &str, time: &str): "{date} kl. {time}", "{date} at {time}";
    start_changed(time: &str): "Ändrad {time}", "Changed {time}";
    start_same_meeting: "Samma möte finns i flera filer", "The same meeting is in several files";
    start_show_sound: "Visa det som går att läsa", "Show what can be read";
    start_sound(notes: &str): "Går att läsa: {notes}", "Can be read: {notes}";
    start_whole_copy(time: &str): "Hel kopia: {time}", "Whole copy: {time}";
    start_whole_copy_beside(file: &str, time: &str): "Hel kopia i samma mapp: {file}, {time}", "Whole copy in the same folder: {file}, {time}";
    start_show_sound_of(notes: &str, file: &str): "Visa det som går att läsa i {file} ({notes})", "Show what can be read in {file} ({notes})";
    start_recover_of(file: &str, time: &str): "Återställ {file} från kopian {time}", "Recover {file} from the copy {time}";
    start_no_whole_copy: "Ingen hel kopia hittades, varken bland säkerhetskopiorna eller i samma mapp.", "No whole copy was found, neither among the backups nor in the same folder.";
    start_not_ended: "inte avslutat", "not ended yet";
    start_reading: "Läser in …", "Reading …";
    start_open_help: "Från en annan mapp, ett USB-minne eller en äldre säkerhetskopia.", "From another folder, a memory stick or an older backup.";
}
