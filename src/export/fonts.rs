//! The shipped fonts, and which characters they can print.

use skrifa::charmap::Charmap;
use skrifa::{FontRef, MetadataProvider as _};
use std::sync::OnceLock;

/// Inter, the face of running text.
pub(super) static REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
/// Inter in bold.
pub(super) static BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-Bold.otf");
/// `DejaVu` Sans, for scripts and signs that Inter lacks.
pub(super) static FALLBACK: &[u8] = include_bytes!("../../assets/fonts/DejaVuSans.ttf");
/// `DejaVu` Sans in bold.
pub(super) static FALLBACK_BOLD: &[u8] = include_bytes!("../../assets/fonts/DejaVuSans-Bold.ttf");

/// Every face for the page layout: Inter regular, italic, semibold, bold and bold italic, then the fallback and its bold.
#[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "only the page layout embeds fonts"))]
pub(super) const FACES: &[&[u8]] = &[
    REGULAR,
    include_bytes!("../../assets/fonts/Inter-Italic.otf"),
    include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
    BOLD,
    include_bytes!("../../assets/fonts/Inter-BoldItalic.otf"),
    FALLBACK,
    FALLBACK_BOLD,
];

/// True when the bilaga can print the character: the shipped fonts have a glyph for it, or it is a line break or a tab.
///
/// Private characters are refused even though both fonts draw something there: the meaning of one program, such as
/// the bullets of a word processor, is something else in the next.
pub fn is_printable(character: char) -> bool {
    static SIGNS: OnceLock<Vec<Charmap<'static>>> = OnceLock::new();
    match character {
        // Most signs are these, and both fonts have them all.
        '\n' | '\r' | '\t' | ' '..='~' => true,
        _ if character.is_control() || is_private_or_nothing(character) => false,
        _ => SIGNS.get_or_init(signs).iter().any(|signs| signs.map(character).is_some()),
    }
}

/// The tables of signs of the two text faces.
fn signs() -> Vec<Charmap<'static>> {
    let faces = [REGULAR, FALLBACK].into_iter().filter_map(|bytes| FontRef::new(bytes).ok());
    faces.map(|font| font.charmap()).collect()
}

/// Private use, or one of the code points that will never be a character.
const fn is_private_or_nothing(character: char) -> bool {
    let code_point = character as u32;
    matches!(code_point, 0xE000..=0xF8FF | 0xF_0000.. | 0xFDD0..=0xFDEF) || code_point & 0xFFFE == 0xFFFE
}
