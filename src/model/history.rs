//! Undo and redo: for each step the command that takes it back.

use super::command::{Changed, Command};
use super::session::Session;

/// How long a pause ends a run of typing, in milliseconds.
const RUN_ENDS_AFTER_MS: u64 = 2000;

/// The most steps that are remembered.
const MOST_STEPS: usize = 1000;

/// Steps to take back and to do again; lives as long as the window, not in the file.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Command>,
}

/// One step: how to take it back, and what was done last in it.
#[derive(Clone, Debug)]
struct Step {
    inverse: Command,
    last: Command,
    at_ms: u64,
}

impl History {
    pub(super) const fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(super) const fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    fn remember(&mut self, command: Command, inverse: Command, at_ms: u64) {
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

impl Session {
    /// Lets something happen to the meeting. `at_ms` is any clock that only rises; it tells runs of typing apart.
    pub fn apply(&mut self, command: Command, at_ms: u64) -> Changed {
        if self.is_finished() && command.changes_content() {
            return Changed::REFUSED;
        }
        let undoable = command.is_undoable();
        // Words in the field become a note when the writer goes to another group or part; that is a step of its own.
        let ended = match &command {
            Command::SelectGroup(group) if *group != self.record.lead.group && self.group(*group).is_some() => self.end_draft(at_ms),
            Command::SelectPlace(place) if *place != self.record.lead.place && self.has_place(place.as_ref()) => self.end_draft(at_ms),
            Command::EndNote => return self.end_draft(at_ms),
            _ => Changed::NOTHING,
        };
        let (changed, inverse) = self.change(command.clone());
        if undoable && let Some(inverse) = inverse {
            self.history.remember(command, inverse, at_ms);
        }
        ended.and(changed)
    }

    /// Takes back the last step.
    pub fn undo(&mut self) -> Changed {
        let Some(step) = self.history.done.pop() else {
            return Changed::NOTHING;
        };
        let (changed, inverse) = self.change(step.inverse);
        self.history.undone.extend(inverse);
        changed
    }

    /// Does again what was last taken back.
    pub fn redo(&mut self) -> Changed {
        let Some(command) = self.history.undone.pop() else {
            return Changed::NOTHING;
        };
        let (changed, inverse) = self.change(command.clone());
        if let Some(inverse) = inverse {
            self.history.done.push(Step {
                inverse,
                last: command,
                at_ms: 0,
            });
        }
        changed
    }

    /// Turns the words in the field into a note; spaces alone are no note.
    fn end_draft(&mut self, at_ms: u64) -> Changed {
        let lead = &self.record.lead;
        let (prompt, group, place) = (lead.writing.clone(), lead.group, lead.place.clone());
        let text = self.current_draft().to_owned();
        let mut changed = Changed::NOTHING;
        if !text.trim().is_empty() {
            changed = self.apply(
                Command::AddNote {
                    prompt,
                    group,
                    place,
                    text,
                },
                at_ms,
            );
            if !changed.record {
                // What cannot become a note stays in the field, so that no word is lost.
                return changed;
            }
        }
        changed
            .and(self.change(Command::SetDraft(String::new())).0)
            .and(self.follow_current())
    }
}
