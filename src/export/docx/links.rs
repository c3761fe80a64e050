//! The links of the DOCX: addresses of the web in its texts, each with its relationship out of the container.

use crate::export::docx::text::styled_runs;
use crate::export::docx::xml::{Element, element};
use crate::model::{Appendix, Block, LinkTarget, linked};
use std::collections::BTreeSet;

/// The style of letters that are a link.
const STYLE: &str = "Hyperlink";

/// Every address to which the document leads, once.
pub(super) struct Links(BTreeSet<LinkTarget>);

impl Links {
    pub(super) fn of(appendix: &Appendix) -> Self {
        let texts = appendix.blocks.iter().flat_map(texts);
        Self(texts.flat_map(linked).filter_map(|piece| piece.target).collect())
    }

    /// The addresses with their relationships, in their order.
    pub(super) fn relationships(&self) -> impl Iterator<Item = (String, &LinkTarget)> {
        self.0.iter().enumerate().map(|(place, target)| (relationship(place), target))
    }

    /// A text in runs, with its addresses as links. The words between them are in this style.
    pub(super) fn runs(&self, text: &str, style: Option<&str>) -> Vec<Element> {
        let pieces = linked(text).into_iter().flat_map(|piece| {
            let place = piece.target.and_then(|target| self.0.iter().position(|known| *known == target));
            match place {
                None => styled_runs(piece.text, style),
                Some(place) => {
                    let link = element("w:hyperlink").with("r:id", &relationship(place)).with("w:history", 1);
                    vec![link.holding(styled_runs(piece.text, Some(STYLE)))]
                }
            }
        });
        pieces.collect()
    }
}

fn relationship(place: usize) -> String {
    format!("rIdLink{}", place + 1)
}

/// The texts of a block in which addresses are links. Headings are none of them: they are links themselves, in the contents.
fn texts(block: &Block) -> Vec<&str> {
    match block {
        Block::Paragraph { text, .. } => vec![text],
        Block::Bullets(points) => points.iter().map(String::as_str).collect(),
        Block::Notes(notes) => notes.iter().map(|note| note.text.as_str()).collect(),
        Block::Table(table) => table.header.iter().chain(table.rows.iter().flatten()).map(String::as_str).collect(),
        Block::Heading { .. } | Block::Figure { .. } | Block::Contents { .. } => Vec::new(),
    }
}
