//! The handle of an open session: its lock and its copies.

use crate::files::{Copies, LockStatus};
use std::path::PathBuf;

/// Everything beside the record that belongs to a session that was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenHandle {
    /// The window that may write it.
    pub lock: LockStatus,
    /// The places of its copies.
    pub copies: Copies,
    /// A copy that holds more than the file: the last time it could not be saved to the end.
    pub newer: Option<PathBuf>,
}
