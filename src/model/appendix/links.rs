//! The links of a printed text: the addresses of the web that stand in it as they were written.

use crate::model::personal::strike::STRUCK;
use crate::model::text::{LinkTarget, web_addresses};

/// A piece of a printed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedPiece<'a> {
    /// The words as they stand in the text.
    pub text: &'a str,
    /// Where they lead, when they are an address.
    pub target: Option<LinkTarget>,
}

/// A text in pieces, which together are the text: its links, and what stands between them. A link leads where the printed words
/// say and nowhere else; an address of which a part was struck or replaced is none.
pub fn linked(text: &str) -> Vec<LinkedPiece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = 0;
    for address in web_addresses(text) {
        let Some(written) = text.get(address.range.clone()).filter(|written| is_whole(written)) else {
            continue;
        };
        let Some(target) = address.target() else { continue };
        pieces.extend(plain(text.get(rest..address.range.start)));
        pieces.push(LinkedPiece {
            text: written,
            target: Some(target),
        });
        rest = address.range.end;
    }
    pieces.extend(plain(text.get(rest..)));
    pieces
}

fn plain(text: Option<&str>) -> Option<LinkedPiece<'_>> {
    let text = text.filter(|text| !text.is_empty())?;
    Some(LinkedPiece { text, target: None })
}

/// False where words in brackets stand for a part of the address: what was struck, and signs that the fonts lack, of whose words
/// in brackets ("[tecken U+1F44D]") the blank ends the address.
fn is_whole(written: &str) -> bool {
    !written.contains(STRUCK) && written.matches('[').count() == written.matches(']').count()
}
