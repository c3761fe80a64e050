//! Released notes as a list, newest last, each with its group's number in a ring.

use super::flow::{Block, Flow, Setting};
use super::kind::short_heading;
use super::measure::{ASCENT, CAPITALS, Face, Typesetter};
use super::page::{Drawn, Line, Page};
use crate::model::{GroupId, HallNote, HallView, Ink, Item, Shape};
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
    let mut label = label.map(|label| set.wide(label, set.strong()));
    for one in notes {
        let one = note(set, one);
        // A label stays with the first note under it.
        flow.put(match label.take() {
            Some(label) => label.with(one.after(0.5 * gap)).after(2.0 * gap),
            None => one.after(gap),
        });
    }
}

fn note(set: &Typesetter<'_>, note: &HallNote) -> Block {
    let sheet = &set.sheet;
    let radius = ring_radius(set);
    let indent = 2.0 * radius + 0.45 * sheet.text;
    let block = set.text(&note.text, set.ordinary(), sheet.margin + indent, sheet.inner_width() - indent);
    // The ring is higher than a line, so the first line stands a little lower, level with the number.
    let down = (radius - level(set)).max(0.0);
    let mut block = block.lowered(down).adorned(ring(set, note.group, sheet.margin + radius, radius));
    if let Some(first) = block.strips.first_mut() {
        first.said = Some(set.words.hall_note(note.group.0, &note.text));
    }
    block.at_least(2.0 * radius)
}

/// A group's number in its ring, with the ring's middle at `x`, `y`.
fn ring(set: &Typesetter<'_>, group: GroupId, x: f32, y: f32) -> [Drawn; 2] {
    let size = set.sheet.text;
    let circle = Shape::Circle {
        middle: [0.0, 0.0],
        radius: ring_radius(set) - 2.0,
        fill: Ink::Ground,
        outline: (Ink::Accent, 4.0),
    };
    let number = Line::new(group.to_string(), Setting::new(Face::FiguresStrong, size, Ink::Accent)).middle();
    [Drawn::shape(pos2(x, y), circle), Drawn::line(pos2(x, y - level(set)), number)]
}

fn ring_radius(set: &Typesetter<'_>) -> f32 {
    0.75 * set.sheet.text
}

/// From the top of a line to the middle of its digits.
fn level(set: &Typesetter<'_>) -> f32 {
    (ASCENT - CAPITALS / 2.0) * set.sheet.text
}
