//! The one door through which a meeting is changed, with undo and redo of each writer.

use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::entry::Entry;
use crate::model::command::refusal::Refusal;
use crate::model::session::history::{History, Step};
use crate::model::session::revision::Revision;
use crate::model::session::session::Session;

impl Session {
    /// Lets the writer at the desk do something. `at_ms` is any clock that only rises; it tells runs of typing apart.
    pub fn apply(&mut self, command: Command, at_ms: u64) -> Changed {
        let writer = self.desk.clone();
        self.apply_entry(Entry { writer, at_ms, command })
    }

    /// Lets something happen to the meeting. A command that changes nothing leaves the record as it was, and the answer says why.
    pub fn apply_entry(&mut self, entry: Entry) -> Changed {
        let Entry { writer, at_ms, command } = entry;
        let command = command.taken_in();
        self.welcome(&writer);
        // Going to an item, writing and answering begin a meeting that is not begun, unless nothing comes of it.
        if !command.begins() || self.record.lead.begun || self.is_finished() {
            return self.carry_out(command, &writer, at_ms);
        }
        let before = self.clone();
        let begun = Changed::from(&self.settle(Command::Begin.into(), &writer));
        let changed = self.carry_out(command, &writer, at_ms);
        if changed.record || changed.refusal == Some(Refusal::NothingChanged) {
            return Changed {
                refusal: None,
                ..changed.and(begun)
            };
        }
        *self = before;
        changed
    }

    fn carry_out(&mut self, command: Command, by: &WriterId, at_ms: u64) -> Changed {
        if self.is_finished() && command.changes_content() {
            return Refusal::Finished.into();
        }
        if self.is_said_to_unasked(&command, by) {
            return Refusal::NotAsked.into();
        }
        let cursor = self.cursor_of(by);
        // Words in the field become a note when the writer goes to another group or part; that is a step of its own.
        let leaves_field = match &command {
            Command::SelectGroup(group) => *group != cursor.group && self.group(*group).is_some(),
            Command::SelectPlace(place) => *place != cursor.place && self.has_place(&cursor.prompt, place.as_ref()),
            Command::EndNote => return self.end_draft(by, at_ms),
            Command::CatchUp => !self.draft_of(by).trim().is_empty(),
            _ => false,
        };
        let ended = if leaves_field {
            self.end_draft(by, at_ms)
        } else {
            Changed::default()
        };
        let changed = self.step(command, by, at_ms);
        // Words that became a note are what was asked for, also where nothing was left to do after them.
        let left = changed
            .refusal
            .filter(|refusal| !(ended.record && *refusal == Refusal::NothingChanged));
        Changed {
            // An empty field that is left is nothing to tell of; a finished bilaga is.
            refusal: ended.refusal.filter(|refusal| *refusal != Refusal::EmptyField).or(left),
            ..ended.and(changed)
        }
    }

    /// Does one thing and remembers how to take it back.
    fn step(&mut self, command: Command, by: &WriterId, at_ms: u64) -> Changed {
        let run = self.history_of(by).run_of(&command, at_ms);
        let goes_on = run.is_some_and(|step| !self.touched.by_another(by, &step.edit.slots(), step.change));
        let outcome = self.settle(command.clone().into(), by);
        let changed = Changed::from(&outcome);
        if command.is_undoable()
            && let Ok(Applied {
                inverse: Some(inverse), ..
            }) = outcome
        {
            let change = self.touched.now();
            let history = self.history_mut(by);
            if goes_on {
                history.go_on(command, change, at_ms);
            } else {
                history.remember(command, inverse, change, at_ms);
            }
        }
        changed
    }

    /// Changes the record; what was made of it holds no longer when something did change.
    fn settle(&mut self, edit: Edit, by: &WriterId) -> Outcome {
        let outcome = self.edit(edit, by);
        if let Ok(done) = &outcome {
            self.revision = Revision::default();
            self.touched.touch(by, done.inverse.iter().flat_map(Edit::slots).collect());
        }
        outcome
    }

    /// Takes back the last step of the writer at the desk.
    pub fn undo(&mut self) -> Changed {
        self.undo_by(&self.desk.clone())
    }

    /// Takes back a writer's own last step. One whose part of the record another has changed since is given up instead.
    pub fn undo_by(&mut self, by: &WriterId) -> Changed {
        self.welcome(by);
        let Some(step) = self.history_mut(by).take_undo() else {
            return Refusal::NothingToUndo.into();
        };
        let (changed, back) = self.go_back(step, by);
        if let Some(step) = back {
            self.history_mut(by).was_undone(step);
        }
        changed
    }

    /// Does again what the writer at the desk took back last.
    pub fn redo(&mut self) -> Changed {
        self.redo_by(&self.desk.clone())
    }

    /// Does again what a writer took back last, under the same condition as [`Session::undo_by`].
    pub fn redo_by(&mut self, by: &WriterId) -> Changed {
        self.welcome(by);
        let Some(step) = self.history_mut(by).take_redo() else {
            return Refusal::NothingToRedo.into();
        };
        let (changed, back) = self.go_back(step, by);
        if let Some(step) = back {
            self.history_mut(by).was_redone(step);
        }
        changed
    }

    /// Carries out a step of the history and gives the one that goes the other way.
    fn go_back(&mut self, step: Step, by: &WriterId) -> (Changed, Option<Step>) {
        if self.touched.by_another(by, &step.edit.slots(), step.change) {
            return (Refusal::ChangedByAnother.into(), None);
        }
        let outcome = self.settle(step.edit, by);
        let changed = Changed::from(&outcome);
        let inverse = outcome.ok().and_then(|done| done.inverse);
        (changed, inverse.map(|edit| Step::alone(edit, self.touched.now())))
    }

    /// True when a file that says that the bilaga was finished on this date still says what is so; one of working material, with no
    /// date, always does.
    pub fn bears_out(&self, written: &str) -> bool {
        written.is_empty() || self.record.handover.finished_on == written
    }

    /// Clears the histories once a file has been written that says that the bilaga was finished on this date, so that finishing can
    /// no longer be taken back. False when it was taken back while the file was being written.
    pub fn seal(&mut self, written: &str) -> bool {
        let stands = self.bears_out(written);
        if stands && !written.is_empty() {
            for writer in self.writers.values_mut() {
                writer.history = History::default();
            }
        }
        stands
    }

    /// Turns the words in a writer's field into a note; spaces alone are no note, and are cleared.
    fn end_draft(&mut self, by: &WriterId, at_ms: u64) -> Changed {
        let cursor = self.cursor_of(by);
        let text = self.draft_of(by).to_owned();
        let mut changed = Changed::default();
        if !text.trim().is_empty() {
            let note = Command::AddNote {
                prompt: cursor.prompt.clone(),
                group: cursor.group,
                place: cursor.place.clone(),
                text,
            };
            changed = self.carry_out(note, by, at_ms);
            if !changed.record {
                // What cannot become a note stays in the field, so that no word is lost.
                return changed;
            }
        }
        let cleared = self.settle(Command::SetDraft(String::new()).into(), by).is_ok();
        let followed = self.follow_current(by);
        if followed {
            self.revision = Revision::default();
        }
        if !(changed.record || cleared || followed) {
            return Refusal::EmptyField.into();
        }
        Changed { record: true, ..changed }
    }
}
