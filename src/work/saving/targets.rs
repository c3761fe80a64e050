//! Where a session is kept.

use crate::files::{Fingerprint, Lock};
use std::path::PathBuf;

/// Where a session is kept.
#[derive(Clone, Debug, Default)]
pub struct SaveTargets {
    /// Its file.
    pub path: PathBuf,
    /// Where a whole copy goes; the first is written each time, the others while the file and those before them fail.
    pub elsewhere: Vec<PathBuf>,
    /// The folder of its backups.
    pub backups: Option<PathBuf>,
    /// What stood in the file when it was opened.
    pub found: Option<Fingerprint>,
    /// The lock that this window holds on it.
    pub lock: Option<Lock>,
}
