//! The messages between the saver, its scheduler and the storage threads.

use crate::files::LockOwner;
use crate::model::Record;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

/// A message to the scheduler.
pub(super) enum SaveEvent {
    /// The record has changed.
    Changed { record: Box<Record>, number: u64, at_once: bool },
    /// A message for the user.
    News(String),
    /// A storage thread has replied.
    Answered(StorageRole, StorageReply),
    /// Write everything and end.
    Finish,
}

/// The place that a storage thread writes to.
#[derive(Clone, Copy)]
pub(super) enum StorageRole {
    File,
    Backups,
    Mirror(usize),
}

/// The record at one moment, serialised.
#[derive(Clone)]
pub(super) struct Snapshot {
    /// Later snapshots have higher numbers.
    pub(super) number: u64,
    pub(super) text: Arc<str>,
}

/// A task for a storage thread.
pub(super) enum StorageTask {
    /// Read the file before the first save changes it.
    Begin,
    /// Back up the bytes that the file had when the session was opened.
    Opening(Vec<u8>),
    /// Write this snapshot.
    Write(Snapshot),
    /// Write this snapshot beside the file, because the file is another window's now.
    PutAside(Snapshot),
    /// Check that the lock is still ours.
    Look,
    /// Remove the temporary files that killed writers left there.
    Clear,
    /// Release the lock.
    Leave,
}

/// The reply of a storage thread.
pub(super) enum StorageReply {
    /// The bytes of the file, if there was one.
    Found(Option<Vec<u8>>),
    /// Done, with nothing to report.
    Done,
    /// The snapshot with this number is on the medium at this path.
    Written(u64, PathBuf),
    /// The task failed.
    Failed(io::Error),
    /// The file is another window's now.
    Taken(Box<LockOwner>),
}

impl StorageReply {
    pub(super) fn of_write(snapshot: &Snapshot, result: Result<PathBuf, WriteError>) -> Self {
        match result {
            Ok(place) => Self::Written(snapshot.number, place),
            Err(WriteError::Disk(error)) => Self::Failed(error),
            Err(WriteError::Taken(owner)) => Self::Taken(owner),
        }
    }
}

/// The reason why a file was not written.
pub(super) enum WriteError {
    /// The disk refused.
    Disk(io::Error),
    /// Another window has taken it over.
    Taken(Box<LockOwner>),
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}
