//! Running text: runs with their breaks, and paragraphs that hold them.

use crate::export::docx::xml::{Element, element, setting};

/// Text in one piece; line breaks and tabs are kept as such.
pub(super) fn run(text: &str) -> Element {
    element("w:r").holding(pieces(text))
}

/// Text in one piece, bold by style.
pub(super) fn strong_run(text: &str) -> Element {
    element("w:r")
        .holding([element("w:rPr").holding([setting("w:rStyle", "Strong")])])
        .holding(pieces(text))
}

/// A break to the next tab stop.
pub(super) fn tab_run() -> Element {
    element("w:r").holding([element("w:tab")])
}

/// A paragraph in a style, with further properties in the order of the format.
pub(super) fn paragraph(style: &str, properties: impl IntoIterator<Item = Element>) -> Element {
    element("w:p").holding([element("w:pPr").holding([setting("w:pStyle", style)]).holding(properties)])
}

/// A field with the text that it shows until it is worked out; `None` where nobody can know it yet.
pub(super) fn field(instruction: &str, shown: Option<&str>) -> Vec<Element> {
    let mark = |kind: &str| element("w:r").holding([element("w:fldChar").with("w:fldCharType", kind)]);
    let instruction = element("w:instrText")
        .with("xml:space", "preserve")
        .saying(&format!(" {instruction} "));
    let mut field = vec![mark("begin"), element("w:r").holding([instruction]), mark("separate")];
    field.extend(shown.map(run));
    field.push(mark("end"));
    field
}

fn pieces(text: &str) -> Vec<Element> {
    let mut pieces = Vec::new();
    for (index, line) in text.replace("\r\n", "\n").split(['\n', '\r']).enumerate() {
        if index > 0 {
            pieces.push(element("w:br"));
        }
        for (index, words) in line.split('\t').enumerate() {
            if index > 0 {
                pieces.push(element("w:tab"));
            }
            if !words.is_empty() {
                pieces.push(element("w:t").with("xml:space", "preserve").saying(words));
            }
        }
    }
    pieces
}
