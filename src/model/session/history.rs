//! Undo and redo: for each step what takes it back.

use crate::model::base::ids::NoteId;
use crate::model::command::command::Command;
use crate::model::command::edit::{Edit, NoteWords};

/// The pause that ends a run of typing, in milliseconds.
const RUN_ENDS_AFTER_MS: u64 = 2000;

/// The most steps that are remembered.
const MOST_STEPS: usize = 1000;

/// Steps of one writer to take back and to do again; lives as long as the window, not in the file.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// One step.
#[derive(Clone, Debug)]
pub(in crate::model) struct Step {
    /// The edit that takes it back, or does it again.
    pub(in crate::model) edit: Edit,
    /// The number of its latest change among all changes of the session.
    pub(in crate::model) change: u64,
    /// The last command of its run; `None` for a step that was taken back or done again.
    last: Option<Command>,
    at_ms: u64,
}

impl Step {
    /// A step that no typing goes on.
    pub(in crate::model) const fn alone(edit: Edit, change: u64) -> Self {
        Self {
            edit,
            change,
            last: None,
            at_ms: 0,
        }
    }
}

impl History {
    /// No steps.
    pub(in crate::model) const fn new() -> Self {
        Self {
            done: Vec::new(),
            undone: Vec::new(),
        }
    }

    pub(in crate::model) const fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(in crate::model) const fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The last step, when the command goes on with its run of typing.
    pub(in crate::model) fn run_of(&self, command: &Command, at_ms: u64) -> Option<&Step> {
        let goes_on = |step: &&Step| {
            let is_like = step.last.as_ref().is_some_and(|last| command.continues(last));
            is_like && at_ms.saturating_sub(step.at_ms) < RUN_ENDS_AFTER_MS
        };
        self.done.last().filter(goes_on)
    }

    /// Lets the last step's run of typing go on.
    pub(in crate::model) fn go_on(&mut self, command: Command, change: u64, at_ms: u64) {
        self.undone.clear();
        if let Some(step) = self.done.last_mut() {
            step.change = change;
            step.last = Some(command);
            step.at_ms = at_ms;
        }
    }

    /// Remembers a step.
    pub(in crate::model) fn remember(&mut self, command: Command, edit: Edit, change: u64, at_ms: u64) {
        self.undone.clear();
        self.done.push(Step {
            edit,
            change,
            last: Some(command),
            at_ms,
        });
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
    }

    /// The last step, to be taken back.
    pub(in crate::model) fn take_undo(&mut self) -> Option<Step> {
        self.done.pop()
    }

    /// The steps that were taken back last, to be done again.
    pub(in crate::model) fn take_redo(&mut self) -> Option<Step> {
        self.undone.pop()
    }

    /// Remembers how to do again what was taken back.
    pub(in crate::model) fn was_undone(&mut self, step: Step) {
        self.undone.push(step);
    }

    /// Remembers how to take back what was done again.
    pub(in crate::model) fn was_redone(&mut self, step: Step) {
        self.done.push(step);
    }

    /// The mark of a note with this text then, true where its words had been changed; `None` where no step remembers it.
    pub(in crate::model) fn was_edited(&self, note: &NoteId, text: &str) -> Option<bool> {
        let words = |step: &Step| match &step.edit {
            Edit::Words(id, NoteWords { text: before, edited, .. }) if id == note && before == text => Some(*edited),
            _ => None,
        };
        self.done.iter().rev().find_map(words)
    }
}
