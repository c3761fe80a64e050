//! How it stands with saving, as the user is told.

use crate::files::LockOwner;
use crate::words::Words;
use std::path::PathBuf;

/// Whether the record is on the disk, told truthfully.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveState {
    /// Time of day of the last save that reached the disk whole, `14.03.12`.
    pub saved_at: Option<String>,
    /// Whether there are changes that are not in the file.
    pub unsaved: bool,
    /// What keeps the record from being saved, while something does.
    pub failure: Option<SaveFailure>,
    /// The window that has taken the file over; nothing is written to it from here any more.
    pub taken: Option<LockOwner>,
    /// What the user should know, until it is taken.
    pub news: Vec<String>,
}

/// Why saving fails.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveFailure {
    /// What happened and what to do.
    pub message: String,
    /// Where a whole copy of the record lies instead.
    pub elsewhere: Option<PathBuf>,
}

impl SaveFailure {
    /// What happened, and which place holds the truth meanwhile.
    pub fn told(&self, words: Words) -> String {
        let copy = match &self.elsewhere {
            Some(place) => words.copy_is_in(&place.display().to_string()),
            None => words.no_copy().to_owned(),
        };
        format!("{} {copy}", self.message)
    }
}
