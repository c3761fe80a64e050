//! The pages of each kind of item, one file a kind.

mod dumbbells;
mod field;
mod marks;
mod marks_answers;
mod matrix;
mod matrix_answers;
mod open;
mod opinion_bars;
mod quadrant;
mod released;
mod reverse;
mod shift;
mod slide;
mod square;
mod stance;
mod stance_answers;
mod title;
mod triangle;

use crate::gui::hall::heading::question;
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::Page;
use crate::gui::hall::{notes, table};
use crate::model::{HallView, Item, Kind};

/// One of the two things that a kind has pages of.
#[derive(Clone, Copy)]
enum Shown {
    Question,
    Answers,
}

/// All pages of the hall, at least one. Released answers and notes come first: the room looks for them. Once answers are
/// released, or the notes that are the answer to an open question, the question itself has been read and does not come again.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView) -> Vec<Page> {
    let Some(item) = &view.item else {
        return title::pages(set, view);
    };
    let mut released = if view.answers.is_empty() {
        Vec::new()
    } else {
        pages_of_kind(set, view, item, Shown::Answers)
    };
    let has_answers = !released.is_empty();
    let turns_notes = item.kind.turns_notes();
    // A turned question has its notes on its own pages, beside their turned texts.
    if !(view.answers_released && turns_notes) {
        released.extend(notes::pages(set, view, item));
    }
    let is_answered_by_notes = !item.kind.has_answers() && !turns_notes && view.tables.is_empty();
    if has_answers || (is_answered_by_notes && !released.is_empty()) {
        return released;
    }
    released.extend(asked(set, view, item));
    released
}

/// The pages of the question. The room reads the tables between it and its rows, so that the latter stays up while it talks.
fn asked(set: &Typesetter<'_>, view: &HallView, item: &Item) -> Vec<Page> {
    let mut pages = pages_of_kind(set, view, item, Shown::Question);
    let tables = table::pages(set, view, item);
    let after = if item.kind.has_answers() && !tables.is_empty() {
        question(set, item).len().min(pages.len())
    } else {
        pages.len()
    };
    pages.splice(after..after, tables);
    pages
}

/// The pages of the question, or those of the released answers, which only some kinds have.
fn pages_of_kind(set: &Typesetter<'_>, view: &HallView, item: &Item, shown: Shown) -> Vec<Page> {
    let either = |question: &dyn Fn() -> Vec<Page>, answers: &dyn Fn() -> Vec<Page>| match shown {
        Shown::Question => question(),
        Shown::Answers => answers(),
    };
    let no_answers: &dyn Fn() -> Vec<Page> = &Vec::new;
    match &item.kind {
        Kind::Slide(slide) => either(&|| slide::pages(set, view, item, slide), no_answers),
        Kind::Pause(_) => either(&|| title::pause(set, view, item), no_answers),
        Kind::Open(open) => either(&|| open::pages(set, view, item, open), no_answers),
        Kind::Matrix(matrix) => either(&|| matrix::pages(set, view, item, matrix), &|| {
            matrix_answers::pages(set, view, item, matrix)
        }),
        Kind::Shift(shift) => either(&|| shift::pages(set, view, item, shift), &|| shift::answers(set, view, item, shift)),
        Kind::Marks(marks) => either(&|| marks::pages(set, view, item, marks), &|| {
            marks_answers::pages(set, view, item, marks)
        }),
        Kind::Quadrant(quadrant) => either(&|| quadrant::pages(set, view, item, quadrant), &|| {
            quadrant::answers(set, view, item, quadrant)
        }),
        Kind::Stance(stance) => either(&|| stance::pages(set, view, item, stance), &|| {
            stance_answers::pages(set, view, item, stance)
        }),
        Kind::Reverse(reverse) => either(&|| reverse::pages(set, view, item, reverse), no_answers),
        Kind::Unknown(_) => either(&|| question(set, item), no_answers),
    }
}
