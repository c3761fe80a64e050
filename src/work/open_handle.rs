//! The handle of an open session: its file, its lock and its copies.

use crate::files::{Copies, Fingerprint, LockStatus};
use crate::model::PictureFile;
use crate::work::pdf::drawer::PictureSources;
use crate::work::saving::targets::SaveTargets;
use std::path::PathBuf;

/// Everything beside the record that belongs to a session that was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenHandle {
    /// Its file.
    pub path: PathBuf,
    /// True when it is only looked at: it is damaged, or holds what saving would lose.
    pub read_only: bool,
    /// True when its file is protected from being written: what is changed is kept in its copies alone.
    pub write_protected: bool,
    /// The window that may write it.
    pub lock: LockStatus,
    /// The places of its copies.
    pub copies: Copies,
    /// Fingerprint of the file's bytes when it was opened; `None` for a session that was just made.
    pub found: Option<Fingerprint>,
    /// The files with slides that its deck names, and where they are.
    pub pictures: PictureSources,
    /// Those of them that are gone or altered.
    pub lost_pictures: Vec<PictureFile>,
    /// A copy that holds more than the file: the last time it could not be saved to the end.
    pub newer: Option<PathBuf>,
    /// The words that were left in the field for pasted people.
    pub typed: String,
}

impl OpenHandle {
    /// The places to save it to; `None` when it must not be written from this window.
    pub fn targets(&self) -> Option<SaveTargets> {
        if self.read_only {
            return None;
        }
        let lock = match &self.lock {
            LockStatus::Others(_) => return None,
            LockStatus::Ours(lock) => Some(lock.clone()),
            LockStatus::Unlocked => None,
        };
        Some(SaveTargets {
            path: self.path.clone(),
            elsewhere: self.copies.in_turn(),
            backups: Some(self.copies.backups.clone()),
            found: self.found,
            lock,
        })
    }
}
