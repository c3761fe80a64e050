//! Other words for what the palette finds: how other programs call it, and how people do.

words! {
    synonyms_next: "framåt vidare bläddra klicka", "forward on step";
    synonyms_previous: "bakåt tillbaka backa", "back backwards";
    synonyms_show_hall: "projektor presentera bildspel helskärm starta visning", "projector present slide show full screen start";
    synonyms_hide_hall: "lämna plats dölj salen gästens bilder stäng projektorn", "hide the hall guest close projector";
    synonyms_blank_hall: "svart skärm mörk tänd", "black screen dark light";
    synonyms_freeze_hall: "stanna bilden lås stillbild", "hold still lock";
    synonyms_answers: "resultat lägen facit visa svaren avslöja", "results positions reveal";
    synonyms_notes: "lappar skriv kommentarer", "cards write comments";
    synonyms_time: "tid klocka timer nedräkning minuter paus", "time clock timer countdown minutes";
    synonyms_finish: "klar färdig godkänn slutför stäng arkivera", "done ready approve complete close archive";
    synonyms_correct: "öppna igen ändra ny version lås upp", "open again change new version unlock";
    synonyms_undo: "backa ta tillbaka", "revert take back";
    synonyms_redo: "upprepa ångra inte", "repeat";
    synonyms_save: "exportera pdf word docx spara som", "export pdf word docx save as";
    synonyms_open: "fil arkiv tidigare möten byt möte", "file earlier meetings change meeting";
    synonyms_example: "demo prova lär dig visning", "demo try learn";
    synonyms_new_own: "tomt nytt möte skapa ämne egna frågor", "empty new meeting create topic own questions";
    synonyms_new_copy: "kopiera duplicera samma upplägg igen flera nämnder förra året mall", "duplicate same agenda again several boards last year template";
    synonyms_prepare: "dagordning upplägg deltagare klistra kallelse nämnd datum plats fler grupper bordslista svarsblad inbjudan", "agenda paste people summons board date place more groups table list answer sheets";
    synonyms_lead: "starta mötet sammanträde kör", "start the meeting run";
    synonyms_review: "sammanställ läs rätta teman samla", "read correct themes gather";
    synonyms_handover: "protokoll exportera pdf skriv ut dokument färdigställ", "minutes export pdf print document finish";
    synonyms_look: "mörkt läge tema färger natt", "dark mode theme colours night";
    synonyms_settings: "alternativ språk textstorlek färger kontrast preferenser konfiguration", "options language text size colours contrast preferences";
    synonyms_text_size: "zoom teckenstorlek förstora förminska", "zoom font size enlarge reduce";
    synonyms_find: "leta hitta filtrera", "look for filter";
    synonyms_add_item: "egen fråga bild paus rast fika ny rad matris markeringar förslag triangel", "own question slide break pause new row matrix marks proposals triangle";
    synonyms_extra_question: "lägg till fråga egen fråga stunden", "add own question spot";
    synonyms_room: "skärm projektor bildskärm monitor kolla ljud sladd", "screen projector monitor display check cable";
    synonyms_copy: "klipp ut urklipp protokoll", "clipboard minutes";
    synonyms_keys: "hjälp tangenter genvägar snabbkommandon handbok", "help shortcuts keyboard manual";
    synonyms_look_ahead: "titta framåt förhandsvisa kommande", "preview upcoming";
    synonyms_follow: "följ salen hoppa gå till", "follow the hall jump";
}
