//! A message to the user.

use std::path::PathBuf;

/// A message to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Failure, or only news.
    pub is_failure: bool,
    /// The event, its meaning and the remedy, in words.
    pub text: String,
    /// A session and a copy of it that is whole or newer, from which it can be recovered by a button.
    pub recover: Option<(PathBuf, PathBuf)>,
}
