//! What a layout is known by: exactly the data that is laid out, and all that decides how.

use super::page_data::page_data;
use crate::model::Appendix;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The mark of an appendix on pages: the same pages have the same mark, other pages another, and no word can be read from it.
pub fn layout_mark(appendix: &Appendix) -> String {
    let mut hash = Sha256::new();
    // Template, fonts and page layout, as build.rs found them.
    hash.update(concat!(env!("CARGO_PKG_VERSION"), " ", env!("LAYOUT_MARK"), "\n"));
    hash.update(page_data(appendix).to_string());
    let mut mark = String::new();
    for byte in hash.finalize() {
        // Writing to a text cannot fail.
        write!(mark, "{byte:02x}").ok();
    }
    mark
}
