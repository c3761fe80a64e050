//! The parts that are the same in every DOCX but for its language: styles, settings, fonts and theme.

use crate::words::{Language, Words};

/// The parts with their names in the container.
pub(super) fn parts(language: Language) -> [(&'static str, Vec<u8>); 4] {
    [
        ("word/styles.xml", include_str!("../../../assets/docx/styles.xml")),
        ("word/settings.xml", include_str!("../../../assets/docx/settings.xml")),
        ("word/fontTable.xml", include_str!("../../../assets/docx/fontTable.xml")),
        ("word/theme/theme1.xml", include_str!("../../../assets/docx/theme1.xml")),
    ]
    .map(|(name, template)| (name, filled(template, language)))
}

/// The template with the parts that depend on the language, and without the indentation that makes it readable here.
///
/// A checkout may have changed its line ends; without them the bytes are the same everywhere.
fn filled(template: &str, language: Language) -> Vec<u8> {
    let words = Words::new(language);
    template
        .lines()
        .map(str::trim)
        .collect::<String>()
        .replace("{language}", language.tag())
        .replace("{decimal_sign}", if language == Language::Swedish { "," } else { "." })
        .replace("{note_style}", words.document_note_style())
        .replace("{figure_style}", words.document_figure_style())
        .replace("{table_style}", words.document_table_style())
        .replace("{after_table_style}", words.document_after_table_style())
        .into_bytes()
}
