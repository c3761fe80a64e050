//! The controls of each kind of answer in the chair's window; one file a kind that has answers beside notes.

mod axis;
mod context;
mod marks;
mod matrix;
mod quadrant;
mod reverse;
mod shift;
mod square;
mod stance;

pub(super) use context::AnswerContext;
pub use reverse::is_turned_field;

use context::control;

use crate::gui::cx::MeetingCx;
use crate::gui::lead::note_field::note_field_id;
use crate::gui::lead::place;
use crate::gui::lead::state::LeadState;
use crate::gui::widgets::take_key;
use crate::model::{Item, Kind, Matrix, PlaceKey, Session};
use eframe::egui::{self, Id, Key, Modifiers, Ui};

/// Draws the controls for one group's answer; nothing for kinds that are answered by notes alone.
pub(super) fn answer_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, context: &AnswerContext<'_>, state: &mut LeadState) {
    if let Some(row) = row_with_keyboard(ui, context.item)
        && take_key(ui, Modifiers::NONE, Key::Enter)
    {
        place::write_about(ui, cx, row, state);
    }
    match &context.item.kind {
        Kind::Matrix(matrix) => matrix::answer_ui(ui, cx, context, matrix, state),
        Kind::Shift(shift) => shift::answer_ui(ui, cx, context, shift, state),
        Kind::Marks(marks) => marks::answer_ui(ui, cx, context, marks),
        Kind::Quadrant(quadrant) => quadrant::answer_ui(ui, cx, context, quadrant, state),
        Kind::Stance(stance) => stance::answer_ui(ui, cx, context, stance, state),
        Kind::Reverse(reverse) => reverse::answer_ui(ui, cx, context, reverse, state),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Unknown(_) => {}
    }
}

/// The control of the answer to which F3 gives the keyboard: the first one, that of the row which notes are written about,
/// or the first note that is not turned round yet.
pub(super) fn first_control(session: &Session) -> Id {
    let Some(item) = session.item(&session.cursor().prompt) else {
        return control(0);
    };
    if item.kind.turns_notes() {
        return reverse::first_field(session, item).unwrap_or_else(|| note_field_id(session));
    }
    let chosen = place::chosen_row(session, item);
    let row = chosen.and_then(|chosen| item.kind.places().iter().position(|place| place.key == chosen.key));
    control(row.unwrap_or(0) * item.kind.values_per_row())
}

/// The row whose control has the keyboard, for kinds that take notes on rows.
pub(super) fn row_with_keyboard(ui: &Ui, item: &Item) -> Option<PlaceKey> {
    let focused = ui.memory(egui::Memory::focused)?;
    if !item.kind.has_rows_for_notes() {
        return None;
    }
    let each = item.kind.values_per_row();
    let has_it = |row: &usize| (row * each..(row + 1) * each).any(|place| control(place) == focused);
    let places = item.kind.places().into_iter().enumerate();
    places.filter(|(row, _)| has_it(row)).map(|(_, place)| place.key).next()
}

/// The matrix of which the overview can make a table; the answers to all others it gives as sentences.
pub(super) const fn overview_matrix(kind: &Kind) -> Option<&Matrix> {
    if let Kind::Matrix(matrix) = kind { Some(matrix) } else { None }
}
