//! The lists of the first screen: sessions that were used before, and decks.

use crate::files::{Disk, Document, FileEntry, FileError, Places, Settings, built_in, example, open, open_damaged, own_decks, reason};
use crate::model::{
    Damage, DeckRow, HallView, MeetingStage, OwnDecks, RecentSession, Session, StartLists, WholeCopy, clock_time, date_in, file_name,
    pictures_of, tell_apart,
};
use crate::words::Words;
use crate::work::opening::copy_of_damaged;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The most sessions that the first screen lists.
const MOST_LISTED: usize = 30;

/// Reads the lists of the first screen.
pub(super) fn start_lists(disk: &dyn Disk, places: &Places, words: Words) -> StartLists {
    StartLists {
        recent: RecentLister { disk, places, words }.recent(),
        decks: built_in().into_iter().map(DeckRow::from).collect(),
        own: own(disk, places, words),
        pictures: pictures(words),
        ready: true,
    }
}

/// Pictures of the hall at the worked example; the disk is not needed for them.
fn pictures(words: Words) -> Vec<HallView> {
    let opened = example(words).ok();
    opened.map_or_else(Vec::new, |opened| pictures_of(&Session::from_record(opened.record)))
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

/// For how long after its last change a session is offered as the one to go on with.
const OFFERED_FOR: Duration = Duration::from_hours(7 * 24);

/// Lists the sessions from before.
struct RecentLister<'a> {
    disk: &'a dyn Disk,
    places: &'a Places,
    words: Words,
}

impl RecentLister<'_> {
    /// Sessions that the user opened, then those that lie in the folder, the latest first.
    fn recent(&self) -> Vec<RecentSession> {
        let Settings {
            recent: mut paths,
            put_aside,
            ..
        } = Settings::read(self.disk, self.places, self.words.language);
        // Files that were once opened by a path that begins in some folder stand there a second time.
        for path in &mut paths {
            *path = self.disk.whole_path(path);
        }
        let mut known = BTreeSet::new();
        paths.retain(|path| known.insert(path.clone()));
        let mut listed = self.disk.list(&self.places.documents).unwrap_or_default();
        listed.sort_by(|one, other| (other.modified, &other.path).cmp(&(one.modified, &one.path)));
        let written = self.written(&paths, &listed);
        for file in listed {
            let is_session = file.path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
            if is_session && !paths.contains(&file.path) {
                paths.push(file.path);
            }
        }
        let mut sessions: Vec<_> = paths
            .iter()
            .filter_map(|path| {
                let changed = written.get(path).copied();
                let mut session = self.session(path, changed)?;
                session.offered = session.stage == MeetingStage::Begun && is_recent(changed) && !put_aside.contains(path);
                Some(session)
            })
            .take(MOST_LISTED)
            .collect();
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
    fn session(&self, path: &Path, changed: Option<SystemTime>) -> Option<RecentSession> {
        let changed = changed.map_or_else(String::new, |time| self.in_words(time));
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
        let stage = MeetingStage::of(&record);
        Some(RecentSession {
            path: path.to_owned(),
            title: record.title().to_owned(),
            board: record.meeting.board,
            date: record.meeting.date,
            stage,
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

/// True for a file that was written lately, and for one of which the system does not tell.
#[expect(clippy::disallowed_methods, reason = "a meeting that was left long ago is not offered for ever")]
fn is_recent(changed: Option<SystemTime>) -> bool {
    let age = changed.and_then(|time| SystemTime::now().duration_since(time).ok());
    age.is_none_or(|age| age <= OFFERED_FOR)
}
