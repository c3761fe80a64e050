//! The writer of a session's file: checks the lock and the present content, and writes the file whole.

use crate::files::{
    Disk, Fingerprint, KnownContents, Lock, LockOwner, OnDisk, ToldError, clean_up_temp_files, name_beside, put_aside, write_whole,
};
use crate::words::Words;
use crate::work::clock::{now, time_for_name};
use crate::work::lock_owner::{SEEN_EVERY, seen_now};
use crate::work::saving::aside::write_aside;
use crate::work::saving::message::{SaveEvent, StorageReply, StorageTask, WriteError};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Instant;

/// The most versions of others that are put aside while a session is open: two programs that know nothing of each other must
/// not fill the disk.
const MOST_ASIDE: u32 = 20;

/// Writes the session's file.
pub(super) struct SessionWriter {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    words: Words,
    known: KnownContents,
    lock: Option<Lock>,
    /// The window that has taken the file over; the file is never written again from here.
    taken: Option<LockOwner>,
    seen_at: Instant,
    put_aside: u32,
    /// The text that the file holds, so that equal bytes are not written again.
    saved: Option<Arc<str>>,
    /// The file that holds the record since the session's own is another window's.
    aside: Option<PathBuf>,
    /// Takes messages for the user.
    events: Sender<SaveEvent>,
}

impl SessionWriter {
    pub(super) fn new(
        disk: Arc<dyn Disk>,
        path: PathBuf,
        found: Option<Fingerprint>,
        lock: Option<Lock>,
        words: Words,
        events: Sender<SaveEvent>,
    ) -> Self {
        Self {
            disk,
            path,
            words,
            known: KnownContents::new(found),
            lock,
            taken: None,
            seen_at: now(),
            put_aside: 0,
            saved: None,
            aside: None,
            events,
        }
    }

    /// Does a task.
    pub(super) fn act(&mut self, task: StorageTask) -> StorageReply {
        match task {
            StorageTask::Begin => StorageReply::Found(self.disk.read(&self.path).ok()),
            StorageTask::Write(snapshot) => StorageReply::of_write(&snapshot, self.save(&snapshot.text)),
            StorageTask::PutAside(snapshot) => StorageReply::of_write(&snapshot, self.save_aside(&snapshot.text)),
            StorageTask::Look => self.look().map_or(StorageReply::Done, |owner| StorageReply::Taken(Box::new(owner))),
            StorageTask::Clear => {
                // Another window may have taken the file over since it was last written.
                if self.look().is_none() {
                    clean_up_temp_files(&*self.disk, &self.path);
                }
                StorageReply::Done
            }
            StorageTask::Leave => {
                if let Some(lock) = &self.lock {
                    // A lock that stays is found stale by the next window.
                    lock.leave(&*self.disk).ok();
                }
                StorageReply::Done
            }
            StorageTask::Opening(_) => StorageReply::Done,
        }
    }

    /// The window that has taken the file over, if any. An unreadable lock counts as ours; changes of the file are noticed anyway.
    fn look(&mut self) -> Option<LockOwner> {
        if let Some(lock) = self.lock.as_mut() {
            let now = now();
            if now.saturating_duration_since(self.seen_at) >= SEEN_EVERY {
                self.seen_at = now;
                lock.renew(&*self.disk, seen_now()).ok();
            }
            if let Ok(Some(owner)) = lock.other(&*self.disk) {
                self.taken = Some(owner);
                self.lock = None;
            }
        }
        self.taken.clone()
    }

    /// Writes the text unless the file holds it already.
    fn save(&mut self, text: &Arc<str>) -> Result<PathBuf, WriteError> {
        if let Some(owner) = self.look() {
            return Err(WriteError::Taken(Box::new(owner)));
        }
        if self.saved.as_ref() != Some(text) {
            // After a failed write the content is unknown.
            self.saved = None;
            self.write(text.as_bytes())?;
            self.saved = Some(Arc::clone(text));
        }
        Ok(self.path.clone())
    }

    /// Writes the file, and never over bytes that somebody else has written there since: those are put aside first, and when that
    /// fails the file is left alone. Between the check and the write lie a few milliseconds in which another program could still
    /// write; no system offers to close that gap.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        // Checked again after each that was put aside: it may have been half written when it was read.
        loop {
            match self.known.look(&*self.disk, &self.path)? {
                OnDisk::Ours | OnDisk::Gone => break,
                OnDisk::Others(others) if others == bytes => break,
                OnDisk::Others(others) => {
                    if self.put_aside >= MOST_ASIDE {
                        return Err(ToldError::io(self.words.outside_all_the_time()));
                    }
                    let aside = put_aside(&*self.disk, &self.path, "andrad-utanfor", &time_for_name(), &others)?;
                    self.put_aside += 1;
                    let (path, aside) = (name_beside(&self.path, &self.path), name_beside(&aside, &self.path));
                    // Nobody listens any more when the session is being closed.
                    self.events.send(SaveEvent::News(self.words.changed_by_others(&path, &aside))).ok();
                    // Bytes that were put aside may be overwritten from now on, also when this attempt fails.
                    self.known.may_become(Fingerprint::of(&others));
                }
            }
        }
        let fingerprint = Fingerprint::of(bytes);
        self.known.may_become(fingerprint);
        write_whole(&*self.disk, &self.path, bytes)?;
        self.known.is_now(fingerprint);
        Ok(())
    }

    /// Keeps the record beside the file, in one file of its own.
    fn save_aside(&mut self, text: &str) -> Result<PathBuf, WriteError> {
        Ok(write_aside(&*self.disk, &self.path, &mut self.aside, text)?)
    }
}
