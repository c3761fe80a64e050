//! What one key asks for: the verbs on buttons and in the sheet of keys.

words! {
    command_next_item: "Nästa", "Next";
    command_previous_item: "Föregående", "Previous";
    command_show_hall: "Visa i salen", "Show in the hall";
    command_hide_hall: "Sluta visa i salen", "Stop showing in the hall";
    command_blank_hall: "Släck bilden", "Blank the hall";
    command_freeze_hall: "Frys bilden", "Freeze the hall";
    command_release_answers: "Visa svar", "Show answers";
    command_release_notes: "Visa anteckningar", "Show notes";
    command_next_hall_page: "Nästa sida i salen", "Next page in the hall";
    command_previous_hall_page: "Föregående sida i salen", "Previous page in the hall";
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
    command_look_ahead: "Se nästa punkt", "See the next item";
    command_follow: "Följ salen", "Follow the hall";
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
    command_palette: "Sök kommando eller punkt", "Find a command or an item";
    command_find: "Sök bland anteckningarna", "Search the notes";
    command_go_back: "Tillbaka dit du var", "Back to where you were";
    command_extra_question: "Ny fråga direkt", "A new question right now";
    command_turn_round: "Vänd frågan", "Turn the question round";
    command_copy_paragraph: "Kopiera texten till paragrafen", "Copy the text for the paragraph";
    command_copy_reference: "Kopiera hänvisningen", "Copy the reference";
    command_copy_contents_row: "Kopiera raden i innehållsförteckningen", "Copy the row of the table of contents";
    command_keys: "Alla kortkommandon", "All keys";
}
