//! The messages between those who save: to the keeper, to a hand, and back.

use crate::files::LockOwner;
use crate::model::Record;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

/// What the keeper hears.
pub(super) enum Event {
    /// The record has changed.
    Changed { record: Box<Record>, number: u64, at_once: bool },
    /// The user should know something.
    News(String),
    /// A hand has answered.
    Answered(Who, Answer),
    /// Everything is to be written, and that is all.
    Finish,
}

/// Which hand.
#[derive(Clone, Copy)]
pub(super) enum Who {
    File,
    Archive,
    Copy(usize),
}

/// How the record stood at one moment, ready to be written.
#[derive(Clone)]
pub(super) struct Version {
    /// Later versions have higher numbers.
    pub(super) number: u64,
    pub(super) text: Arc<str>,
}

/// What a hand is asked to do.
pub(super) enum Task {
    /// Read what stands there before the first save changes it.
    Begin,
    /// Keep the bytes as they were when the session was opened.
    Opening(Vec<u8>),
    /// Write this version.
    Write(Version),
    /// Write this version beside the file, because the file is another window's now.
    PutAside(Version),
    /// Look whether the file is still ours to write.
    Look,
    /// Clear away what killed writers left half done there.
    Clear,
    /// Give the file back.
    Leave,
}

/// What came of it.
pub(super) enum Answer {
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

impl Answer {
    pub(super) fn of_write(version: &Version, result: Result<PathBuf, Trouble>) -> Self {
        match result {
            Ok(place) => Self::Written(version.number, place),
            Err(Trouble::Disk(error)) => Self::Failed(error),
            Err(Trouble::Taken(owner)) => Self::Taken(owner),
        }
    }
}

/// Why a file was not written.
pub(super) enum Trouble {
    /// The disk refused.
    Disk(io::Error),
    /// It is another window's now.
    Taken(Box<LockOwner>),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}
