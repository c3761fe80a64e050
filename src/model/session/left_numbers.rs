//! The numbers that notes have left while the session is open: a note that comes back gets the one that it had, and no other does.

use crate::model::base::ids::{GroupId, ItemKey, NoteId};
use crate::model::record::note::Note;
use std::collections::BTreeMap;

/// For each note and place that it has left the number that it had there.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct LeftNumbers(BTreeMap<(NoteId, ItemKey, GroupId), u32>);

impl LeftNumbers {
    /// Remembers the number of a note that goes elsewhere.
    pub(in crate::model) fn leave(&mut self, note: &Note) {
        self.0.insert((note.id.clone(), note.prompt.clone(), note.group), note.number);
    }

    /// The number that a note had with a group on a question; `None` where it never was.
    pub(in crate::model) fn of(&self, note: &NoteId, prompt: &ItemKey, group: GroupId) -> Option<u32> {
        self.0.get(&(note.clone(), prompt.clone(), group)).copied()
    }
}
