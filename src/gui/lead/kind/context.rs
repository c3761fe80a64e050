//! The answer of one group to one prompt, and what the controls of every kind of answer share.

use crate::gui::lead::state::LeadState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{keep_focus_on_arrows, take_key};
use crate::model::{Answer, Command, Group, Item, Moment, Session};
use eframe::egui::{self, Id, Key, Modifiers, Ui};

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

/// Draws a picture and the controls of the same answer: beside each other where there is so much room in points, else below.
pub(super) fn beside_or_below(ui: &mut Ui, needed: f32, both: impl FnOnce(&mut Ui)) {
    if ui.available_width() >= needed + 2.0 * ui.spacing().item_spacing.x {
        ui.horizontal_top(both);
    } else {
        ui.vertical(both);
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

/// Moves the keyboard one of the `count` controls of the answer up or down, before they are drawn so that the one which gets it
/// can come into view. By itself the keyboard would go to what is drawn nearest, and below the edge of the list that is the
/// field for notes.
pub(super) fn change_control(ui: &Ui, count: usize) {
    let focused = ui.memory(egui::Memory::focused);
    let Some(place) = (0..count).find(|place| focused == Some(control(*place))) else {
        return;
    };
    keep_focus_on_arrows(ui);
    let to = if take_key(ui, Modifiers::NONE, Key::ArrowDown) {
        (place + 1).min(count - 1)
    } else if take_key(ui, Modifiers::NONE, Key::ArrowUp) {
        place.saturating_sub(1)
    } else {
        return;
    };
    ui.memory_mut(|memory| memory.request_focus(control(to)));
}
