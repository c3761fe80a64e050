//! The texts for the protocol as a plain text file.

use crate::model::Appendix;
use crate::words::Words;

/// Each text under a heading of its own, ready to be copied; UTF-8 with line feeds on every system.
pub(super) fn text(appendix: &Appendix) -> Vec<u8> {
    let words = Words::new(appendix.language);
    let texts = &appendix.protocol;
    [
        (words.protocol_paragraph_heading(), &texts.paragraph),
        (words.protocol_reference_heading(), &texts.reference),
        (words.protocol_contents_heading(), &texts.contents_row),
    ]
    .map(|(heading, text)| format!("{heading}\n{}\n", text.lines().collect::<Vec<_>>().join("\n")))
    .join("\n")
    .into_bytes()
}
