//! The type of the screen: which faces stand behind which name, and the few sizes that are used.
//!
//! egui knows families, not weights, so each weight is a family of its own. Inter's digits differ in width; the
//! figure faces are the same letters with digits of equal width, so that a clock does not tremble.

use eframe::egui::{FontData, FontDefinitions, FontFamily, FontId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The name of a key on its cap, in points.
pub const CAP: f32 = 11.5;
/// Helping text, in points.
pub const HELP: f32 = 13.0;
/// Body text and notes, in points.
pub const BODY: f32 = 15.0;
/// Labels of groups, in points.
pub const GROUP: f32 = 18.0;
/// The question, in points.
pub const QUESTION: f32 = 24.0;

const STRONG: &str = "strong";
const BOLD: &str = "bold";
const ITALIC: &str = "italic";
const FIGURES: &str = "figures";
const FIGURES_STRONG: &str = "figures-strong";

const FACES: [(&str, &[u8]); 8] = [
    ("Inter-Regular", include_bytes!("../../assets/fonts/Inter-Regular.otf")),
    ("Inter-SemiBold", include_bytes!("../../assets/fonts/Inter-SemiBold.otf")),
    ("Inter-Bold", include_bytes!("../../assets/fonts/Inter-Bold.otf")),
    ("Inter-Italic", include_bytes!("../../assets/fonts/Inter-Italic.otf")),
    (
        "InterFigures-Regular",
        include_bytes!("../../assets/fonts/InterFigures-Regular.otf"),
    ),
    (
        "InterFigures-SemiBold",
        include_bytes!("../../assets/fonts/InterFigures-SemiBold.otf"),
    ),
    ("DejaVuSans", include_bytes!("../../assets/fonts/DejaVuSans.ttf")),
    ("DejaVuSans-Bold", include_bytes!("../../assets/fonts/DejaVuSans-Bold.ttf")),
];

/// The faces of the program; the `DejaVu` ones stand last in every family, for the scripts and signs that Inter lacks.
pub fn definitions() -> FontDefinitions {
    let font_data = FACES
        .iter()
        .map(|(name, bytes)| ((*name).to_owned(), Arc::new(FontData::from_static(bytes))))
        .collect();
    let families: BTreeMap<FontFamily, Vec<String>> = [
        (FontFamily::Proportional, vec!["Inter-Regular", "DejaVuSans"]),
        (FontFamily::Monospace, vec!["InterFigures-Regular", "Inter-Regular", "DejaVuSans"]),
        (named(STRONG), vec!["Inter-SemiBold", "DejaVuSans-Bold"]),
        (named(BOLD), vec!["Inter-Bold", "DejaVuSans-Bold"]),
        (named(ITALIC), vec!["Inter-Italic", "DejaVuSans"]),
        (named(FIGURES), vec!["InterFigures-Regular", "Inter-Regular", "DejaVuSans"]),
        (
            named(FIGURES_STRONG),
            vec!["InterFigures-SemiBold", "Inter-SemiBold", "DejaVuSans-Bold"],
        ),
    ]
    .into_iter()
    .map(|(family, faces)| (family, faces.into_iter().map(str::to_owned).collect()))
    .collect();
    FontDefinitions { font_data, families }
}

/// Body text and notes.
pub const fn body() -> FontId {
    regular(BODY)
}

/// Helping text.
pub const fn help() -> FontId {
    regular(HELP)
}

/// The label of a group.
pub fn group() -> FontId {
    strong(GROUP)
}

/// The question in the chair's window.
pub fn question() -> FontId {
    strong(QUESTION)
}

/// The ordinary face.
pub const fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// The half-bold face.
pub fn strong(size: f32) -> FontId {
    FontId::new(size, named(STRONG))
}

/// The bold face.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, named(BOLD))
}

/// The italic face.
pub fn italic(size: f32) -> FontId {
    FontId::new(size, named(ITALIC))
}

/// Digits of equal width, for clocks and counts.
pub fn figures(size: f32) -> FontId {
    FontId::new(size, named(FIGURES))
}

/// Half-bold digits of equal width.
pub fn figures_strong(size: f32) -> FontId {
    FontId::new(size, named(FIGURES_STRONG))
}

fn named(name: &str) -> FontFamily {
    FontFamily::Name(name.into())
}
