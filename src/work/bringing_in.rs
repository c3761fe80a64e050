//! Notes of a table brought into a session.

use crate::files::TableNote;
use crate::model::{Command, Refusal, Session};

/// The outcome of bringing in the notes of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BroughtIn {
    /// Number of notes.
    pub notes: usize,
    /// Number of notes that were printed under another number in the meeting from which they come.
    pub renumbered: usize,
}

/// Writes the notes down in their order, each with what it was turned into.
///
/// # Errors
///
/// The first refusal. The session is half changed then, and is not to be kept.
pub fn bring_in(session: &mut Session, notes: Vec<TableNote>) -> Result<BroughtIn, Refusal> {
    let mut done = BroughtIn::default();
    for note in notes {
        refused(session.apply(note.command(), 0).refusal)?;
        let Some(id) = session.record().notes.last().map(|written| written.id.clone()) else {
            continue;
        };
        if !note.turned.is_empty() {
            refused(session.apply(Command::SetTurned(id.clone(), note.turned), 0).refusal)?;
        }
        done.notes += 1;
        let number = session.note(&id).map(|written| session.printed_number(written));
        done.renumbered += usize::from(!note.number.is_empty() && number.is_some_and(|number| number != note.number));
    }
    Ok(done)
}

fn refused(refusal: Option<Refusal>) -> Result<(), Refusal> {
    refusal.map_or(Ok(()), Err)
}
