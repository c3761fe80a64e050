//! Themes and conclusions, on the screen where they are made and in the bilaga.

words! {
    told_before_merge(group: &str, told: &str): "När grupperna fördes samman hade {group} ett eget svar. {told}", "When the groups were merged, {group} had an answer of its own. {told}";
    agreed: "Samstämmigt", "Agreed";
    differing: "Olika uppfattningar", "Differing views";
    go_on_with: "Fråga att gå vidare med", "Question to go on with";
    gathered_themes: "Teman", "Themes";
    gathered_themes_explained: "Teman samlar anteckningar om samma sak, oavsett fråga och grupp. De är gjorda av den som upprättat bilagan.", "Themes gather notes about the same thing, whatever the question and the group. They are made by the one who wrote the appendix.";
    gathered_conclusions: "Samstämmigt och olika uppfattningar", "Agreement and differing views";
    gathered_theme: "Tema", "Theme";
    gathered_note_count: "Antal anteckningar", "Number of notes";
    gathered_groups: "Grupper", "Groups";
    gathered_note_numbers: "Anteckning nr", "Notes no.";
    gathered_none: "inga", "none";
    gathered_text(question: u32, text: &str): "Fråga {question}: {text}", "Question {question}: {text}";
    gathered_text_with_notes(question: u32, text: &str, notes: &str): "Fråga {question}: {text} (anteckning {notes})", "Question {question}: {text} (note {notes})";
    gathered_notes_alone(question: u32, notes: &str): "Fråga {question}: anteckning {notes}", "Question {question}: note {notes}";
    gathered_summary_themes(themes: &str): "Teman som lyfts: {themes}.", "Themes raised: {themes}.";
    gathered_summary(question: u32, sort: &str, text: &str): "{sort} (fråga {question}): {text}", "{sort} (question {question}): {text}";
    gathered_summary_notes(notes: &str): "anteckning {notes}", "note {notes}";
    gathered_left_out(some: usize, all: usize, sort: &str): "{some} av {all} under ”{sort}”", "{some} of {all} under “{sort}”";
    gathered_named(theme: &str): "”{theme}”", "“{theme}”";
    gathered_raised(themes: &str): "Bland annat lyfts {themes}.", "Among other things, {themes} are raised.";
    gathered_finding_empty_theme(theme: &str): "Temat ”{theme}” har inga anteckningar som tas med. Samla anteckningar i det, eller ta bort temat.", "The theme “{theme}” has no notes that are taken along. Gather notes into it, or remove the theme.";
    gathered_finding_empty_conclusion(sort: &str, question: u32): "”{sort}” på fråga {question} är tomt. Skriv några ord, lägg till anteckningar eller ta bort det.", "“{sort}” on question {question} is empty. Write some words, add notes or remove it.";
    themes_help: "Dra anteckningar hit, eller tryck 1–9 för ett tema, T för ett nytt och 0 för inget. Med Ctrl+klick eller blanksteg väljer du flera.", "Drag notes here, or press 1–9 for a theme, T for a new one and 0 for none. Ctrl+click or Space selects several.";
    conclusions_help: "S märker den som samstämmig, O som en av olika uppfattningar och G som något att gå vidare med.", "S marks it as agreed, O as one of differing views and G as something to go on with.";
    new_theme: "Nytt tema", "New theme";
    new_theme_for(number: &str): "Nytt tema för {number}", "New theme for {number}";
    theme_name(number: usize): "Tema {number}", "Theme {number}";
    theme_up(name: &str): "Flytta upp {name}", "Move up {name}";
    remove_theme(name: &str): "Ta bort temat {name}", "Remove the theme {name}";
    only_theme: "Visa bara", "Show only";
    only_theme_named(name: &str): "Visa bara {name}", "Show only {name}";
    in_theme(name: &str): "Tema: {name}", "Theme: {name}";
    review_into_theme: "Samla i tema", "Gather into a theme";
    into_new_theme: "Nytt tema …", "New theme …";
    out_of_theme: "Ta ut ur temat", "Take out of the theme";
    conclude(sort: &str, question: u32): "Lägg till {sort} på fråga {question}", "Add {sort} to question {question}";
    conclusion_text(sort: &str, question: u32): "{sort}, fråga {question}", "{sort}, question {question}";
    remove_conclusion(sort: &str, question: u32): "Ta bort {sort} på fråga {question}", "Remove {sort} from question {question}";
    conclusion_hint: "Några ord, eller bara anteckningar", "A few words, or notes alone";
    conclusion_points_nowhere(key: &str): "Inga anteckningar hör hit än. Välj en och tryck {key}.", "No notes belong here yet. Choose one and press {key}.";
    point_no_longer(sort: &str, number: &str): "Ta bort {number} härifrån ({sort})", "Take {number} out of here ({sort})";
    gathered_in_theme(name: &str): "Temat {name}", "The theme {name}";
}
