//! Running text: runs with their breaks, and paragraphs that hold them.

use crate::export::docx::direction::{Direction, directed, direction_of};
use crate::export::docx::xml::{Element, element, setting};
use crate::model::with_plain_breaks;

/// Text in as many runs as it changes direction; breaks, tabs and the hyphens that no plain text has are kept as such.
pub(super) fn runs(text: &str) -> Vec<Element> {
    styled_runs(text, None)
}

/// The same in a style of letters.
pub(super) fn styled_runs(text: &str, style: Option<&str>) -> Vec<Element> {
    let directed = directed(text);
    let runs = directed.into_iter().map(|(direction, text)| {
        let style = style.map(|style| setting("w:rStyle", style));
        let leftward = (direction == Direction::Leftward).then(|| element("w:rtl"));
        let properties: Vec<_> = style.into_iter().chain(leftward).collect();
        let properties = (!properties.is_empty()).then(|| element("w:rPr").holding(properties));
        element("w:r").holding(properties).holding(pieces(text))
    });
    runs.collect()
}

/// A break to the next tab stop.
pub(super) fn tab_run() -> Element {
    element("w:r").holding([element("w:tab")])
}

/// A paragraph in a style, with further properties in the order of the format.
pub(super) fn paragraph(style: &str, properties: impl IntoIterator<Item = Element>) -> Element {
    element("w:p").holding([element("w:pPr").holding([setting("w:pStyle", style)]).holding(properties)])
}

/// A paragraph that will hold this text, in the direction of its first letter.
pub(super) fn paragraph_of(text: &str, style: &str, properties: impl IntoIterator<Item = Element>) -> Element {
    paragraph_with(text, style, properties, [])
}

/// The same with properties that stand after the direction in the order of the format.
pub(super) fn paragraph_with(
    text: &str,
    style: &str,
    before: impl IntoIterator<Item = Element>,
    after: impl IntoIterator<Item = Element>,
) -> Element {
    let leftward = (direction_of(text) == Direction::Leftward).then(|| element("w:bidi"));
    paragraph(style, before.into_iter().chain(leftward).chain(after))
}

/// A field with the text that it shows until it is worked out; `None` where nobody can know it yet.
pub(super) fn field(instruction: &str, shown: Option<&str>) -> Vec<Element> {
    let mark = |kind: &str| element("w:r").holding([element("w:fldChar").with("w:fldCharType", kind)]);
    let instruction = element("w:instrText")
        .with("xml:space", "preserve")
        .saying(&format!(" {instruction} "));
    let mut field = vec![mark("begin"), element("w:r").holding([instruction]), mark("separate")];
    field.extend(shown.into_iter().flat_map(runs));
    field.push(mark("end"));
    field
}

fn pieces(text: &str) -> Vec<Element> {
    let text = with_plain_breaks(text);
    let mut pieces = Vec::new();
    for words in text.split_inclusive(is_element) {
        let sign = words.chars().next_back().filter(|sign| is_element(*sign));
        let plain = sign.map_or(words, |sign| words.strip_suffix(sign).unwrap_or(words));
        if !plain.is_empty() {
            pieces.push(element("w:t").with("xml:space", "preserve").saying(plain));
        }
        pieces.extend(sign.map(|sign| {
            element(match sign {
                '\n' => "w:br",
                '\t' => "w:tab",
                '\u{AD}' => "w:softHyphen",
                _ => "w:noBreakHyphen",
            })
        }));
    }
    pieces
}

/// True for signs that the format writes as elements: as letters a word processor shows them otherwise, or not at all.
const fn is_element(sign: char) -> bool {
    matches!(sign, '\n' | '\t' | '\u{AD}' | '\u{2011}')
}
