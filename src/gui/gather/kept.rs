//! What the reading keeps from frame to frame: its rows and where each stands, so that a frame costs what is seen of them.

use super::super::long_list::{LongRow, LongRows, RowHeights};
use super::super::state::GuiState;
use super::rows::{Choice, Page, Row, page};
use super::{conclusions, note};
use crate::model::{Revision, Session};
use eframe::egui::{Id, Ui};

/// The rows that were built last; they are built anew when the session has changed, or when something else is to be read.
#[derive(Clone, Debug, Default)]
pub struct KeptReading {
    /// Of which state of a session, and what of it.
    of: Option<(Revision, Choice)>,
    /// The rows.
    page: Page,
    /// Where each stands.
    pub(super) places: LongRows,
    heights: RowHeights,
    /// How often the rows were built.
    built: u64,
}

impl KeptReading {
    /// How often the rows were built since the window opened: never twice for the same.
    pub const fn times_built(&self) -> u64 {
        self.built
    }

    pub(super) const fn page(&self) -> &Page {
        &self.page
    }

    /// Builds the rows when they would be others.
    pub(super) fn follow(&mut self, session: &Session, state: &GuiState) {
        let is_of = |(revision, choice): &(Revision, Choice)| {
            let same = choice.reading == state.reading && choice.search == state.search && choice.theme == state.only_theme;
            same && revision == session.revision()
        };
        if self.of.as_ref().is_some_and(is_of) {
            return;
        }
        let choice = Choice {
            reading: state.reading,
            search: state.search.clone(),
            theme: state.only_theme,
        };
        self.page = page(session, &choice);
        self.of = Some((session.revision().clone(), choice));
        self.built += 1;
        self.place(session);
    }

    /// Lets the rows stand in a column of this width.
    pub(super) fn fit(&mut self, session: &Session, width: f32) {
        if self.heights.fit(width) {
            self.place(session);
        }
    }

    /// Takes in how high rows became.
    pub(super) fn remember(&mut self, ui: &Ui, drawn: &[(usize, f32)]) {
        self.heights.remember(ui, &mut self.places, drawn);
    }

    /// The note that takes the keyboard when the one in this row is put aside.
    pub(super) fn neighbour(&self, index: usize) -> Option<Id> {
        let is_note = |(_, row): &&(Id, Row)| matches!(row, Row::Note { .. } | Row::Removed(_));
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
            takes_keyboard: matches!(row, Row::Note { .. } | Row::Removed(_) | Row::Conclusions { .. }),
        });
        self.places = LongRows::new(rows, 0.0);
    }
}

fn guess(session: &Session, row: &Row, width: f32) -> f32 {
    match row {
        Row::Question { .. } => 60.0,
        Row::Group { .. } | Row::Nobody => 40.0,
        Row::Part { .. } => 24.0,
        Row::Answers { .. } => 400.0,
        Row::Conclusions { count, .. } => 40.0 + *count as f32 * conclusions::GUESS,
        Row::Note { note: place, .. } | Row::Removed(place) => {
            session.record().notes.get(*place).map_or(0.0, |note| note::guess(note, width))
        }
    }
}
