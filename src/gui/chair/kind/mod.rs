//! How each kind of prompt is answered in the chair's window; one file a kind that has answers beside notes.

mod marks;
mod matrix;
mod quadrant;
mod reverse;
mod shift;
mod square;
mod stance;

pub use reverse::is_turned_field;

use super::note_field::note_field_id;
use super::place;
use crate::gui::action::Action;
use crate::gui::shown::Shown;
use crate::gui::state::GuiState;
use crate::gui::widgets::take_key;
use crate::model::{Answer, Command, GroupId, Item, Kind, Moment, PlaceKey, Session};
use eframe::egui::{self, Id, Key, Modifiers, Ui};

/// What the controls of one group's answer need.
pub(super) struct Asked<'a> {
    /// The session, to read the answer from.
    pub(super) session: &'a Session,
    /// The prompt.
    pub(super) item: &'a Item,
    /// The group that answers.
    pub(super) group: GroupId,
    /// The group's name.
    pub(super) group_name: &'a str,
}

impl<'a> Asked<'a> {
    fn answer(&self) -> Option<&'a Answer> {
        self.session.answer(&self.item.key, self.group)
    }

    /// The wish to give the group this answer; `spot` tells the controls of one answer apart.
    fn set(&self, answer: Answer, spot: u32) -> Action {
        Action::Do(Command::SetAnswer {
            prompt: self.item.key.clone(),
            group: self.group,
            answer: Some(answer),
            spot,
        })
    }
}

/// Draws the controls for one group's answer; nothing for kinds that are answered by notes alone.
pub(super) fn answer_ui(ui: &mut Ui, shown: &Shown<'_>, asked: &Asked<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    if let Some(row) = row_with_keyboard(ui, asked.item)
        && take_key(ui, Modifiers::NONE, Key::Enter)
    {
        place::write_about(ui, row, state, actions);
    }
    match &asked.item.kind {
        Kind::Matrix(matrix) => matrix::answer_ui(ui, shown, asked, matrix, state, actions),
        Kind::Shift(shift) => shift::answer_ui(ui, shown, asked, shift, state, actions),
        Kind::Marks(marks) => marks::answer_ui(ui, shown, asked, marks, actions),
        Kind::Quadrant(quadrant) => quadrant::answer_ui(ui, shown, asked, quadrant, state, actions),
        Kind::Stance(stance) => stance::answer_ui(ui, shown, asked, stance, state, actions),
        Kind::Reverse(reverse) => reverse::answer_ui(ui, shown, asked, reverse, state, actions),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Unknown(_) => {}
    }
}

/// The control of the answer to which F3 gives the keyboard: the first one, that of the row which notes are written about,
/// or the first note that is not turned round yet.
pub(super) fn first_control(session: &Session) -> Id {
    let Some(item) = session.item(&session.lead().writing) else {
        return control(0);
    };
    if item.kind.turns_notes() {
        return reverse::first_field(session, item).unwrap_or_else(|| note_field_id(session));
    }
    let chosen = place::chosen_row(session, item);
    let row = chosen.and_then(|chosen| item.kind.places().iter().position(|place| place.key == chosen.key));
    control(row.unwrap_or(0) * controls_of_row(&item.kind))
}

/// The row whose control has the keyboard, for kinds that take notes on rows.
pub(super) fn row_with_keyboard(ui: &Ui, item: &Item) -> Option<PlaceKey> {
    let focused = ui.memory(egui::Memory::focused)?;
    if !item.kind.has_rows_for_notes() {
        return None;
    }
    let each = controls_of_row(&item.kind);
    let has_it = |row: &usize| (row * each..(row + 1) * each).any(|place| control(place) == focused);
    let places = item.kind.places().into_iter().enumerate();
    places.filter(|(row, _)| has_it(row)).map(|(_, place)| place.key).next()
}

/// How many controls stand on one row of the answer.
const fn controls_of_row(kind: &Kind) -> usize {
    match kind {
        Kind::Matrix(_) => 2,
        Kind::Slide(_)
        | Kind::Pause(_)
        | Kind::Open(_)
        | Kind::Shift(_)
        | Kind::Marks(_)
        | Kind::Quadrant(_)
        | Kind::Stance(_)
        | Kind::Reverse(_)
        | Kind::Unknown(_) => 1,
    }
}

/// Chooses which of the two points a click sets.
fn moment_switch_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut GuiState) {
    ui.horizontal(|ui| {
        for (desired, text) in [(false, shown.words.set_today()), (true, shown.words.set_desired())] {
            let button = egui::Button::selectable(state.placing_desired == desired, text).frame_when_inactive(true);
            if ui.add(button).clicked() {
                state.placing_desired = desired;
            }
        }
    });
}

/// The point that a click sets.
const fn placed_moment(state: &GuiState) -> Moment {
    if state.placing_desired { Moment::Desired } else { Moment::Today }
}

/// The id of the control in this place of the answer, from 0. The same for every prompt and group, so that the keyboard
/// stays in its place when the group changes.
fn control(place: usize) -> Id {
    Id::unique(("answer", place))
}
