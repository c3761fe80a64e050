//! The context that the parts of a screen are drawn in: what they may read, and where the user's actions go.

use crate::gui::action::Action;
use crate::gui::note::editing::Editing;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::model::{Command, Session};
use std::ops::{Deref, DerefMut};

/// The context of every part of the window.
pub(super) struct Cx<'a> {
    /// Everything that may be read.
    pub(super) view: &'a ViewContext<'a>,
    /// The user's actions in the order in which they arose; the shell applies them at the end of the frame.
    pub(super) actions: &'a mut Vec<Action>,
}

impl Cx<'_> {
    /// Asks for an action.
    pub(super) fn push(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Asks for an action, where there is one.
    pub(super) fn extend(&mut self, action: Option<Action>) {
        self.actions.extend(action);
    }

    /// Asks for a change of the meeting.
    pub(super) fn command(&mut self, command: Command) {
        self.push(Action::Do(command));
    }

    /// Asks for something that a key can ask for as well.
    pub(super) fn ask(&mut self, command: UiCommand) {
        self.push(Action::Ui(command));
    }
}

/// The context of the parts that show an open session.
pub(super) struct MeetingCx<'a> {
    /// The context that every part has.
    pub(super) base: Cx<'a>,
    /// The open session.
    pub(super) session: &'a Session,
    /// The note being edited, on whichever screen it stands.
    pub(super) editing: &'a mut Option<Editing>,
}

impl<'a> Deref for MeetingCx<'a> {
    type Target = Cx<'a>;

    fn deref(&self) -> &Self::Target {
        &self.base
    }
}

impl DerefMut for MeetingCx<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.base
    }
}
