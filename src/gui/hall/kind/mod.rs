//! The pages of each kind of item, one file a kind.

mod field;
mod marks;
mod matrix;
mod matrix_answers;
mod open;
mod pause;
mod quadrant;
mod released;
mod reverse;
mod shift;
mod slide;
mod square;
mod stance;
mod stance_answers;
mod title;

use crate::gui::hall::heading::question;
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::Page;
use crate::gui::hall::{notes, table};
use crate::model::{HallView, Item, Kind};

/// All pages of what the hall shows, at least one. What was released comes first: that is what the room looks for.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView) -> Vec<Page> {
    let Some(item) = &view.item else {
        return title::pages(set, view);
    };
    let [mut pages, mut released] = pages_of_kind(set, view, item);
    // The room reads the tables between the question and what it answers in, so that the latter stays up while it talks.
    let tables = table::pages(set, &view.tables);
    let after = if item.kind.has_answers() && !tables.is_empty() {
        question(set, item).finish().len().min(pages.len())
    } else {
        pages.len()
    };
    pages.splice(after..after, tables);
    // A turned question has its notes on its own pages, beside what they became.
    if !(view.answers_released && item.kind.turns_notes()) {
        released.extend(notes::pages(set, view, item));
    }
    released.extend(pages);
    released
}

/// The pages of the question, and those of the released answers; none of the latter when nothing is released or answered.
fn pages_of_kind(set: &Typesetter<'_>, view: &HallView, item: &Item) -> [Vec<Page>; 2] {
    let released = |answers: &dyn Fn() -> Vec<Page>| if view.answers.is_empty() { Vec::new() } else { answers() };
    match &item.kind {
        Kind::Slide(slide) => [slide::pages(set, view, item, slide), Vec::new()],
        Kind::Pause(_) => [pause::pages(set, view, item), Vec::new()],
        Kind::Open(open) => [open::pages(set, item, open), Vec::new()],
        Kind::Matrix(matrix) => [
            matrix::pages(set, view, item, matrix),
            released(&|| matrix_answers::pages(set, view, matrix)),
        ],
        Kind::Shift(shift) => [
            shift::pages(set, view, item, shift),
            released(&|| shift::answers(set, view, item, shift)),
        ],
        Kind::Marks(marks) => [
            marks::pages(set, view, item, marks),
            released(&|| marks::answers(set, view, item, marks)),
        ],
        Kind::Quadrant(quadrant) => [
            quadrant::pages(set, view, item, quadrant),
            released(&|| quadrant::answers(set, view, item, quadrant)),
        ],
        Kind::Stance(stance) => [
            stance::pages(set, view, item, stance),
            released(&|| stance_answers::pages(set, view, item, stance)),
        ],
        Kind::Reverse(reverse) => [reverse::pages(set, view, item, reverse), Vec::new()],
        Kind::Unknown(_) => [question(set, item).finish(), Vec::new()],
    }
}
