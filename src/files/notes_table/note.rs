//! The content of a table of notes.

use crate::files::problem::Problem;
use crate::model::{GroupId, ItemKey, NewNote, PlaceKey};

/// The content of a table of notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotesTable {
    /// The notes in the order of the rows.
    pub notes: Vec<TableNote>,
    /// Rows that were passed over or are worth a look, in the order of the table.
    pub remarks: Vec<Problem>,
    /// Number of empty rows, as spreadsheets leave them at the end, and of rows without a text.
    pub empty_rows: usize,
    /// True for a table that this program made: then more of a meeting was there than a table can carry.
    pub is_own: bool,
}

/// A note of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableNote {
    /// The question.
    pub prompt: ItemKey,
    /// The group.
    pub group: GroupId,
    /// The part or row of the question; `None` is the whole of it.
    pub place: Option<PlaceKey>,
    /// The words.
    pub text: String,
    /// Its turned text, on a question that is turned round; else empty.
    pub turned: String,
    /// The number that one of our own tables printed for it, such as "1.2.3"; else empty.
    pub number: String,
}

impl TableNote {
    /// The note as the meeting takes it in.
    pub fn new_note(&self) -> NewNote {
        NewNote {
            prompt: self.prompt.clone(),
            group: self.group,
            place: self.place.clone(),
            text: self.text.clone(),
            turned: self.turned.clone(),
        }
    }
}
