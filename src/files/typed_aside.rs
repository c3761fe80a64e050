//! Words that stand in a field of the window and belong in no meeting's file: each field's wait in a file of their own in the user's
//! data folder, and the file is gone when the field is.

use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_whole;
use std::io::{self, ErrorKind};
use std::path::Path;

/// The words that were left in the field of this file; empty when there are none, or none that can be read.
pub fn read_typed_aside(disk: &dyn Disk, path: &Path) -> String {
    let bytes = disk.read(path).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Keeps the words of a field as they stand; without words there is no file.
///
/// # Errors
///
/// The error of the disk when they cannot be written, or their file cannot be taken away.
pub fn keep_typed_aside(disk: &dyn Disk, path: &Path, words: &str) -> io::Result<()> {
    if words.is_empty() {
        return match disk.remove(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    if let Some(folder) = path.parent() {
        disk.create_folder(folder)?;
    }
    write_whole(disk, path, words.as_bytes())
}
