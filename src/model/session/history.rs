//! Undo and redo: for each step the command that takes it back.

use crate::model::command::command::Command;

/// How long a pause ends a run of typing, in milliseconds.
const RUN_ENDS_AFTER_MS: u64 = 2000;

/// The most steps that are remembered.
const MOST_STEPS: usize = 1000;

/// Steps to take back and to do again; lives as long as the window, not in the file.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct History {
    pub(super) done: Vec<Step>,
    pub(super) undone: Vec<Command>,
}

/// One step: how to take it back, and what was done last in it.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) inverse: Command,
    pub(super) last: Command,
    pub(super) at_ms: u64,
}

impl History {
    pub(in crate::model) const fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(in crate::model) const fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    pub(super) fn remember(&mut self, command: Command, inverse: Command, at_ms: u64) {
        self.undone.clear();
        if let Some(step) = self.done.last_mut()
            && command.continues(&step.last)
            && at_ms.saturating_sub(step.at_ms) < RUN_ENDS_AFTER_MS
        {
            step.last = command;
            step.at_ms = at_ms;
            return;
        }
        self.done.push(Step {
            inverse,
            last: command,
            at_ms,
        });
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
    }
}
