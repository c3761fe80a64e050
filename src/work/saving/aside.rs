//! A session kept beside its file, once the file is another window's.

use crate::files::{Disk, put_aside, write_whole};
use crate::work::clock::time_for_name;
use std::io;
use std::path::{Path, PathBuf};

/// Writes a text beside `path`: the first time into a new file, whose path `aside` keeps, then into that.
pub(super) fn write_aside(disk: &dyn Disk, path: &Path, aside: &mut Option<PathBuf>, text: &str) -> io::Result<PathBuf> {
    if let Some(aside) = aside {
        write_whole(disk, aside, text.as_bytes())?;
        return Ok(aside.clone());
    }
    let new = put_aside(disk, path, "overtaget", &time_for_name(), text.as_bytes())?;
    Ok(aside.insert(new).clone())
}
