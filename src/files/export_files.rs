//! Finished documents put into a folder, never over a file that is there.

use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_new;
use crate::files::problem::FileError;
use crate::model::{PlannedFiles, folded_key};
use crate::words::Words;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Names that are tried before giving up.
const MOST_NAMES: u32 = 9999;

/// Writes documents that belong together, given as ending and bytes, under one name; "-2" and so on is added when one of
/// them is taken. All of them are written or none, and their paths come back in the same order.
///
/// # Errors
///
/// [`FileError::Disk`] when the folder cannot be used, one of the documents cannot be written or all names are taken. None of the
/// documents is left then.
pub fn write_documents(
    disk: &dyn Disk,
    folder: &Path,
    stem: &str,
    documents: &[(&str, Vec<u8>)],
    words: Words,
) -> Result<Vec<PathBuf>, FileError> {
    let refused = |path: &Path, error: io::Error| FileError::writing(path, error, words);
    disk.create_folder(folder).map_err(|error| refused(folder, error))?;
    let taken = taken_names(disk, folder).map_err(|error| refused(folder, error))?;
    let endings: Vec<_> = documents.iter().map(|(ending, _)| *ending).collect();
    for names in free_names(stem, &endings, &taken) {
        let paths: Vec<_> = names.iter().map(|name| folder.join(name)).collect();
        match write_all(disk, &paths, documents) {
            Ok(()) => return Ok(paths),
            // Somebody took the name in the meantime.
            Err((_, error)) if error.kind() == ErrorKind::AlreadyExists => {}
            Err((path, error)) => return Err(refused(&path, error)),
        }
    }
    Err(refused(folder, ErrorKind::AlreadyExists.into()))
}

/// The names that documents with these endings would get in a folder now.
///
/// # Errors
///
/// [`FileError::Disk`] when the folder cannot be read for another reason than that it is not there, or all names are taken.
pub fn planned_files(disk: &dyn Disk, folder: &Path, stem: &str, endings: &[&str], words: Words) -> Result<PlannedFiles, FileError> {
    let refused = |error: io::Error| FileError::writing(folder, error, words);
    let (taken, is_missing) = match taken_names(disk, folder) {
        Ok(taken) => (taken, false),
        Err(error) if error.kind() == ErrorKind::NotFound => (Vec::new(), true),
        Err(error) => return Err(refused(error)),
    };
    let names = free_names(stem, endings, &taken).next();
    Ok(PlannedFiles {
        folder: folder.to_owned(),
        is_missing,
        names: names.ok_or_else(|| refused(ErrorKind::AlreadyExists.into()))?,
    })
}

/// The names of the files in a folder, to compare names with. Windows takes names that differ in the size of letters for the same,
/// macOS those whose accents are composed otherwise.
fn taken_names(disk: &dyn Disk, folder: &Path) -> io::Result<Vec<String>> {
    let listed = disk.list(folder)?;
    let names = listed.iter().filter_map(|file| file.path.file_name());
    Ok(names.map(|name| folded_key(&name.to_string_lossy())).collect())
}

/// Names for documents that belong together, none of them taken: the plain ones first, then with "-2" and so on.
fn free_names(stem: &str, endings: &[&str], taken: &[String]) -> impl Iterator<Item = Vec<String>> {
    (1..=MOST_NAMES).filter_map(move |number| {
        let name = if number == 1 { stem.to_owned() } else { format!("{stem}-{number}") };
        let names: Vec<_> = endings.iter().map(|ending| format!("{name}.{ending}")).collect();
        let is_free = !names.iter().any(|name| taken.contains(&folded_key(name)));
        is_free.then_some(names)
    })
}

/// True for a folder that is not there and that [`write_documents`] would make.
pub fn is_missing_folder(disk: &dyn Disk, folder: &Path) -> bool {
    disk.list(folder).is_err_and(|error| error.kind() == ErrorKind::NotFound)
}

fn write_all(disk: &dyn Disk, paths: &[PathBuf], documents: &[(&str, Vec<u8>)]) -> Result<(), (PathBuf, io::Error)> {
    let mut written: Vec<&PathBuf> = Vec::new();
    for (path, (_, bytes)) in paths.iter().zip(documents) {
        if let Err(error) = write_new(disk, path, bytes) {
            for path in written {
                disk.remove(path).ok();
            }
            return Err((path.clone(), error));
        }
        written.push(path);
    }
    Ok(())
}
