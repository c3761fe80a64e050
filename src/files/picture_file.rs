//! The files with slides that stand beside decks and sessions: written once, named by their checksum, and found again.

use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_new;
use crate::files::problem::FileError;
use crate::model::{Deck, PictureFile};
use crate::words::Words;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Begin and end of the names that the program gives.
const NAME: (&str, &str) = ("bilder-", ".pdf");
/// Letters of the checksum in the name.
const LETTERS_IN_NAME: usize = 12;

/// The checksum of a file's bytes, SHA-256 in hexadecimal.
pub fn picture_checksum(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing to a text never fails.
        write!(text, "{byte:02x}").ok();
    }
    text
}

/// The name of a file with this checksum.
pub fn picture_name(sha256: &str) -> String {
    let letters: String = sha256.chars().take(LETTERS_IN_NAME).collect();
    format!("{}{letters}{}", NAME.0, NAME.1)
}

/// The folder in which a file stands; a bare name stands in the folder where we are.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// True for a name that leads out of no folder and ends as a PDF.
pub(in crate::files) fn is_picture_name(name: &str) -> bool {
    let is_plain = !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0']) && !name.chars().any(char::is_control);
    is_plain && name.to_lowercase().ends_with(NAME.1) && name.len() > NAME.1.len()
}

/// True for a checksum in the form that it has in files.
pub(in crate::files) fn is_checksum(text: &str) -> bool {
    text.len() == 64 && text.chars().all(|sign| sign.is_ascii_digit() || ('a'..='f').contains(&sign))
}

/// Writes a file with slides into a folder, forced through to the medium, before anything names it. One that is there already with the
/// same bytes is well; no file is ever written over.
///
/// # Errors
///
/// [`FileError::Disk`] when it cannot be written, or another file has its name.
pub fn write_picture_file(disk: &dyn Disk, folder: &Path, name: &str, bytes: &[u8], words: Words) -> Result<PathBuf, FileError> {
    let path = folder.join(name);
    match write_new(disk, &path, bytes) {
        Ok(()) => Ok(path),
        Err(error) if error.kind() == ErrorKind::AlreadyExists && disk.read(&path).is_ok_and(|found| found == bytes) => Ok(path),
        Err(error) => Err(FileError::writing(&path, error, words)),
    }
}

/// The bytes of a file with slides as it was written: from the first of these folders that holds it whole.
pub fn read_picture_file(disk: &dyn Disk, folders: &[PathBuf], picture: &PictureFile) -> Option<Vec<u8>> {
    if !is_picture_name(&picture.file) {
        return None;
    }
    let found = folders.iter().filter_map(|folder| disk.read(&folder.join(&picture.file)).ok());
    found.into_iter().find(|bytes| picture_checksum(bytes) == picture.sha256)
}

/// Copies the files with slides that a deck names from the first of these folders that holds each into another, and gives those
/// that are in none.
///
/// # Errors
///
/// [`FileError::Disk`] when one cannot be written.
pub fn copy_picture_files(disk: &dyn Disk, deck: &Deck, from: &[PathBuf], to: &Path, words: Words) -> Result<Vec<PictureFile>, FileError> {
    let mut lost = Vec::new();
    let there = [to.to_owned()];
    for picture in &deck.pictures {
        if read_picture_file(disk, &there, picture).is_some() {
            continue;
        }
        match read_picture_file(disk, from, picture) {
            Some(bytes) => {
                disk.create_folder(to).map_err(|error| FileError::writing(to, error, words))?;
                write_picture_file(disk, to, &picture.file, &bytes, words)?;
            }
            None => lost.push(picture.clone()),
        }
    }
    Ok(lost)
}
