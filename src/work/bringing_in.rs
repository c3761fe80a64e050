//! Notes of a table brought into a session.

use crate::files::TableNote;
use crate::model::{Command, Note, Refusal, Session};

/// The outcome of bringing in the notes of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BroughtIn {
    /// Number of notes.
    pub notes: usize,
    /// Number of notes that were printed under another number in the meeting from which they come.
    pub renumbered: usize,
}

/// Writes the notes down in their order, each with what it was turned into: one step to take back.
///
/// # Errors
///
/// The first refusal; the session is as it was then.
pub fn bring_in(session: &mut Session, notes: &[TableNote]) -> Result<BroughtIn, Refusal> {
    if notes.is_empty() {
        return Ok(BroughtIn::default());
    }
    let before = session.record().notes.len();
    let new = notes.iter().map(TableNote::new_note).collect();
    if let Some(refusal) = session.apply(Command::AddNotes(new), 0).refusal {
        return Err(refusal);
    }
    let written = session.record().notes.iter().skip(before);
    let is_renumbered = |(written, note): &(&Note, &TableNote)| !note.number.is_empty() && session.printed_number(written) != note.number;
    Ok(BroughtIn {
        notes: notes.len(),
        renumbered: written.zip(notes).filter(is_renumbered).count(),
    })
}
