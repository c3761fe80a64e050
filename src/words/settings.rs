//! The sheet of settings: how the windows look, read and speak.

words! {
    settings: "Inställningar", "Settings";
    settings_help: "Gäller genast och för alla möten på den här datorn.", "Takes effect at once, and for all meetings on this computer.";
    settings_window: "Det här fönstret", "This window";
    settings_text_size: "Textstorlek i procent", "Size of text in per cent";
    settings_larger: "Större text", "Larger text";
    settings_smaller: "Mindre text", "Smaller text";
    settings_usual: "Vanlig textstorlek", "Usual size of text";
    settings_text_size_help(larger: &str, smaller: &str, usual: &str): "{larger} större, {smaller} mindre, {usual} vanlig storlek. Texten i salen ställs in för sig.", "{larger} larger, {smaller} smaller, {usual} the usual size. The text in the hall is set separately.";
    settings_look: "Färger", "Colours";
    settings_look_system: "Som datorn", "As the computer";
    settings_look_light: "Ljust", "Light";
    settings_look_dark: "Mörkt", "Dark";
    settings_look_contrast: "Hög kontrast", "High contrast";
    settings_language: "Språk", "Language";
    settings_language_help: "Bilagan skrivs alltid på samtalsunderlagets språk.", "The bilaga is always written in the language of the deck.";
    settings_swedish: "Svenska", "Svenska";
    settings_english: "English", "English";
    settings_hall: "Salen", "The hall";
    settings_clicker: "Presentationskontroll", "Presenter's clicker";
    settings_clicker_leads: "Tangenten b släcker salen", "The key b blanks the hall";
    settings_clicker_help: "Ett ensamt b i ett tomt anteckningsfält släcker och tänder salen. Punkt gör det alltid.", "A b alone in an empty note field blanks the hall and lights it. A full stop always does.";
    settings_motion: "Rörelse", "Motion";
    settings_not_understood(fields: &str, path: &str): "En inställning går inte att förstå: {fields}. Den är som från början tills du väljer på nytt. Alla andra gäller, och raden står kvar i {path}.", "A setting cannot be understood: {fields}. It is as it was at first until you choose anew. All others apply, and the line stays in {path}.";
    settings_out_of_bounds(fields: &str, path: &str): "En inställning är större eller mindre än vad som går: {fields}. Närmaste värde som går gäller tills du väljer på nytt, och raden står kvar i {path}.", "A setting is larger or smaller than what is possible: {fields}. The nearest possible value applies until you choose anew, and the line stays in {path}.";
    settings_damaged(path: &str): "Filen med inställningar är skadad. Det som gick att läsa gäller. Innan nya inställningar sparas läggs den skadade filen åt sidan, bredvid {path}.", "The file of settings is damaged. What could be read applies. Before new settings are saved the damaged file is put aside, next to {path}.";
    settings_unread(path: &str, reason: &str): "Inställningarna i {path} kunde inte läsas. {reason} Programmet har de vanliga inställningarna, och det du väljer nu sparas inte.", "The settings in {path} could not be read. {reason} The program has the usual settings, and what you choose now is not saved.";
    settings_less_motion: "Byt bild i salen utan övertoning", "Change the hall's picture without fading";
}
