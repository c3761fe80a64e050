//! What one key asks for: the verbs on buttons and in the sheet of keys.

words! {
    wish_next_item: "Nästa", "Next";
    wish_previous_item: "Föregående", "Previous";
    wish_show_hall: "Visa i salen", "Show in the hall";
    wish_hide_hall: "Lämna plats i salen", "Give way in the hall";
    wish_blank_hall: "Släck bilden", "Blank the hall";
    wish_freeze_hall: "Frys bilden", "Freeze the hall";
    wish_release_answers: "Visa svar", "Show answers";
    wish_release_notes: "Visa anteckningar", "Show notes";
    wish_next_hall_page: "Nästa sida i salen", "Next page in the hall";
    wish_previous_hall_page: "Föregående sida i salen", "Previous page in the hall";
    wish_pause: "Pausa tiden", "Pause the clock";
    wish_less_time: "En minut mindre", "One minute less";
    wish_more_time: "En minut till", "One minute more";
    wish_end_in_time: "Dra av tid så att mötet slutar i tid", "Take time so that the meeting ends in time";
    wish_group_clock: "Gruppklocka", "Group clock";
    wish_next_group: "Nästa grupp", "Next group";
    wish_previous_group: "Föregående grupp", "Previous group";
    wish_next_place: "Nästa del eller rad av frågan", "Next part or row of the question";
    wish_previous_place: "Föregående del eller rad", "Previous part or row";
    wish_write_note: "Till anteckningsfältet", "To the note field";
    wish_fill_answer: "Till gruppens svar", "To the group's answer";
    wish_overview: "Alla gruppers svar", "All groups' answers";
    wish_look_ahead: "Titta framåt", "Look ahead";
    wish_follow: "Följ salen", "Follow the hall";
    wish_save: "Spara bilagan, eller arbetspasset", "Save the bilaga, or the session";
    wish_undo: "Ångra", "Undo";
    wish_redo: "Gör om", "Redo";
    wish_open: "Öppna …", "Open …";
    wish_open_example: "Pröva med ett exempel", "Try an example";
    wish_go_start: "Start", "Start";
    wish_go_prepare: "Förbered", "Prepare";
    wish_go_lead: "Led mötet", "Lead the meeting";
    wish_go_gather: "Gå igenom", "Read through";
    wish_go_handover: "Ta fram bilaga", "Make the bilaga";
    wish_change_look: "Ljust eller mörkt", "Light or dark";
    wish_palette: "Sök kommando eller punkt", "Find a command or an item";
    wish_find: "Sök bland anteckningarna", "Search the notes";
    wish_go_back: "Tillbaka dit du var", "Back to where you were";
    wish_extra_question: "Ny fråga på stunden", "A new question on the spot";
    wish_turn_round: "Vänd frågan", "Turn the question round";
    wish_copy_paragraph: "Kopiera texten till paragrafen", "Copy the text for the paragraph";
    wish_copy_reference: "Kopiera hänvisningen", "Copy the reference";
    wish_copy_contents_row: "Kopiera raden i innehållet", "Copy the row of the contents";
    wish_keys: "Alla kortkommandon", "All keys";
}
