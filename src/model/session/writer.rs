//! The belongings of one writer, and the last change of each part of the record.

use crate::model::base::writer::WriterId;
use crate::model::command::slot::Slot;
use crate::model::record::lead::Cursor;
use crate::model::session::history::History;
use std::collections::BTreeMap;

/// The belongings of one writer while the session is open.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct WriterState {
    /// Where the writer is; `None` for the desk, whose cursor is in the record.
    pub(in crate::model) cursor: Option<Cursor>,
    /// The writer's own steps.
    pub(in crate::model) history: History,
    /// The number of the writer's latest id.
    pub(in crate::model) made: u32,
}

/// For each part of the record when each writer changed it last, counted in changes since the session was opened.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct Touched {
    changes: u64,
    last: BTreeMap<Slot, BTreeMap<WriterId, u64>>,
}

impl Touched {
    /// Remembers that a writer changed these parts.
    pub(in crate::model) fn touch(&mut self, by: &WriterId, slots: Vec<Slot>) {
        self.changes += 1;
        for slot in slots {
            self.last.entry(slot).or_default().insert(by.clone(), self.changes);
        }
    }

    /// The number of the latest change.
    pub(in crate::model) const fn now(&self) -> u64 {
        self.changes
    }

    /// True when anybody else has changed one of these parts after the change with this number.
    pub(in crate::model) fn by_another(&self, by: &WriterId, slots: &[Slot], since: u64) -> bool {
        let writers = slots.iter().filter_map(|slot| self.last.get(slot)).flatten();
        writers.into_iter().any(|(writer, at)| writer != by && *at > since)
    }
}
