//! The lists of the first screen: sessions that were used before, and decks.

use crate::files::{Disk, Document, FileEntry, FileError, Places, Settings, built_in, open, open_damaged, own_decks, reason};
use crate::model::{Damage, DeckRow, OwnDecks, RecentSession, StartLists, WholeCopy, clock_time, date_in, file_name, tell_apart};
use crate::words::Words;
use crate::work::opening::copy_of_damaged;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The most sessions that the first screen lists.
const MOST_LISTED: usize = 30;

/// Reads the lists of the first screen.
pub(super) fn start_lists(disk: &dyn Disk, places: &Places, words: Words) -> StartLists {
    StartLists {
        recent: RecentLister { disk, places, words }.recent(),
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

/// Lists the sessions from before.
struct RecentLister<'a> {
    disk: &'a dyn Disk,
    places: &'a Places,
    words: Words,
}

impl RecentLister<'_> {
    /// Sessions that the user opened, then those that lie in the folder, the latest first.
    fn recent(&self) -> Vec<RecentSession> {
        let mut paths = Settings::read(self.disk, self.places, self.words.language).recent;
        let mut listed = self.disk.list(&self.places.documents).unwrap_or_default();
        listed.sort_by(|one, other| (other.modified, &other.path).cmp(&(one.modified, &one.path)));
        let written = self.written(&paths, &listed);
        for file in listed {
            let is_session = file.path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
            if is_session && !paths.contains(&file.path) {
                paths.push(file.path);
            }
        }
        let sessions = paths.iter().filter_map(|path| {
            let changed = written.get(path).map_or_else(String::new, |time| self.in_words(*time));
            self.session(path, changed)
        });
        let mut sessions: Vec<_> = sessions.take(MOST_LISTED).collect();
        tell_apart(&mut sessions);
        sessions
    }

    /// The times at which files were last written: of those in the folder, and of those remembered elsewhere.
    fn written(&self, remembered: &[PathBuf], listed: &[FileEntry]) -> BTreeMap<PathBuf, SystemTime> {
        let folders: BTreeSet<_> = remembered.iter().filter_map(|path| path.parent()).collect();
        let elsewhere = folders.into_iter().filter(|folder| *folder != self.places.documents);
        let others = elsewhere.flat_map(|folder| self.disk.list(folder).unwrap_or_default());
        let files = listed.iter().cloned().chain(others);
        files.filter_map(|file| Some((file.path, file.modified?))).collect()
    }

    /// The entry of a session, or of a file that should be one and cannot be read; `None` for a deck, and for a file that is gone.
    fn session(&self, path: &Path, changed: String) -> Option<RecentSession> {
        let record = match open(self.disk, path, self.words) {
            Ok(Document::Session(opened)) => opened.record,
            Ok(Document::Deck(_)) => return None,
            Err(FileError::Disk { source, .. }) if source.kind() == ErrorKind::NotFound => return None,
            Err(error) => {
                return Some(RecentSession {
                    path: path.to_owned(),
                    title: file_name(path),
                    changed,
                    damage: Some(self.damage(path, &error)),
                    ..RecentSession::default()
                });
            }
        };
        Some(RecentSession {
            path: path.to_owned(),
            title: record.title().to_owned(),
            board: record.meeting.board,
            date: record.meeting.date,
            unfinished: record.lead.is_led(),
            note_count: record.notes.iter().filter(|note| !note.removed).count(),
            id: record.id,
            changed,
            ..RecentSession::default()
        })
    }

    fn damage(&self, path: &Path, error: &FileError) -> Damage {
        let fault = match error {
            FileError::Disk { source, .. } => reason(source, self.words),
            FileError::Wrong { problems, .. } => problems.first().map_or_else(String::new, |problem| problem.message.clone()),
        };
        let damaged = open_damaged(self.disk, path, self.words);
        let copy = copy_of_damaged(self.disk, self.places, path, damaged.as_ref(), self.words);
        Damage {
            fault,
            sound_notes: damaged.map_or(0, |damaged| damaged.opened.record.notes.len()),
            copy: copy.map(|path| WholeCopy {
                changed: self.written_at(&path),
                path,
            }),
        }
    }

    /// The time at which a file was last written, in words.
    fn written_at(&self, path: &Path) -> String {
        let listed = path.parent().and_then(|folder| self.disk.list(folder).ok()).unwrap_or_default();
        let time = listed.into_iter().find(|file| file.path == path).and_then(|file| file.modified);
        time.map_or_else(String::new, |time| self.in_words(time))
    }

    /// A time by the user's clock, in words.
    fn in_words(&self, time: SystemTime) -> String {
        let Ok(time) = jiff::Timestamp::try_from(time) else {
            return String::new();
        };
        let time = time.to_zoned(jiff::tz::TimeZone::system());
        let minutes = u32::from(time.hour().unsigned_abs()) * 60 + u32::from(time.minute().unsigned_abs());
        let date = date_in(&time.date().to_string(), self.words);
        self.words.start_time(&date, &clock_time(minutes, self.words))
    }
}
