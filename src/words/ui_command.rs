//! The requests of single keys: the verbs on buttons and in the sheet of keys.

words! {
    command_next: "Nästa sida eller punkt", "Next page or item";
    command_previous: "Föregående sida eller punkt", "Previous page or item";
    command_next_item: "Nästa punkt", "Next item";
    command_previous_item: "Föregående punkt", "Previous item";
    command_show_hall: "Visa i salen", "Show in the hall";
    command_hide_hall: "Sluta visa i salen", "Stop showing in the hall";
    command_blank_hall: "Släck bilden", "Blank the hall";
    command_freeze_hall: "Frys bilden", "Freeze the hall";
    command_release_answers: "Visa svar", "Show answers";
    command_release_notes: "Visa anteckningar", "Show notes";
    command_pause: "Pausa tiden", "Pause the clock";
    command_less_time: "En minut mindre", "One minute less";
    command_more_time: "En minut till", "One minute more";
    command_end_in_time: "Korta tiderna så att mötet slutar i tid", "Shorten the times so that the meeting ends in time";
    command_group_clock: "Gruppklocka", "Group clock";
    command_next_group: "Nästa grupp", "Next group";
    command_previous_group: "Föregående grupp", "Previous group";
    command_next_place: "Nästa del eller rad i frågan", "Next part or row of the question";
    command_previous_place: "Föregående del eller rad i frågan", "Previous part or row of the question";
    command_write_note: "Till anteckningsfältet", "To the note field";
    command_fill_answer: "Till gruppens svar", "To the group's answer";
    command_overview: "Alla gruppers svar", "All groups' answers";
    command_look_ahead: "Se nästa bild", "See the next picture";
    command_catch_up: "Anteckna där salen är", "Take notes where the hall is";
    command_pin: "Stanna på frågan", "Stay on the question";
    command_save: "Spara bilagan eller mötet", "Save the bilaga or the meeting";
    command_undo: "Ångra", "Undo";
    command_redo: "Gör om", "Redo";
    command_open: "Öppna …", "Open …";
    command_open_example: "Pröva med ett exempel", "Try an example";
    command_go_start: "Start", "Start";
    command_go_prepare: "Förbered", "Prepare";
    command_go_lead: "Led mötet", "Lead the meeting";
    command_go_review: "Gå igenom", "Read through";
    command_go_handover: "Ta fram bilaga", "Make the bilaga";
    command_change_look: "Ljust eller mörkt", "Light or dark";
    command_palette: "Sök eller gör …", "Search or do …";
    command_find: "Sök bland anteckningarna", "Search the notes";
    command_go_back: "Tillbaka dit du var", "Back to where you were";
    command_extra_question: "Ny fråga direkt", "A new question right now";
    command_turn_round: "Vänd frågan", "Turn the question round";
    command_copy_paragraph: "Kopiera texten till paragrafen", "Copy the text for the paragraph";
    command_copy_reference: "Kopiera hänvisningen", "Copy the reference";
    command_copy_contents_row: "Kopiera raden i innehållsförteckningen", "Copy the row of the table of contents";
    command_keys: "Alla kortkommandon", "All keys";
}
