//! What a layout is known by: exactly what is laid out of a document, and all that decides how.

use crate::model::Appendix;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The mark of an appendix on pages: the same pages have the same mark, other pages another, and no word can be read from it.
pub fn layout_mark(appendix: &Appendix) -> String {
    // Everything that the pages show; what stands on none of them is named too, so that a new field finds its place here.
    let Appendix {
        language,
        title,
        description,
        date,
        header,
        label,
        footer,
        first_page,
        page_word,
        blocks,
        heading_pages: _,
        notes: _,
        positions: _,
        protocol: _,
        summary: _,
        findings: _,
    } = appendix;
    let shown = (
        language,
        title,
        description,
        date,
        header,
        label,
        footer,
        first_page,
        page_word,
        blocks,
    );
    // Template, fonts and page layout, as build.rs found them.
    let text = format!("{} {}\n{shown:?}", env!("CARGO_PKG_VERSION"), env!("LAYOUT_MARK"));
    let mut mark = String::new();
    for byte in Sha256::digest(text) {
        // Writing to a text cannot fail.
        write!(mark, "{byte:02x}").ok();
    }
    mark
}
