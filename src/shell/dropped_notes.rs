//! Notes of a table that was dropped on the window, until the user takes them in.

use crate::files::TableNote;

/// Notes of a dropped table.
#[derive(Debug)]
pub(super) struct DroppedNotes {
    /// The session for which they were read.
    pub(super) session: String,
    /// The notes in the order of the rows.
    pub(super) notes: Vec<TableNote>,
}
