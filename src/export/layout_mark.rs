//! The mark of a layout: a hash of exactly the laid-out parts of a document, and of all that decides their layout.

use crate::model::{Appendix, Block};
use sha2::{Digest as _, Sha256};
use std::fmt::Write;

/// The mark of an appendix on pages: another layout has another mark, and no word can be read from it. A picture
/// counts by its size alone, since its content moves nothing.
pub fn layout_mark(appendix: &Appendix) -> String {
    // Everything that the pages show; fields on none of them are named too, so that a new field finds its place here.
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
        lacks_signs: _,
    } = appendix;
    let shown = (language, title, description, date, header, label, footer, first_page, page_word);
    // Template, fonts and page layout, as build.rs found them.
    let mut hash = HashWriter(Sha256::new());
    // Writing to a sum or to a text cannot fail.
    write!(hash, "{} {}\n{shown:?}", env!("CARGO_PKG_VERSION"), env!("LAYOUT_MARK")).ok();
    for block in blocks {
        match block {
            Block::Figure { picture, .. } => write!(hash, "figure {} {}", picture.width, picture.height).ok(),
            other => write!(hash, "{other:?}").ok(),
        };
    }
    let mut mark = String::new();
    for byte in hash.0.finalize() {
        write!(mark, "{byte:02x}").ok();
    }
    mark
}

/// Takes up bytes without keeping them: a bilaga may have hundreds of pages.
struct HashWriter(Sha256);

impl Write for HashWriter {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.update(text);
        Ok(())
    }
}
