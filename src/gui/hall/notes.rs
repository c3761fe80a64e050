//! Released notes as a list, newest last, each with its group's number in a ring.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::heading::short_heading;
use crate::gui::hall::mark;
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::Page;
use crate::model::{GroupId, HallNote, HallView, Item, Moment};
use eframe::egui::pos2;

/// The pages with notes; none when there are no notes.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item) -> Vec<Page> {
    if view.notes.is_empty() {
        return Vec::new();
    }
    let mut flow = Flow::new(&set.sheet, short_heading(set, item));
    let whole = view.notes.iter().filter(|note| note.place.is_none());
    put(set, &mut flow, None, whole);
    for place in item.kind.places() {
        let notes = view.notes.iter().filter(|note| note.place.as_ref() == Some(&place.key));
        put(set, &mut flow, Some(&place.label), notes);
    }
    flow.finish()
}

fn put<'a>(set: &Typesetter<'_>, flow: &mut Flow<'_>, label: Option<&str>, notes: impl Iterator<Item = &'a HallNote>) {
    let gap = 0.3 * set.sheet.text;
    let label = label.map(|label| set.wide(label, set.strong()));
    for (index, one) in notes.enumerate() {
        let one = note(set, one).after(gap);
        // A label stays with the first note under it, and stands again where its notes go on to a new page.
        flow.put(match &label {
            Some(label) if index == 0 || flow.would_turn(&one) => label.clone().with(one.after(0.5 * gap)).after(2.0 * gap),
            _ => one,
        });
    }
}

fn note(set: &Typesetter<'_>, note: &HallNote) -> PageBlock {
    let said = set.words.hall_note(note.group.0, &note.text);
    beside_ring(set, note.group, &said, |x, width| set.text(&note.text, set.ordinary(), x, width))
}

/// Words beside the number of the group that said them; `words` gets where they begin and how wide they may be.
pub(super) fn beside_ring(set: &Typesetter<'_>, group: GroupId, said: &str, words: impl Fn(f32, f32) -> PageBlock) -> PageBlock {
    let sheet = &set.sheet;
    let radius = mark::radius(set);
    let indent = 2.0 * radius + 0.45 * sheet.text;
    // The ring is higher than a line, so the first line stands a little lower, level with the number.
    let down = (radius - mark::middle_of_digits(set)).max(0.0);
    let ring = mark::mark(set, group, Moment::Today, pos2(sheet.margin + radius, radius));
    let mut block = words(sheet.margin + indent, sheet.inner_width() - indent)
        .lowered(down)
        .adorned(ring);
    if let Some(first) = block.strips.first_mut() {
        first.said = Some(said.to_owned());
    }
    block.at_least(2.0 * radius)
}
