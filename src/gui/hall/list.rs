//! A list below a question or under a short heading: in one column or several, on one page or evenly on more.

use crate::gui::hall::division::{ListEntry, divided, in_columns};
use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::Page;

/// The sizes of the type of a list in sizes of the least, the largest first.
pub(super) const LARGER: [f32; 3] = [1.3, 1.15, 1.0];

/// Entries that can be set in columns of any width.
pub(super) struct List<'a> {
    /// The entries from the left margin in this width; `None` where words would be broken in so narrow a column.
    pub(super) parts: &'a dyn Fn(&Typesetter<'_>, f32) -> Option<Vec<ListEntry>>,
    /// Stands above them on every page.
    pub(super) frame: &'a dyn Fn(&Typesetter<'_>) -> PageBlock,
    /// The most columns beside each other.
    pub(super) most_columns: usize,
}

/// The width of a column of labels in the strong face, which is this part of the page at least and has room for every word of them:
/// in the least type by being wider, for up to three fifths of the page; `None` in larger type, which gives way instead. `indent` is
/// kept free at the left.
pub(super) fn labels_width<'a>(
    set: &Typesetter<'_>,
    least_part: f32,
    indent: f32,
    mut labels: impl Iterator<Item = &'a str>,
) -> Option<f32> {
    const GREATEST_PART: f32 = 0.6;
    let [least, greatest] = [least_part, GREATEST_PART].map(|part| part * set.sheet.inner_width() - indent);
    let face = set.strong().face;
    if set.sheet.is_larger() {
        return labels
            .all(|label| set.words_fit(label, face, set.sheet.text, least))
            .then_some(least);
    }
    let widest = labels.map(|label| set.widest_word(label, face, set.sheet.text));
    Some(widest.fold(least, f32::max).min(greatest))
}

/// The pages of the way that needs the fewest, of ways alike the first; no more ways are tried once one page is enough.
pub(super) fn fewest<T>(ways: impl IntoIterator<Item = T>, pages: impl Fn(T) -> Vec<Page>) -> Vec<Page> {
    let mut best: Vec<Page> = Vec::new();
    for way in ways {
        let pages = pages(way);
        if best.is_empty() || (!pages.is_empty() && pages.len() < best.len()) {
            best = pages;
        }
        if best.len() == 1 {
            break;
        }
    }
    best
}

/// Nothing above a list.
pub(super) fn no_frame(_set: &Typesetter<'_>) -> PageBlock {
    PageBlock::default()
}

impl List<'_> {
    /// The whole list at once, in as many ways as it has columns.
    pub(super) fn whole(&self, set: &Typesetter<'_>) -> Vec<PageBlock> {
        let frame = (self.frame)(set);
        let ways = (1..=self.most_columns).filter_map(|abreast| {
            let parts = (self.parts)(set, width(set, abreast))?;
            Some(framed(&frame, beside(set, in_columns(&parts, abreast), abreast)))
        });
        ways.collect()
    }

    /// The pages of the list under a heading, as few as it needs and evenly divided, with the type as large as these pages let it
    /// be. All begin at the same height.
    pub(super) fn pages(&self, set: &Typesetter<'_>, heading: &PageBlock) -> Vec<Page> {
        let least = self.bodies(set, heading);
        let larger = LARGER.into_iter().filter(|factor| *factor > 1.0).find_map(|factor| {
            let bodies = self.bodies(&set.larger(factor), heading);
            // There are none where words would be broken.
            (!bodies.is_empty() && bodies.len() <= least.len()).then_some(bodies)
        });
        pages(set, heading, larger.unwrap_or(least))
    }

    /// The same in the type that it has, for which its drawings were measured.
    pub(super) fn pages_as_they_are(&self, set: &Typesetter<'_>, heading: &PageBlock) -> Vec<Page> {
        pages(set, heading, self.bodies(set, heading))
    }

    /// The pages of a list with the widest of these spaces between its entries that needs no more pages than the last of them, the
    /// narrowest.
    pub(super) fn spaced(gaps: &[f32], pages: impl Fn(f32) -> Vec<Page>) -> Vec<Page> {
        let Some((narrowest, wider)) = gaps.split_last() else {
            return Vec::new();
        };
        let fewest = pages(*narrowest);
        let spaced = wider.iter().map(|gap| pages(*gap)).find(|spaced| spaced.len() <= fewest.len());
        spaced.unwrap_or(fewest)
    }

    /// The body of each page under the heading.
    fn bodies(&self, set: &Typesetter<'_>, heading: &PageBlock) -> Vec<PageBlock> {
        let frame = (self.frame)(set);
        let room = set.sheet.inner_height() - with_gap(heading) - with_gap(&frame);
        let ways = (1..=self.most_columns).filter_map(|abreast| {
            let columns = divided((self.parts)(set, width(set, abreast))?, room, abreast);
            let pages = columns.chunks(abreast).map(|columns| beside(set, columns.to_vec(), abreast));
            Some(pages.map(|body| framed(&frame, body)).collect::<Vec<_>>())
        });
        ways.min_by_key(Vec::len).unwrap_or_default()
    }
}

/// Pages that all begin at the same height, with these bodies under a heading.
pub(super) fn pages(set: &Typesetter<'_>, heading: &PageBlock, bodies: Vec<PageBlock>) -> Vec<Page> {
    let highest = bodies.iter().map(PageBlock::height).fold(0.0, f32::max);
    let top = set.sheet.resting(with_gap(heading) + highest);
    let bodies = bodies.into_iter();
    bodies.flat_map(|body| page(set, top, heading.clone(), body)).collect()
}

/// A page with a block under a heading; more than one where the block is higher than a page.
pub(super) fn page(set: &Typesetter<'_>, top: f32, heading: PageBlock, body: PageBlock) -> Vec<Page> {
    let mut flow = Flow::from_top(&set.sheet, top, heading);
    flow.put(body);
    flow.finish()
}

fn with_gap(block: &PageBlock) -> f32 {
    if block.is_empty() { 0.0 } else { block.height() + block.gap }
}

fn framed(frame: &PageBlock, body: PageBlock) -> PageBlock {
    if frame.is_empty() {
        return body;
    }
    frame.clone().with(body.after(frame.gap))
}

/// The space between two columns.
fn gap(set: &Typesetter<'_>) -> f32 {
    set.sheet.text
}

fn width(set: &Typesetter<'_>, abreast: usize) -> f32 {
    (set.sheet.inner_width() - gap(set) * (abreast - 1) as f32) / abreast as f32
}

/// Columns of a list beside each other.
fn beside(set: &Typesetter<'_>, columns: Vec<PageBlock>, abreast: usize) -> PageBlock {
    if abreast == 1 {
        return columns.into_iter().next().unwrap_or_default();
    }
    let pitch = width(set, abreast) + gap(set);
    let columns = columns.into_iter().enumerate();
    columns
        .map(|(index, column)| column.in_one().moved(pitch * index as f32))
        .fold(PageBlock::default(), PageBlock::beside)
}
