//! Files written whole or not at all.

use crate::files::disk::interface::Disk;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all: when this has answered well, the bytes are on the medium under that name; when it
/// has not, what stood there before stands there still.
///
/// The bytes go to a new file first, are forced through and read back, and only then take the name in one step. A file
/// whose forcing through failed is never tried again, because the system may answer well the second time without having
/// written anything: the next attempt starts with a new file.
///
/// # Errors
///
/// The error of the disk. The target holds its old content, or the new one when only forcing its name through failed.
pub fn write_whole(disk: &dyn Disk, target: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = write_checked(disk, target, bytes)?;
    if let Err(error) = disk.put(&temporary, target) {
        disk.remove(&temporary).ok();
        // A network drive may answer with an error although the file took its name.
        if disk.read(target).ok().as_deref() != Some(bytes) {
            return Err(error);
        }
    }
    disk.sync_name(target)
}

/// Writes a file that must not exist yet, whole or not at all.
///
/// # Errors
///
/// `AlreadyExists` when there is a file; else the error of the disk.
pub fn write_new(disk: &dyn Disk, target: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = write_checked(disk, target, bytes)?;
    if let Err(error) = disk.put_new(&temporary, target) {
        disk.remove(&temporary).ok();
        return Err(error);
    }
    disk.sync_name(target)
}

/// Tries to write in a folder: writes a small file, reads it back and takes it away.
///
/// # Errors
///
/// The error of the first step that fails: making the folder, writing, reading back or removing.
pub fn try_folder(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    disk.create_folder(folder)?;
    let probe = write_checked(disk, &folder.join("samtalsledaren"), b"samtalsledaren\n")?;
    disk.remove(&probe)
}

fn write_checked(disk: &dyn Disk, target: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let temporary = disk.write_beside(target, bytes)?;
    let problem = match disk.read(&temporary) {
        Ok(found) if found == bytes => return Ok(temporary),
        Ok(_) => io::Error::new(ErrorKind::InvalidData, "the file does not hold what was written to it"),
        Err(error) => error,
    };
    disk.remove(&temporary).ok();
    Err(problem)
}
