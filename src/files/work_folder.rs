//! A folder of the system for a short while, for what another program reads and writes.

use crate::files::disk::interface::Disk as _;
use crate::files::disk::real_disk::RealDisk;
use crate::files::disk::write::write_new;
use std::io;
use std::path::Path;

/// A folder that is taken away with all that is in it when this is dropped.
#[derive(Debug)]
pub struct WorkFolder(tempfile::TempDir);

impl WorkFolder {
    /// A new, empty one among the system's own for such things.
    ///
    /// # Errors
    ///
    /// The error of the system.
    pub fn new() -> io::Result<Self> {
        tempfile::Builder::new().prefix("samtalsledaren-").tempdir().map(Self)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Puts a file into it.
    ///
    /// # Errors
    ///
    /// The error of the system.
    pub fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        write_new(&RealDisk, &self.path().join(name), bytes)
    }

    /// The bytes of a file in it; `None` where there is none.
    pub fn read(&self, name: &str) -> Option<Vec<u8>> {
        RealDisk.read(&self.path().join(name)).ok()
    }
}
