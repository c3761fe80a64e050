//! Cache of the rows of all notes and of their places, so that a frame costs only the rows seen.

use crate::gui::note::{NotePlace, roughly_counted_height};
use crate::gui::review::rows::{ReviewRow, ReviewRows, RowFilter, page};
use crate::gui::review::selection::read_notes;
use crate::gui::widgets::long_list::{LongRow, LongRows, RowHeights};
use crate::model::{NoteId, Revision, Session};
use eframe::egui::{Id, Ui};

/// Height of one conclusion before it is drawn, in points.
const CONCLUSION_HEIGHT: f32 = 92.0;

/// The rows that were built last; they are built anew when the session has changed, or when something else is to be read.
#[derive(Clone, Debug, Default)]
pub struct ReviewCache {
    /// Of which state of a session, and what of it.
    of: Option<(Revision, RowFilter)>,
    /// The rows.
    page: ReviewRows,
    /// Where each stands.
    pub(super) places: LongRows,
    heights: RowHeights,
    /// Number of times that the rows were built.
    built: u64,
}

impl ReviewCache {
    /// Number of times that the rows were built since the window opened: never twice for the same.
    pub const fn times_built(&self) -> u64 {
        self.built
    }

    pub(super) const fn page(&self) -> &ReviewRows {
        &self.page
    }

    /// Builds the rows when they would be others.
    pub(super) fn follow(&mut self, session: &Session, filter: RowFilter) {
        let is_of = |(revision, before): &(Revision, RowFilter)| *before == filter && revision == session.revision();
        if self.of.as_ref().is_some_and(is_of) {
            return;
        }
        self.page = page(session, &filter);
        self.of = Some((session.revision().clone(), filter));
        self.built += 1;
        self.place(session);
    }

    /// Places the rows in a column of this width.
    pub(super) fn fit(&mut self, session: &Session, width: f32) {
        if self.heights.fit(width) {
            self.place(session);
        }
    }

    /// Takes in how high rows became.
    pub(super) fn remember(&mut self, ui: &Ui, drawn: &[(usize, f32)]) {
        self.heights.remember(ui, &mut self.places, drawn);
    }

    /// The row of the note whose words, or whose other side, are held by this control.
    pub(super) fn note_with(&self, session: &Session, control: Id) -> Option<(usize, NoteId)> {
        let holds = |id: Id| NotePlace::words_id(id) == control || NotePlace::turned_id(id) == control;
        let notes = self.page.rows.iter().enumerate();
        notes
            .filter(|(_, (id, _))| holds(*id))
            .find_map(|(place, (_, row))| Some((place, note_in(session, row)?)))
    }

    /// The note after the one in this row, or before it with a step of less than nothing.
    pub(super) fn note_beside(&self, session: &Session, place: usize, step: i32) -> Option<NoteId> {
        let rows = &self.page.rows;
        let note = |(_, row): &(Id, ReviewRow)| note_in(session, row);
        if step > 0 {
            rows.get(place + 1..)?.iter().find_map(note)
        } else {
            rows.get(..place)?.iter().rev().find_map(note)
        }
    }

    /// The note after the last of these in the reading, or before the first of them, that is none of them.
    pub(super) fn note_after(&self, session: &Session, notes: &[NoteId]) -> Option<NoteId> {
        let read = read_notes(session, &self.page);
        let is_one = |note: &NoteId| notes.contains(note);
        let last = read.iter().rposition(is_one)?;
        let after = read.get(last + 1..).unwrap_or_default().iter().find(|note| !is_one(note));
        let before = || read.get(..last).unwrap_or_default().iter().rev().find(|note| !is_one(note));
        after.or_else(before).cloned()
    }

    /// The note that takes the keyboard when the one in this row is put aside.
    pub(super) fn neighbour(&self, index: usize) -> Option<Id> {
        let is_note = |(_, row): &&(Id, ReviewRow)| matches!(row, ReviewRow::Note { .. } | ReviewRow::Removed(_));
        let rows = &self.page.rows;
        let after = rows.get(index + 1..).unwrap_or_default().iter().find(is_note);
        let before = || rows.get(..index).unwrap_or_default().iter().rev().find(is_note);
        after.or_else(before).map(|(id, _)| *id)
    }

    /// The height of every row: as last drawn at this width, else guessed from its words.
    fn place(&mut self, session: &Session) {
        let rows = self.page.rows.iter().map(|(id, row)| LongRow {
            id: *id,
            height: self.heights.of(*id).unwrap_or_else(|| guess(session, row, self.heights.width())),
            takes_keyboard: matches!(
                row,
                ReviewRow::Note { .. } | ReviewRow::Removed(_) | ReviewRow::Conclusions { .. } | ReviewRow::EmptyQuestions { .. }
            ),
        });
        self.places = LongRows::new(rows, 0.0);
    }
}

/// The note of a row.
fn note_in(session: &Session, row: &ReviewRow) -> Option<NoteId> {
    match row {
        ReviewRow::Note { note, .. } => session.record().notes.get(*note).map(|note| note.id.clone()),
        _ => None,
    }
}

fn guess(session: &Session, row: &ReviewRow, width: f32) -> f32 {
    match row {
        ReviewRow::Question { .. } => 60.0,
        ReviewRow::Group { .. } | ReviewRow::Nobody | ReviewRow::EmptyQuestions { .. } => 40.0,
        ReviewRow::Part { .. } => 24.0,
        ReviewRow::Answers { .. } => 400.0,
        ReviewRow::Conclusions { count, .. } => 40.0 + *count as f32 * CONCLUSION_HEIGHT,
        ReviewRow::Note { note: place, .. } | ReviewRow::Removed(place) => session
            .record()
            .notes
            .get(*place)
            .map_or(0.0, |note| roughly_counted_height(note, width)),
    }
}
