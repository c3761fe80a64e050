//! The one door through which a meeting is changed, with undo and redo.

use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::session::history::{History, Step};
use crate::model::session::session::Session;

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

    /// Lets what led to a finished bilaga stand, now that a file of it has been written which says that it was finished on
    /// this date: it can no longer be taken back. False when that has been taken back already.
    pub fn seal(&mut self, written: &str) -> bool {
        let stands = self.record.handover.finished_on == written;
        if stands && self.is_finished() {
            self.history = History::default();
        }
        stands || written.is_empty()
    }
}
