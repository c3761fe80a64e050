//! A deck that the program writes, in a file of its own that never takes the place of another.

use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_new;
use crate::files::problem::FileError;
use crate::files::ron::ron_format;
use crate::model::Deck;
use crate::words::Words;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Names that are tried before giving up.
const MOST_NAMES: u32 = 999;

/// The first line of a deck that the program writes; in Swedish, like the guide that it names.
const FIRST_LINE: &str = "// Samtalsunderlag från Samtalsledaren. Textfil (UTF-8) i formen RON; ändra fritt och kör samtalsledaren check.";

/// The deck as the text of a file.
pub(in crate::files) fn deck_text(deck: &Deck) -> io::Result<String> {
    let text = ron_format::write(deck).map_err(io::Error::other)?;
    Ok(format!("{FIRST_LINE}\n{text}\n"))
}

/// Makes the file of a new deck, and refuses when there is a file already.
///
/// # Errors
///
/// [`FileError::Disk`] when there is a file already or it cannot be written.
pub fn create_deck(disk: &dyn Disk, path: &Path, deck: &Deck, words: Words) -> Result<(), FileError> {
    deck_text(deck)
        .and_then(|text| write_new(disk, path, text.as_bytes()))
        .map_err(|error| FileError::writing(path, error, words))
}

/// Makes the file of a new deck beside the file it was made of, under the same name with the ending of decks, or with "-2" and so on
/// where that is taken, and gives its path.
///
/// # Errors
///
/// [`FileError::Disk`] when it cannot be written, or all names are taken.
pub fn create_deck_beside(disk: &dyn Disk, source: &Path, deck: &Deck, words: Words) -> Result<PathBuf, FileError> {
    let refused = |path: &Path, error: io::Error| FileError::writing(path, error, words);
    let text = deck_text(deck).map_err(|error| refused(source, error))?;
    let stem = source.file_stem().unwrap_or_default();
    for number in 1..=MOST_NAMES {
        let mut name = stem.to_owned();
        if number > 1 {
            name.push(format!("-{number}"));
        }
        name.push(".ron");
        let path = source.with_file_name(name);
        match write_new(disk, &path, text.as_bytes()) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(refused(&path, error)),
        }
    }
    Err(refused(source, ErrorKind::AlreadyExists.into()))
}
