//! The division of a list over pages and columns: as few as it needs, and all of them as full as each other.

use crate::gui::hall::flow::{PageBlock, Strip};
use std::ops::Range;

/// One entry of a list, which stays on one page if a page can hold it.
#[derive(Clone, Debug, Default)]
pub(super) struct ListEntry {
    body: PageBlock,
    /// The heading under which it stands.
    above: Option<PageBlock>,
    /// The same where it stands again since its entries go on.
    again: Option<PageBlock>,
    /// True for the first entry under its heading; it has the heading above it wherever it stands.
    begins: bool,
}

impl ListEntry {
    pub(super) const fn new(body: PageBlock) -> Self {
        Self {
            body,
            above: None,
            again: None,
            begins: false,
        }
    }

    /// The same under a heading, which stands again where its entries go on to a new page.
    #[must_use]
    pub(super) fn under(mut self, above: Option<PageBlock>, begins: bool) -> Self {
        self.begins = begins && above.is_some();
        self.again.clone_from(&above);
        self.above = above;
        self
    }

    /// The same with a shorter heading where it stands again.
    #[must_use]
    pub(super) fn again_under(mut self, again: Option<PageBlock>) -> Self {
        self.again = again;
        self
    }

    /// Its drawing, as the first of a page or not.
    fn block(&self, is_first: bool) -> PageBlock {
        match if self.begins { &self.above } else { &self.again } {
            Some(above) if is_first || self.begins => {
                let gap = above.gap;
                let below = 0.4 * self.body.gap;
                above.clone().with(self.body.clone().after(below)).after(gap)
            }
            _ => self.body.clone(),
        }
    }

    /// Its height with the space above it, which the first of a page does without.
    fn height(&self, is_first: bool) -> f32 {
        let block = self.block(is_first);
        if is_first { block.height() } else { block.gap + block.height() }
    }

    /// The entry in pieces of a height that a page can hold, each as long as the others or a line shorter.
    fn pieces(self, room: f32) -> Vec<Self> {
        let heading = self.above.as_ref().map_or(0.0, |above| above.height() + 0.4 * self.body.gap);
        let free = room - heading;
        let strips = &self.body.strips;
        if self.height(true) <= room || strips.len() < 2 {
            return vec![self];
        }
        let piece = |(index, strips): (usize, &[Strip])| Self {
            body: PageBlock {
                gap: if index == 0 { self.body.gap } else { 0.0 },
                strips: strips.to_vec(),
            },
            above: self.above.clone(),
            again: self.again.clone(),
            begins: self.begins && index == 0,
        };
        evenly(strips, free).into_iter().enumerate().map(piece).collect()
    }
}

fn height(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.height).sum()
}

/// Strips in as few pieces as fit in so much room, no piece more than one strip longer than another.
fn evenly(strips: &[Strip], free: f32) -> Vec<&[Strip]> {
    let count = strips.len();
    let cut = |pieces: usize| -> Vec<&[Strip]> {
        let at = |piece: usize| count * piece / pieces;
        (0..pieces).filter_map(|piece| strips.get(at(piece)..at(piece + 1))).collect()
    };
    let fits = |pieces: &usize| cut(*pieces).into_iter().all(|strips| height(strips) <= free);
    cut((1..count).find(fits).unwrap_or(count))
}

/// The entries in columns of so much room, all as full as each other: their number follows from `abreast`, the
/// number that stand beside each other on a page.
pub(super) fn divided(parts: Vec<ListEntry>, room: f32, abreast: usize) -> Vec<PageBlock> {
    let parts: Vec<ListEntry> = parts.into_iter().flat_map(|part| part.pieces(room)).collect();
    let heights = heights(&parts);
    let wanted = fewest(&heights, room).div_ceil(abreast) * abreast;
    columns(&parts, even(&heights, room, wanted))
}

/// The entries in so many columns of any height, all as full as each other.
pub(super) fn in_columns(parts: &[ListEntry], abreast: usize) -> Vec<PageBlock> {
    columns(parts, even(&heights(parts), f32::INFINITY, abreast))
}

/// The heights of each, as the first of its column and as another.
fn heights(parts: &[ListEntry]) -> Vec<[f32; 2]> {
    parts.iter().map(|part| [part.height(true), part.height(false)]).collect()
}

fn columns(parts: &[ListEntry], runs: Vec<Range<usize>>) -> Vec<PageBlock> {
    let column = |run: Range<usize>| {
        let parts = parts.get(run).unwrap_or_default().iter().enumerate();
        parts
            .map(|(index, part)| part.block(index == 0))
            .fold(PageBlock::default(), PageBlock::with)
    };
    runs.into_iter().map(column).collect()
}

/// The least number of columns.
fn fewest(heights: &[[f32; 2]], room: f32) -> usize {
    let mut columns = 0;
    let mut left = 0.0;
    for [first, next] in heights {
        if columns > 0 && *next <= left {
            left -= next;
        } else {
            columns += 1;
            left = room - first;
        }
    }
    columns
}

/// Sums that differ by no more than this part are alike: rounding is no reason for one division rather than another.
const ALIKE: f32 = 0.001;

/// So many runs of entries, or fewer where there are fewer entries, with the least difference between their heights; of divisions
/// alike the one with the longest first, as one reads five in two columns as three and two.
fn even(heights: &[[f32; 2]], room: f32, columns: usize) -> Vec<Range<usize>> {
    let count = heights.len();
    let columns = columns.min(count);
    // The least sum of squares with which the first entries fill so many columns, and where the last of these begins.
    let mut best: Vec<(f32, Vec<usize>)> = vec![(f32::INFINITY, Vec::new()); count + 1];
    if let Some(none) = best.first_mut() {
        none.0 = 0.0;
    }
    for _ in 0..columns {
        let mut next: Vec<(f32, Vec<usize>)> = vec![(f32::INFINITY, Vec::new()); count + 1];
        for (begin, (cost, begins)) in best.iter().enumerate() {
            if cost.is_infinite() {
                continue;
            }
            let mut height = 0.0;
            for (end, [first, following]) in heights.iter().enumerate().skip(begin) {
                height += if end == begin { first } else { following };
                // A hair more than was counted with, or rounding would lose an entry that just fits.
                if height > room + 0.5 && end > begin {
                    break;
                }
                let square = height * height + cost;
                // Of those alike the last to begin leaves most to the runs before it.
                if let Some(known) = next.get_mut(end + 1).filter(|known| square <= known.0 * (1.0 + ALIKE)) {
                    let begins = begins.iter().copied().chain([begin]).collect();
                    *known = (square, begins);
                }
            }
        }
        best = next;
    }
    let begins = best.pop().map(|(_, begins)| begins).unwrap_or_default();
    let ends = begins.iter().copied().skip(1).chain([count]);
    begins.iter().copied().zip(ends).map(|(begin, end)| begin..end).collect()
}
