//! How each kind of prompt is answered in the chair's window; one file a kind that has answers beside notes.

mod marks;
mod matrix;
mod shift;

use crate::gui::action::Action;
use crate::gui::shown::Shown;
use crate::gui::state::GuiState;
use crate::model::{Answer, Command, GroupId, Item, Kind, Session};
use eframe::egui::{Id, Ui};

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
    match &asked.item.kind {
        Kind::Matrix(matrix) => matrix::answer_ui(ui, shown, asked, matrix, actions),
        Kind::Shift(shift) => shift::answer_ui(ui, shown, asked, shift, state, actions),
        Kind::Marks(marks) => marks::answer_ui(ui, shown, asked, marks, actions),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Quadrant(_) | Kind::Stance(_) | Kind::Reverse(_) | Kind::Unknown(_) => {}
    }
}

/// The first control of a prompt's answer, which F3 gives the keyboard.
pub(super) fn first_control() -> Id {
    control(0)
}

/// The id of the control in this place of the answer, from 0. The same for every prompt and group, so that the keyboard
/// stays in its place when the group changes.
fn control(place: usize) -> Id {
    Id::unique(("answer", place))
}
