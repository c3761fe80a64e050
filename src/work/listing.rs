//! The lists of the first screen: sessions that were used before, and decks.

use crate::files::{Disk, Document, Places, Settings, built_in, open, own_decks};
use crate::model::{DeckRow, OwnDecks, RecentSession, StartLists};
use crate::words::Words;
use std::path::Path;

/// The most sessions that the first screen lists.
const MOST_LISTED: usize = 30;

/// Reads the lists of the first screen.
pub(super) fn start_lists(disk: &dyn Disk, places: &Places, words: Words) -> StartLists {
    StartLists {
        recent: recent(disk, places, words),
        decks: built_in().into_iter().map(DeckRow::from).collect(),
        own: own(disk, places, words),
        ready: true,
    }
}

/// The user's own decks, and the files among them that have faults.
fn own(disk: &dyn Disk, places: &Places, words: Words) -> OwnDecks {
    let mut own = OwnDecks {
        folder: places.own_decks(),
        ..OwnDecks::default()
    };
    match own_decks(disk, places, words) {
        Ok(files) => {
            for file in files {
                let name = file.file_name();
                match file.deck {
                    Ok(deck) => own.decks.push((file.path, DeckRow::from(deck))),
                    Err(faults) => own.faulty.push((name, faults.count, faults.first)),
                }
            }
        }
        Err(error) => own.failure = Some(error.to_string()),
    }
    own
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
        title: record.title().to_owned(),
        board: record.meeting.board,
        date: record.meeting.date,
        unfinished: record.lead.begun && !record.lead.ended,
        note_count: record.notes.iter().filter(|note| !note.removed).count(),
    })
}
