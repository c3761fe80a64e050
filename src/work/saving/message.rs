//! The messages between those who save: to the keeper, to a hand, and back.

use crate::files::LockOwner;
use crate::model::Record;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

/// What the keeper hears.
pub(super) enum SaveEvent {
    /// The record has changed.
    Changed { record: Box<Record>, number: u64, at_once: bool },
    /// The user should know something.
    News(String),
    /// A hand has answered.
    Answered(StorageRole, StorageReply),
    /// Everything is to be written, and that is all.
    Finish,
}

/// Which hand.
#[derive(Clone, Copy)]
pub(super) enum StorageRole {
    File,
    Backups,
    Mirror(usize),
}

/// How the record stood at one moment, ready to be written.
#[derive(Clone)]
pub(super) struct Snapshot {
    /// Later versions have higher numbers.
    pub(super) number: u64,
    pub(super) text: Arc<str>,
}

/// What a hand is asked to do.
pub(super) enum StorageTask {
    /// Read what stands there before the first save changes it.
    Begin,
    /// Keep the bytes as they were when the session was opened.
    Opening(Vec<u8>),
    /// Write this version.
    Write(Snapshot),
    /// Write this version beside the file, because the file is another window's now.
    PutAside(Snapshot),
    /// Look whether the file is still ours to write.
    Look,
    /// Clear away what killed writers left half done there.
    Clear,
    /// Give the file back.
    Leave,
}

/// What came of it.
pub(super) enum StorageReply {
    /// What stood there.
    Found(Option<Vec<u8>>),
    /// There is nothing to tell.
    Done,
    /// The version with this number stands there, safely.
    Written(u64, PathBuf),
    /// It did not go.
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

/// Why a file was not written.
pub(super) enum WriteError {
    /// The disk refused.
    Disk(io::Error),
    /// It is another window's now.
    Taken(Box<LockOwner>),
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}
