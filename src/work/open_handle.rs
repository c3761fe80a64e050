//! What belongs to a session that was opened.

use crate::files::{Copies, LockStatus};
use std::path::PathBuf;

/// What belongs to a session that was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenHandle {
    /// Which window may write it.
    pub lock: LockStatus,
    /// Where its copies are kept.
    pub copies: Copies,
    /// A copy that holds more than the file: the last time it could not be saved to the end.
    pub newer: Option<PathBuf>,
}
