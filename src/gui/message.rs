//! A message to the user.

use std::path::PathBuf;

/// A message to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Failure, or only news.
    pub is_failure: bool,
    /// The event, its meaning and the remedy, in words.
    pub text: String,
    /// Something that a button does.
    pub offer: Option<Offer>,
}

/// Something that a message offers to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Recover the first, a session, from the second, a copy of it that is whole or newer.
    Recover(PathBuf, PathBuf),
    /// Open this file in the place of the meeting that is led.
    Open(PathBuf),
    /// Take in the notes of the table that was dropped last.
    TakeNotes,
}
