//! What was dropped on the window and waits until the user takes it in: the notes of a table, a text.

use crate::files::TableNote;

/// Notes of a dropped table.
#[derive(Debug)]
pub(super) struct DroppedNotes {
    /// The session for which they were read.
    pub(super) session: String,
    /// The notes in the order of the rows.
    pub(super) notes: Vec<TableNote>,
}

/// A dropped text.
#[derive(Debug)]
pub(super) struct DroppedText {
    /// The name of its file.
    pub(super) name: String,
    /// The text.
    pub(super) text: String,
}
