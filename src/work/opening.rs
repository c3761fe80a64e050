//! Opening a session: whose it is to write, where its copies are, and whether one of them holds more than the file.

use crate::files::{
    Backups, Copies, DamagedSession, Disk, Document, FileError, Fingerprint, Lock, LockOwner, LockStatus, OpenedSession, Places,
    copy_picture_files, example, folder_of, good_copy, is_write_protected, open, open_damaged, put_aside, read_picture_file,
    read_typed_aside, reason,
};
use crate::model::{AgendaEntry, CopiedMeeting, Deck, FirstLine, Hall, Lead, PictureFile, Record};
use crate::words::Words;
use crate::work::clock::time_for_name;
use crate::work::file_message::file_message;
use crate::work::job::Done;
use crate::work::lock_owner;
use crate::work::new_session::{copied_session, new_session, today};
use crate::work::open_handle::OpenHandle;
use crate::work::pdf::drawer::PictureSources;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Part of the name of a copy that was put aside because it is newer than the file.
const NEWER: &str = "nyare";

/// The window that writes a session just now, if any; for those who would change it without one.
pub fn writer_of(disk: &dyn Disk, path: &Path) -> Option<LockOwner> {
    let me = lock_owner::me();
    Lock::owner_of(disk, &resolved(disk, path)).filter(|owner| !lock_owner::is_gone(owner, &me))
}

/// Opens sessions and decks.
pub(super) struct Opener<'a> {
    pub(super) disk: &'a dyn Disk,
    pub(super) places: &'a Places,
    pub(super) words: Words,
    pub(super) me: &'a LockOwner,
}

impl Opener<'_> {
    /// Opens a session or a deck.
    pub(super) fn open(&self, path: PathBuf) -> Result<Done, String> {
        let session = match open(self.disk, &path, self.words) {
            Ok(Document::Session(opened)) => opened,
            Ok(Document::Deck(deck)) => return Ok(Done::DeckRead { path, deck }),
            Err(error) => return self.open_damaged(path, &error),
        };
        let mut handle = self.handle(&path, &session.record);
        if session.read_only {
            return Ok(opened(session, handle));
        }
        handle.write_protected = self.disk.may_write(&path).is_err_and(|error| is_write_protected(&error));
        handle.lock = self.take(&path);
        // Until the lock was ours another window may have written.
        let session = match self.disk.read(&path) {
            Ok(bytes) if Fingerprint::of(&bytes) != session.found => self.read_again(&path)?,
            _ => session,
        };
        if matches!(handle.lock, LockStatus::Ours(_)) {
            handle.newer = self.newer_copy(&path, &handle.copies, &session);
        }
        Ok(opened(session, handle))
    }

    /// Opens a session that another window has, so that from now on it is ours to write.
    pub(super) fn take_over(&self, path: &Path) -> Result<Done, String> {
        let lock = Lock::take_over(self.disk, &resolved(self.disk, path), &lock_owner::from_now_on(self.me));
        let session = self.read_again(path)?;
        let handle = OpenHandle {
            lock,
            ..self.handle(path, &session.record)
        };
        Ok(opened(session, handle))
    }

    /// Puts a whole copy beside the damaged file, and opens it; beside a file that is protected from being written, its own copy.
    pub(super) fn recover(&self, path: &Path, copy: &Path) -> Result<Done, String> {
        let bytes = self.disk.read(copy).map_err(|error| reason(&error, self.words))?;
        let name = if copy == path { "kopia" } else { "aterstalld" };
        let Ok(Document::Session(_)) = open(self.disk, copy, self.words) else {
            return Err(self.words.neither_session_nor_deck().to_owned());
        };
        let path = put_aside(self.disk, path, name, &today(), &bytes).map_err(|error| reason(&error, self.words))?;
        self.open(path)
    }

    /// Makes a session of a deck among the user's documents; `beside` is the file of the deck, where it has one.
    pub(super) fn create(&self, deck: Deck, group_count: u32, beside: Option<&Path>) -> Result<Done, String> {
        let folders = beside.map(|beside| folder_of(beside).to_owned()).into_iter();
        self.lay_pictures(&deck, &folders.chain([self.places.own_decks()]).collect::<Vec<_>>())?;
        let session = new_session(deck, group_count);
        self.created(&today(), session.record().clone(), false)
    }

    /// Makes new sessions after the one in this file, which stays as it is; a single one is opened.
    pub(super) fn create_copies(&self, path: &Path, copies: &[CopiedMeeting]) -> Result<Done, String> {
        let earlier = self.read_again(path)?.record;
        let mirror = self.handle(path, &earlier).pictures.folders;
        self.lay_pictures(&earlier.deck, &mirror)?;
        let today = today();
        let mut made = copies
            .iter()
            .map(|copied| (copied.file_name(&today), copied_session(&earlier, copied).record().clone()));
        if copies.len() == 1
            && let Some((name, record)) = made.next()
        {
            return self.created(&name, record, false);
        }
        let mut paths = Vec::new();
        for (name, record) in made {
            let path = self.places.create_session(self.disk, &name, &record, self.words);
            paths.push(path.map_err(|error| error.to_string())?);
        }
        Ok(Done::CopiesCreated(paths))
    }

    /// Makes a copy of the worked example among the user's documents.
    pub(super) fn create_example(&self) -> Result<Done, String> {
        let opened = example(self.words).map_err(|problem| problem.message)?;
        self.created(&opened.record.meeting.date.clone(), opened.record, true)
    }

    fn created(&self, name: &str, record: Record, is_example: bool) -> Result<Done, String> {
        let record = Box::new(record);
        let path = self
            .places
            .create_session(self.disk, name, &record, self.words)
            .map_err(|error| error.to_string())?;
        let handle = OpenHandle {
            lock: self.take(&path),
            ..self.handle(&path, &record)
        };
        Ok(Done::Created {
            record,
            is_example,
            handle,
        })
    }

    fn take(&self, path: &Path) -> LockStatus {
        let is_gone = |owner: &LockOwner| lock_owner::is_gone(owner, self.me);
        Lock::take(self.disk, &resolved(self.disk, path), &lock_owner::from_now_on(self.me), &is_gone)
    }

    fn handle(&self, path: &Path, record: &Record) -> OpenHandle {
        let copies = self.places.copies(&record.id, &resolved(self.disk, path));
        let mut handle = OpenHandle {
            path: path.to_owned(),
            typed: read_typed_aside(self.disk, &copies.typed),
            copies,
            ..OpenHandle::default()
        };
        if !record.deck.pictures.is_empty() {
            self.find_pictures(&mut handle, &record.deck);
        }
        handle
    }

    /// Looks for the files with slides beside the session, then beside its copies and the user's decks, and keeps one of each beside its
    /// copies.
    fn find_pictures(&self, handle: &mut OpenHandle, deck: &Deck) {
        let mirror = folder_of(&handle.copies.mirror);
        let folders = vec![folder_of(&handle.path).to_owned(), mirror.to_owned(), self.places.own_decks()];
        let is_lost = |file: &&PictureFile| read_picture_file(self.disk, &folders, file).is_none();
        handle.lost_pictures = deck.pictures.iter().filter(is_lost).cloned().collect();
        // A copy that cannot be kept is no reason not to open the session.
        copy_picture_files(self.disk, deck, &folders, mirror, self.words).ok();
        handle.pictures = PictureSources {
            files: deck.pictures.clone(),
            folders,
        };
    }

    /// Puts the files with slides of a deck beside the sessions that are made of it; those that are in none of these folders are told when
    /// the session is opened.
    fn lay_pictures(&self, deck: &Deck, from: &[PathBuf]) -> Result<(), String> {
        copy_picture_files(self.disk, deck, from, &self.places.documents, self.words)
            .map(drop)
            .map_err(|error| error.to_string())
    }

    fn read_again(&self, path: &Path) -> Result<Box<OpenedSession>, String> {
        match open(self.disk, path, self.words).map_err(|error| file_message(&error, self.words))? {
            Document::Session(opened) => Ok(opened),
            Document::Deck(_) => Err(self.words.not_a_session(&path.display().to_string())),
        }
    }

    /// A whole copy that is younger than the file and says something else. It is put aside at once, because the first save
    /// writes the next copy in its place.
    fn newer_copy(&self, path: &Path, copies: &Copies, opened: &OpenedSession) -> Option<PathBuf> {
        let saved = written_at(self.disk, &resolved(self.disk, path))?;
        copies.in_turn().into_iter().find_map(|place| {
            let is_younger = written_at(self.disk, &place).is_some_and(|copied| copied > saved);
            let bytes = self.disk.read(&place).ok().filter(|_| is_younger)?;
            let Ok(Document::Session(copy)) = open(self.disk, &place, self.words) else {
                return None;
            };
            let is_other = copy.warnings.is_empty() && what_was_said(&copy.record) != what_was_said(&opened.record);
            if !is_other {
                return None;
            }
            self.is_aside(&place, &bytes)
                .or_else(|| put_aside(self.disk, &place, NEWER, &time_for_name(), &bytes).ok())
        })
    }

    /// The file into which these bytes were put aside before, when the offer has not been taken yet.
    fn is_aside(&self, place: &Path, bytes: &[u8]) -> Option<PathBuf> {
        let begin = format!("{}.{NEWER}-", place.file_stem()?.to_str()?);
        let is_one = |path: &Path| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.starts_with(&begin))
        };
        let mut paths = self.disk.list(place.parent()?).ok()?.into_iter().map(|file| file.path);
        paths.find(|path| is_one(path) && self.disk.read(path).is_ok_and(|found| found == bytes))
    }

    /// Opens the sound part of a damaged session, with a whole copy if there is one.
    fn open_damaged(&self, path: PathBuf, error: &FileError) -> Result<Done, String> {
        let damaged = open_damaged(self.disk, &path, self.words);
        let copy = copy_of_damaged(self.disk, self.places, &path, damaged.as_ref(), self.words);
        match (damaged, copy) {
            (Some(damaged), copy) => Ok(Done::Damaged {
                handle: OpenHandle {
                    read_only: true,
                    ..self.handle(&path, &damaged.opened.record)
                },
                damaged: Box::new(damaged),
                copy,
            }),
            (None, Some(copy)) => Ok(Done::Unreadable {
                path,
                reason: file_message(error, self.words),
                copy,
            }),
            (None, None) => Err(file_message(error, self.words)),
        }
    }
}

/// The most files of a folder, the latest first, among which whole copies of a damaged one are looked for.
const MOST_BESIDE: usize = 100;

/// A whole copy of a session that cannot be read, the latest that there is: among those that the program keeps, and among the
/// files of the same meeting in the same folder. `damaged` is what was sound in it, if anything.
pub fn copy_of_damaged(disk: &dyn Disk, places: &Places, path: &Path, damaged: Option<&DamagedSession>, words: Words) -> Option<PathBuf> {
    let id = damaged
        .filter(|damaged| damaged.knows_id)
        .map(|damaged| damaged.opened.record.id.as_str());
    let likely = places.likely_copies(disk, id, &resolved(disk, path));
    let copies = likely.into_iter().flat_map(|copies| {
        let backups = Backups::new(copies.backups).newest_first(disk).unwrap_or_default();
        std::iter::once(copies.mirror).chain(backups)
    });
    let kept = good_copy(disk, copies, words);
    let beside = id.and_then(|id| copy_beside(disk, path, id, words));
    match (kept, beside) {
        (Some(kept), Some(beside)) => Some(if written_at(disk, &beside) > written_at(disk, &kept) {
            beside
        } else {
            kept
        }),
        (kept, beside) => kept.or(beside),
    }
}

/// The latest whole session of this id that lies in the same folder as a file.
fn copy_beside(disk: &dyn Disk, path: &Path, id: &str, words: Words) -> Option<PathBuf> {
    let mut files = disk.list(path.parent()?).ok()?;
    files.retain(|file| file.path != path && file.path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")));
    files.sort_by(|one, other| (other.modified, &other.path).cmp(&(one.modified, &one.path)));
    let is_whole = |path: &PathBuf| {
        let opened = open(disk, path, words);
        matches!(opened, Ok(Document::Session(opened)) if opened.record.id == id && opened.warnings.is_empty())
    };
    files.into_iter().take(MOST_BESIDE).map(|file| file.path).find(is_whole)
}

/// The time at which a file was last written.
fn written_at(disk: &dyn Disk, path: &Path) -> Option<SystemTime> {
    let listed = disk.list(path.parent()?).ok()?;
    listed.into_iter().find(|file| file.path == path)?.modified
}

/// The file behind all links.
fn resolved(disk: &dyn Disk, path: &Path) -> PathBuf {
    disk.resolve(path).unwrap_or_else(|_| path.to_owned())
}

fn opened(opened: Box<OpenedSession>, handle: OpenHandle) -> Done {
    let handle = OpenHandle {
        read_only: opened.read_only,
        found: Some(opened.found),
        ..handle
    };
    Done::Opened { opened, handle }
}

/// The record without where the meeting was and how far its clocks had run: nobody misses those.
fn what_was_said(record: &Record) -> Record {
    let unused = |entry: &AgendaEntry| AgendaEntry {
        used_secs: 0,
        ..entry.clone()
    };
    Record {
        first_line: FirstLine::default(),
        lead: Lead::default(),
        hall: Hall::default(),
        agenda: record.agenda.iter().map(unused).collect(),
        ..record.clone()
    }
}
