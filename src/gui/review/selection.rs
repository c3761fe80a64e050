//! The notes that are selected, so that one thing can be done to all of them.

use crate::gui::review::rows::{ReviewRow, ReviewRows};
use crate::model::{NoteId, Session};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The selected notes; a note that is no longer among the rows is not selected any more.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    notes: BTreeSet<NoteId>,
    /// The note from which a range goes.
    anchor: Option<NoteId>,
    /// The notes in the order in which they are read.
    in_order: Arc<[NoteId]>,
}

impl Selection {
    /// True when no note is selected.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// True when the note is selected.
    pub fn holds(&self, note: &NoteId) -> bool {
        self.notes.contains(note)
    }

    /// The selected notes in the order in which they are read.
    pub const fn in_order(&self) -> &Arc<[NoteId]> {
        &self.in_order
    }

    /// The notes to which belongs what is done to one: all that are selected where it is one of them, or else it alone.
    pub fn together_with(&self, note: &NoteId) -> Arc<[NoteId]> {
        if self.holds(note) {
            Arc::clone(&self.in_order)
        } else {
            Arc::from([note.clone()])
        }
    }

    /// Selects no note.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Selects a note, or no longer; ranges go from there.
    pub fn toggle(&mut self, note: &NoteId) {
        if !self.notes.remove(note) {
            self.notes.insert(note.clone());
        }
        self.anchor = Some(note.clone());
    }

    /// Selects this note alone.
    pub(super) fn only(&mut self, note: &NoteId) {
        self.notes = [note.clone()].into();
        self.anchor = Some(note.clone());
        self.in_order = Arc::from([note.clone()]);
    }

    /// Selects these notes.
    pub(super) fn all(&mut self, notes: impl IntoIterator<Item = NoteId>) {
        self.notes = notes.into_iter().collect();
    }

    /// Selects all notes from the anchor to this one, and no others; without an anchor from the note `from`.
    pub(super) fn range_to(&mut self, read: &[NoteId], from: &NoteId, to: &NoteId) {
        let place_of = |note: &NoteId| read.iter().position(|known| known == note);
        let anchor = self.anchor.clone().filter(|anchor| place_of(anchor).is_some());
        let anchor = anchor.unwrap_or_else(|| from.clone());
        if let Some((one, other)) = place_of(&anchor).zip(place_of(to)) {
            let range = read.get(one.min(other)..=one.max(other)).unwrap_or_default();
            self.notes = range.iter().cloned().collect();
        }
        self.anchor = Some(anchor);
    }

    /// Lets go what is no longer among the rows, and follows their order.
    pub(super) fn follow(&mut self, session: &Session, rows: &ReviewRows) {
        if self.notes.is_empty() {
            if !self.in_order.is_empty() {
                self.in_order = Arc::default();
            }
            return;
        }
        let read = read_notes(session, rows).into_iter().filter(|note| self.notes.contains(note));
        let read: Vec<_> = read.collect();
        if *self.in_order != *read {
            self.notes = read.iter().cloned().collect();
            self.in_order = read.into();
        }
    }
}

/// The notes of the rows, in the order in which they are read.
pub(super) fn read_notes(session: &Session, rows: &ReviewRows) -> Vec<NoteId> {
    let notes = rows.rows.iter().filter_map(|(_, row)| match row {
        ReviewRow::Note { note, .. } | ReviewRow::Removed(note) => session.record().notes.get(*note),
        _ => None,
    });
    notes.map(|note| note.id.clone()).collect()
}
