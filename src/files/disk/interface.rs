//! The small door to the disk: every file that the program reads or writes goes through [`Disk`].

use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The operations of a disk. There are two kinds: `RealDisk`, and the faulty one of the tests. Each method is
/// one step that can fail by itself, so that a test can let any step fail and look at what is left.
pub trait Disk: Send + Sync {
    /// All bytes of a file.
    ///
    /// # Errors
    ///
    /// `NotFound` when there is no file; else the error of the system.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// The files of a folder, without its folders.
    ///
    /// # Errors
    ///
    /// `NotFound` when there is no folder; else the error of the system.
    fn list(&self, folder: &Path) -> io::Result<Vec<FileEntry>>;
    /// Makes a folder with all folders above it; one that exists is well.
    ///
    /// # Errors
    ///
    /// The error of the system.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;
    /// The path of a file from the root, so that one file has one name from whichever folder the program was started. A disk on which
    /// no program stands in a folder gives it back as it is.
    fn whole_path(&self, path: &Path) -> PathBuf {
        path.to_path_buf()
    }
    /// Asks for leave to write a file; one that is not there may be written. Putting another in its place needs no leave of the
    /// file itself on most systems, so that its protection has to be asked for.
    ///
    /// # Errors
    ///
    /// The error of the system, or that the file is protected from being written.
    fn may_write(&self, path: &Path) -> io::Result<()> {
        let _ = path;
        Ok(())
    }
    /// Writes a new file with a random name beside `target`, forced through to the medium, and gives its path.
    ///
    /// # Errors
    ///
    /// The error of the system, or that `target` is protected from being written. No file is left, unless the disk refuses to remove it too.
    fn write_beside(&self, target: &Path, bytes: &[u8]) -> io::Result<PathBuf>;
    /// Puts a file in the place of `target` in one step, whether there was one or not.
    ///
    /// # Errors
    ///
    /// The error of the system. On a network drive the file may have taken its name all the same.
    fn put(&self, from: &Path, target: &Path) -> io::Result<()>;
    /// Puts a file at `target`, and refuses when there is one already.
    ///
    /// # Errors
    ///
    /// `AlreadyExists` when there is a file at `target`; else the error of the system.
    fn put_new(&self, from: &Path, target: &Path) -> io::Result<()>;
    /// Forces the name of `target` in its folder through to the medium.
    ///
    /// # Errors
    ///
    /// The error of the system. The name stands, but may be lost with the power.
    fn sync_name(&self, target: &Path) -> io::Result<()>;
    /// Takes a file away.
    ///
    /// # Errors
    ///
    /// `NotFound` when there is no file; else the error of the system.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The one way to a file that all links to it lead to; a disk without links has only one.
    ///
    /// # Errors
    ///
    /// `NotFound` when there is no file; else the error of the system.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_owned())
    }
}

/// One file of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileEntry {
    /// Its path.
    pub path: PathBuf,
    /// Time of the last write, where the system tells.
    pub modified: Option<SystemTime>,
    /// Length in bytes.
    pub bytes: u64,
}
