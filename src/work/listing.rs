//! The lists of the first screen: sessions that were used before, and decks.

use crate::files::{Disk, Document, OwnDeck, Places, Settings, built_in, open, own_decks};
use crate::model::Deck;
use crate::words::Words;
use std::path::{Path, PathBuf};

/// The most sessions that the first screen lists.
const MOST_LISTED: usize = 30;

/// The lists of the first screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// Sessions, the latest first.
    pub recent: Vec<RecentSession>,
    /// The decks that come with the program.
    pub decks: Vec<Deck>,
    /// The user's own decks, and files that should be such.
    pub own: Vec<OwnDeck>,
    /// The folder of those.
    pub own_folder: PathBuf,
    /// The reason why that folder could not be read, in the user's words.
    pub own_failure: Option<String>,
}

/// A session that was used before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecentSession {
    /// Its file.
    pub path: PathBuf,
    /// The deck's title.
    pub title: String,
    /// The board.
    pub board: String,
    /// The date of the meeting.
    pub date: String,
    /// True when the meeting was begun.
    pub begun: bool,
    /// True when it was ended.
    pub ended: bool,
    /// Number of its notes.
    pub note_count: usize,
}

/// Reads the lists of the first screen.
pub(super) fn listed(disk: &dyn Disk, places: &Places, words: Words) -> Start {
    let (own, own_failure) = match own_decks(disk, places, words) {
        Ok(own) => (own, None),
        Err(error) => (Vec::new(), Some(error.to_string())),
    };
    Start {
        recent: recent(disk, places, words),
        decks: built_in(),
        own,
        own_folder: places.own_decks(),
        own_failure,
    }
}

/// Sessions that the user opened, then those that lie in the folder, the latest first.
fn recent(disk: &dyn Disk, places: &Places, words: Words) -> Vec<RecentSession> {
    let mut paths = Settings::read(disk, places, words.language).recent;
    let mut listed = disk.list(&places.documents).unwrap_or_default();
    listed.sort_by(|one, other| (other.modified, &other.path).cmp(&(one.modified, &one.path)));
    for file in listed {
        let is_session = file.path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
        if is_session && !paths.contains(&file.path) {
            paths.push(file.path);
        }
    }
    paths
        .iter()
        .filter_map(|path| recent_session(disk, path, words))
        .take(MOST_LISTED)
        .collect()
}

/// The entry of a session; one that cannot be read is not listed.
fn recent_session(disk: &dyn Disk, path: &Path, words: Words) -> Option<RecentSession> {
    let Ok(Document::Session(opened)) = open(disk, path, words) else {
        return None;
    };
    let record = opened.record;
    Some(RecentSession {
        path: path.to_owned(),
        title: record.deck.title,
        board: record.meeting.board,
        date: record.meeting.date,
        begun: record.lead.begun,
        ended: record.lead.ended,
        note_count: record.notes.iter().filter(|note| !note.removed).count(),
    })
}
