//! A reversed question: the question as it is first put; after the reveal the turned one, with each note and its turned text.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{above_list, question};
use crate::gui::hall::list::{List, no_frame};
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::notes::{RingPlace, beside_ring};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{HallNote, HallView, Item, Reverse};
use eframe::egui::pos2;

/// One question at a time: after the reveal the turned one stands in the place of the first.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, reverse: &Reverse) -> Vec<Page> {
    if !view.answers_released {
        return question(set, item);
    }
    let turned = Item {
        title: reverse.turned.clone(),
        kind: item.kind.clone(),
        ..Item::default()
    };
    if view.notes.is_empty() {
        return question(set, &turned);
    }
    let pairs = |set: &Typesetter<'_>, _width: f32| {
        let pairs = view
            .notes
            .iter()
            .map(|note| ListEntry::new(pair(set, note).after(0.5 * set.sheet.text)));
        Some(pairs.collect())
    };
    let list = List {
        parts: &pairs,
        frame: &no_frame,
        most_columns: 1,
    };
    above_list(set, view, &turned, &list)
}

/// A note, and under it its turned text.
fn pair(set: &Typesetter<'_>, note: &HallNote) -> PageBlock {
    let sheet = &set.sheet;
    let place = RingPlace {
        x: sheet.margin,
        width: sheet.inner_width(),
    };
    if note.turned.trim().is_empty() {
        return beside_ring(
            set,
            note.group,
            &set.words.hall_note(note.group.0, &note.text),
            place,
            |x, width| set.text(&note.text, set.quiet(), x, width),
        );
    }
    let said = set.words.hall_turned_note(note.group.0, &note.text, &note.turned);
    beside_ring(set, note.group, &said, place, |x, width| {
        let sign = "→";
        let indent = set.width(sign, set.accented().face, sheet.text) + 0.35 * sheet.text;
        let mut turned = set.text(&note.turned, set.strong(), x + indent, width - indent);
        turned = turned.adorned([Drawn::line(pos2(x, 0.0), TextLine::new(sign.to_owned(), set.accented()))]);
        if let Some(strip) = turned.strips.first_mut() {
            strip.said = None;
        }
        set.text(&note.text, set.quiet(), x, width).with(turned)
    })
}
