//! The state of saving, for the user.

use crate::files::LockOwner;
use crate::words::Words;
use std::path::PathBuf;

/// The state of saving; never says more than is on the medium.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveState {
    /// Time of day of the last save that reached the disk whole, `14.03.12`.
    pub saved_at: Option<String>,
    /// True while there are changes that are not in the file.
    pub unsaved: bool,
    /// The failure that keeps the record from being saved, while there is one.
    pub failure: Option<SaveFailure>,
    /// The window that has taken the file over; nothing is written to it from here any more.
    pub taken: Option<LockOwner>,
    /// Messages for the user, until they are taken.
    pub news: Vec<String>,
}

/// A failure to save.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveFailure {
    /// The event and the remedy, in the user's words.
    pub message: String,
    /// A whole copy of the record elsewhere.
    pub elsewhere: Option<PathBuf>,
}

impl SaveFailure {
    /// The message with the place of the copy, or that there is none.
    pub fn describe(&self, words: Words) -> String {
        let copy = match &self.elsewhere {
            Some(place) => words.copy_is_in(&place.display().to_string()),
            None => words.no_copy().to_owned(),
        };
        format!("{} {copy}", self.message)
    }
}
