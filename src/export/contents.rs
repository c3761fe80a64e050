//! The list of contents: which headings it names, and on which page each stands.

use crate::model::{Appendix, Block};

/// A line of the list.
pub(super) struct ContentsEntry<'a> {
    /// The place of the heading among the blocks.
    pub(super) index: usize,
    pub(super) level: u8,
    pub(super) text: &'a str,
    /// The printed page, once the pages have been laid out.
    pub(super) page: Option<u16>,
}

/// The headings from level 2 down to `depth`, without the one that stands over the list itself, which is block `here`.
pub(super) fn entries(appendix: &Appendix, here: usize, depth: u8) -> Vec<ContentsEntry<'_>> {
    let headings = appendix.blocks.iter().enumerate().filter_map(|(index, block)| match block {
        Block::Heading { level, text } => Some((index, *level, text)),
        _ => None,
    });
    headings
        .enumerate()
        .filter(|(_, (index, level, _))| (*level == 2 || (3..=depth).contains(level)) && index + 1 != here)
        .map(|(place, (index, level, text))| ContentsEntry {
            index,
            level,
            text,
            page: appendix.heading_pages.get(place).copied(),
        })
        .collect()
}
