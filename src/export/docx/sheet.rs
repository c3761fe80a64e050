//! The sheet of paper: its size and margins, and the lines above and below the text on each page.

use crate::export::docx::package;
use crate::export::docx::text::{field, paragraph, runs, tab_run};
use crate::export::docx::xml::{Element, element};
use crate::model::Appendix;

/// The name space of everything that a word processor reads.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The name space of relationships.
pub(super) const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The width of the text on A4 between margins of 25 mm, in twentieths of a point; the tab stops in the styles stand here too.
pub(super) const TEXT_WIDTH: u32 = 9072;

/// The tallest that a picture may be, in points, so that its page holds a heading too.
pub(super) const TALLEST_PICTURE: f32 = 560.0;

/// The header: its lines to the left, the label to the right of the first.
pub(super) fn header(appendix: &Appendix) -> Element {
    let first = appendix.header.first().map_or("", String::as_str);
    let rest = appendix.header.iter().skip(1);
    element("w:hdr")
        .with("xmlns:w", MAIN)
        .holding([paragraph("Header", [])
            .holding(runs(first))
            .holding([tab_run()])
            .holding(runs(&appendix.label))])
        .holding(rest.map(|line| paragraph("Header", []).holding(runs(line))))
}

/// The footer: its text to the left, the page number to the right.
pub(super) fn footer(appendix: &Appendix) -> Element {
    let page = field("PAGE", Some(&appendix.first_page.to_string()));
    let word = format!("{} ", appendix.page_word);
    element("w:ftr").with("xmlns:w", MAIN).holding([paragraph("Footer", [])
        .holding(runs(&appendix.footer))
        .holding([tab_run()])
        .holding(runs(&word))
        .holding(page)])
}

/// The section: A4, margins of 25 and 32 mm, pages numbered from the appendix's first.
pub(super) fn section(appendix: &Appendix) -> Element {
    let reference = |name, relationship: &str| element(name).with("w:type", "default").with("r:id", relationship);
    element("w:sectPr").holding([
        reference("w:headerReference", package::HEADER),
        reference("w:footerReference", package::FOOTER),
        element("w:pgSz").with("w:w", 11906).with("w:h", 16838),
        element("w:pgMar")
            .with("w:top", 1814)
            .with("w:right", 1417)
            .with("w:bottom", 1814)
            .with("w:left", 1417)
            .with("w:header", 850)
            .with("w:footer", 1134)
            .with("w:gutter", 0),
        element("w:pgNumType").with("w:start", appendix.first_page),
    ])
}
