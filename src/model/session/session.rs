//! A session: one deck used at one meeting by some groups, with all that they said.

use crate::model::base::writer::WriterId;
use crate::model::deck::item::Item;
use crate::model::deck::picture_file::SlidePage;
use crate::model::record::record::Record;
use crate::model::session::left_numbers::LeftNumbers;
use crate::model::session::revision::Revision;
use crate::model::session::writer::{Touched, WriterState};
use std::collections::{BTreeMap, BTreeSet};

/// A session with its history; changed by [`Session::apply_entry`] and by nothing else.
#[derive(Clone, Debug, Default)]
pub struct Session {
    pub(in crate::model) record: Record,
    /// The writer at the desk, who leads the meeting. Another one each time that the file is opened.
    pub(in crate::model) desk: WriterId,
    /// The belongings of each writer, as far as the file does not hold them.
    pub(in crate::model) writers: BTreeMap<WriterId, WriterState>,
    /// The last change of each part by each writer.
    pub(in crate::model) touched: Touched,
    /// The numbers that notes have left.
    pub(in crate::model) left_numbers: LeftNumbers,
    pub(in crate::model) revision: Revision,
    /// True while the clock stands because the session was opened, and for no other reason.
    pub(in crate::model) stands_since_opening: bool,
    /// The checksums of files with slides that are gone or altered; their slides are shown as title and text.
    pub(in crate::model) lost_pictures: BTreeSet<String>,
}

impl Session {
    /// The content of the file.
    pub const fn record(&self) -> &Record {
        &self.record
    }

    /// The writer at the desk.
    pub const fn desk(&self) -> &WriterId {
        &self.desk
    }

    /// The session as one that this writer leads and writes in. Whoever opens a file to change it has to be a new writer each
    /// time: then two copies of one file never name two things alike.
    #[must_use]
    pub fn written_by(self, desk: WriterId) -> Self {
        Self { desk, ..self }
    }

    /// The session without the pictures of files with these checksums, which are gone or altered. The record still names them.
    #[must_use]
    pub fn without_pictures(self, lost_pictures: BTreeSet<String>) -> Self {
        Self { lost_pictures, ..self }
    }

    /// The page that an item shows as a picture; `None` where its file is gone.
    pub fn slide_page(&self, item: &Item) -> Option<SlidePage> {
        let page = self.record.deck.slide_page(item)?;
        (!self.lost_pictures.contains(&page.sha256)).then_some(page)
    }

    /// Change stamp: what was made of the record holds as long as this stays the same.
    pub const fn revision(&self) -> &Revision {
        &self.revision
    }
}
