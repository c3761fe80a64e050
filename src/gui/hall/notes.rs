//! Released notes as a list, newest last, each with its group's number in a ring.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::whole_heading;
use crate::gui::hall::list::{List, no_frame};
use crate::gui::hall::mark;
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::Page;
use crate::model::{GroupId, HallNote, HallView, Item, Moment};
use eframe::egui::pos2;

/// The most columns of notes.
const MOST_COLUMNS: usize = 2;

/// The pages with notes under their question; none when there are no notes.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item) -> Vec<Page> {
    if view.notes.is_empty() {
        return Vec::new();
    }
    let parts = |set: &Typesetter<'_>, width: f32| parts(set, view, item, width);
    let list = List {
        parts: &parts,
        frame: &no_frame,
        most_columns: MOST_COLUMNS,
    };
    list.pages(set, &whole_heading(set, item))
}

/// The notes on the whole question, then those on each part under its label; `None` where words are wider than a narrow column.
fn parts(set: &Typesetter<'_>, view: &HallView, item: &Item, width: f32) -> Option<Vec<ListEntry>> {
    let whole = view.notes.iter().filter(|note| note.place.is_none());
    let mut parts = under(set, None, whole, width)?;
    for place in item.kind.places() {
        let notes = view.notes.iter().filter(|note| note.place.as_ref() == Some(&place.key));
        parts.extend(under(set, Some(&place.label), notes, width)?);
    }
    Some(parts)
}

fn under<'a>(set: &Typesetter<'_>, label: Option<&str>, notes: impl Iterator<Item = &'a HallNote>, width: f32) -> Option<Vec<ListEntry>> {
    let gap = 0.3 * set.sheet.text;
    let label = label.map(|label| set.text(label, set.strong(), set.sheet.margin, width).after(2.0 * gap));
    let is_whole_page = width >= set.sheet.inner_width();
    let part = |(index, one): (usize, &HallNote)| {
        let fits = is_whole_page || set.words_fit(&one.text, set.ordinary().face, set.sheet.text, width - indent(set));
        fits.then(|| ListEntry::new(note(set, one, width).after(gap)).under(label.clone(), index == 0))
    };
    notes.enumerate().map(part).collect()
}

fn note(set: &Typesetter<'_>, note: &HallNote, width: f32) -> PageBlock {
    let said = set.words.hall_note(note.group.0, &note.text);
    let place = RingPlace {
        x: set.sheet.margin,
        width,
    };
    beside_ring(set, note.group, &said, place, |x, width| {
        set.text(&note.text, set.ordinary(), x, width)
    })
}

/// Where words beside a ring begin.
fn indent(set: &Typesetter<'_>) -> f32 {
    2.0 * mark::radius(set) + 0.45 * set.sheet.text
}

/// The left edge of words and their width.
#[derive(Clone, Copy, Debug)]
pub(super) struct RingPlace {
    pub(super) x: f32,
    pub(super) width: f32,
}

/// Words beside the number of the group that said them, in a place for both; `words` gets their left edge and their greatest
/// width.
pub(super) fn beside_ring(
    set: &Typesetter<'_>,
    group: GroupId,
    said: &str,
    place: RingPlace,
    words: impl Fn(f32, f32) -> PageBlock,
) -> PageBlock {
    let RingPlace { x, width } = place;
    let radius = mark::radius(set);
    let indent = indent(set);
    // The ring is higher than a line, so the first line stands a little lower, level with the number.
    let down = (radius - mark::middle_of_digits(set)).max(0.0);
    let ring = mark::mark(set, group, Moment::Today, pos2(x + radius, radius));
    let mut block = words(x + indent, width - indent).lowered(down).adorned(ring);
    if let Some(first) = block.strips.first_mut() {
        first.said = Some(said.to_owned());
    }
    block.at_least(2.0 * radius)
}
