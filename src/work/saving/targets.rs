//! The places where a session is saved.

use crate::files::{Fingerprint, Lock};
use std::path::PathBuf;

/// The places where a session is saved.
#[derive(Clone, Debug, Default)]
pub struct SaveTargets {
    /// Its file.
    pub path: PathBuf,
    /// Places of whole copies; the first is written each time, the others while the file and those before them fail.
    pub elsewhere: Vec<PathBuf>,
    /// The folder of its backups.
    pub backups: Option<PathBuf>,
    /// Fingerprint of the file's bytes when it was opened.
    pub found: Option<Fingerprint>,
    /// The lock that this window holds on it.
    pub lock: Option<Lock>,
}
