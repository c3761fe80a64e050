//! The answer of one group to one prompt, and what the controls of every kind of answer share.

use crate::gui::lead::state::LeadState;
use crate::gui::view_context::ViewContext;
use crate::model::{Answer, Command, Group, Item, Moment, Session};
use eframe::egui::{self, Id, Ui};

/// A group that answers, and the prompt.
pub(in crate::gui::lead) struct AnswerContext<'a> {
    /// The prompt.
    pub(in crate::gui::lead) item: &'a Item,
    /// The group that answers.
    pub(in crate::gui::lead) group: &'a Group,
}

impl AnswerContext<'_> {
    /// The group's answer; `None` where it has given none.
    pub(super) fn answer<'s>(&self, session: &'s Session) -> Option<&'s Answer> {
        session.answer(&self.item.key, self.group.id)
    }

    /// The command that gives the group this answer; `control` tells the controls of one answer apart.
    pub(super) fn set(&self, answer: Answer, control: u32) -> Command {
        Command::SetAnswer {
            prompt: self.item.key.clone(),
            group: self.group.id,
            answer: Some(answer),
            control,
        }
    }
}

/// Chooses which of the two points a click sets.
pub(super) fn moment_switch_ui(ui: &mut Ui, view: &ViewContext<'_>, state: &mut LeadState) {
    ui.horizontal(|ui| {
        for (desired, text) in [(false, view.words.set_today()), (true, view.words.set_desired())] {
            let button = egui::Button::selectable(state.placing_desired == desired, text).frame_when_inactive(true);
            if ui.add(button).clicked() {
                state.placing_desired = desired;
            }
        }
    });
}

/// The point that a click sets.
pub(super) const fn placed_moment(state: &LeadState) -> Moment {
    if state.placing_desired { Moment::Desired } else { Moment::Today }
}

/// The id of the control in this place of the answer, from 0. The same for every prompt and group, so that the keyboard
/// stays in its place when the group changes.
pub(super) fn control(place: usize) -> Id {
    Id::unique(("answer", place))
}
