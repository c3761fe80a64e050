//! The screen where all answers are read through.

words! {
    review_by_question: "Per fråga", "By question";
    review_by_group: "Per grupp", "By group";
    review_wastebasket: "Papperskorg", "Wastebasket";
    review_wastebasket_count(count: usize): "Papperskorg ({count})", "Wastebasket ({count})";
    review_search: "Sök bland anteckningarna", "Search the notes";
    review_clear_search: "Rensa sökningen", "Clear the search";
    review_nothing_found(words: &str): "Inga anteckningar innehåller ”{words}”. Pröva ett kortare ord, eller rensa sökningen.", "No note holds “{words}”. Try a shorter word, or clear the search.";
    review_jump_to(name: &str, notes: &str): "Gå till {name}, {notes}", "Go to {name}, {notes}";
    review_note_column: "Anteckning", "Note";
    review_include_column: "I bilagan", "In the bilaga";
    review_include(number: &str): "Ta med {number} i bilagan", "Take {number} into the bilaga";
    review_left_out: "Tas inte med i bilagan", "Left out of the bilaga";
    review_note_name(number: &str, text: &str): "{number} {text}", "{number} {text}";
    review_turned_name(number: &str, text: &str): "{number} vänd: {text}", "{number} turned: {text}";
    review_not_turned_name(number: &str): "{number} inte vänd än", "{number} not turned yet";
    review_edit_turned_name(number: &str): "Vänd {number}", "Turn {number} round";
    review_note_keys: "Enter ändrar · Delete tar bort", "Enter edits · Delete removes";
    review_edit_turned_keys: "Enter sparar · Shift+Enter ny rad · Esc avbryter", "Enter keeps · Shift+Enter new line · Esc cancels";
    review_edit_keys: "Enter sparar · Shift+Enter ny rad · Ctrl+Enter delar i två här · Esc avbryter", "Enter keeps · Shift+Enter new line · Ctrl+Enter splits in two here · Esc cancels";
    review_empty_text: "En tom anteckning sparas inte. Ta bort den i stället, så går den att ta tillbaka.", "An empty note is not kept. Remove it instead, and it can be taken back.";
    review_more(number: &str): "Mer om {number}", "More about {number}";
    review_merge_with: "För samman med", "Merge with";
    review_merge_none: "Frågan har ingen annan anteckning att föra samman med", "The question has no other note to merge with";
    review_merged_of(numbers: &str): "Sammanförd av {numbers}", "Merged from {numbers}";
    review_merged_into(number: &str): "sammanförd med {number}", "merged into {number}";
    review_restore: "Ta tillbaka", "Take back";
    review_restore_name(number: &str): "Ta tillbaka {number}", "Take back {number}";
    review_basket_empty: "Papperskorgen är tom. En anteckning som tas bort hamnar här och går att ta tillbaka.", "The wastebasket is empty. A note that is removed lands here and can be taken back.";
    review_basket_help: "Anteckningarna här syns varken i salen eller i bilagan, men finns kvar i mötesfilen.", "The notes here are neither in the hall nor in the bilaga, but stay in the meeting's file.";
    review_no_notes: "Inga anteckningar", "No notes";
    review_nobody_wrote: "Ingen grupp har svarat än", "No group has answered yet";
    review_empty: "Här finns inget att gå igenom än", "There is nothing to read through yet";
    review_empty_help: "Allt som grupperna säger samlas här, fråga för fråga. Led mötet och skriv in det första som sägs.", "All that the groups say is gathered here, question by question. Lead the meeting and write down the first words.";
    review_lead: "Led mötet", "Lead the meeting";
    review_question(number: u32, title: &str): "{number}. {title}", "{number}. {title}";
    review_picture_of(question: &str): "Bild av gruppernas svar på {question}. Samma värden står i tabellen under.", "Picture of the groups' answers to {question}. The same values are in the table below.";
    review_unknown_answer: "Svaren skrevs i en nyare version av programmet och visas inte här. De finns kvar i mötesfilen.", "The answers were written by a newer version of the program and are not shown here. They stay in the meeting's file.";
}
