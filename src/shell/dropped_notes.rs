//! Notes of a table that was dropped on the window, until the user takes them in.

use crate::model::Command;

/// Notes of a dropped table.
#[derive(Debug)]
pub(super) struct DroppedNotes {
    /// The session for which they were read.
    pub(super) session: String,
    /// One command a note.
    pub(super) commands: Vec<Command>,
}
