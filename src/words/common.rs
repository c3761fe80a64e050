//! Words that stand on every screen: the bar, saving, messages.

words! {
    saved_at(time: &str): "Sparat {time}", "Saved {time}";
    saving: "Sparar …", "Saving …";
    not_saved_yet: "Inte sparat än", "Not saved yet";
    not_saved(reason: &str): "Kunde inte spara: {reason}", "Could not save: {reason}";
    save_now: "Spara nu", "Save now";
    read_only: "Bara läsning", "Read only";
    close_message: "Stäng meddelandet", "Close the message";
    close: "Stäng", "Close";
    keys_heading: "Alla kortkommandon", "All keys";
    choose_group_keys: "Välj grupp 1 till 9", "Choose group 1 to 9";
    hall_title: "Salen", "The hall";
    paragraph_sign(paragraph: &str): "§ {paragraph}", "§ {paragraph}";
    program_failed_in_window: "Bilden kunde inte ritas. Anteckningarna är kvar och sparas. Byt punkt eller starta om programmet.", "The picture could not be drawn. The notes are kept and saved. Change item or restart the program.";
}
