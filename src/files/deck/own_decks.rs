//! The user's own decks: a folder of them among the documents, read whole and written one by one.

use crate::files::deck::file::built_in;
use crate::files::deck::new_deck::deck_text;
use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_new;
use crate::files::document::{Document, open};
use crate::files::places::Places;
use crate::files::problem::FileError;
use crate::model::{Deck, folded_key};
use crate::words::Words;
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Names that are tried before giving up.
const MOST_NAMES: u32 = 999;

/// A file in the folder of the user's own decks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDeck {
    /// The file, by which the deck is known: another deck may have the same id.
    pub path: PathBuf,
    /// The deck, or what is wrong with the file.
    pub deck: Result<Deck, DeckFaults>,
}

/// The faults of a file that should be a deck.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeckFaults {
    /// Number of faults.
    pub count: usize,
    /// The first of them, with line and column where it has any.
    pub first: String,
}

impl OwnDeck {
    /// The name of the file.
    pub fn file_name(&self) -> String {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str());
        name.to_string_lossy().into_owned()
    }

    fn sort_key(&self) -> (bool, String) {
        match &self.deck {
            Ok(deck) => (false, folded_key(&deck.title)),
            Err(_) => (true, folded_key(&self.file_name())),
        }
    }
}

/// Every deck file of the folder, by title, and last those with faults: none is left out. A folder that is not there holds
/// none.
///
/// # Errors
///
/// [`FileError::Disk`] when the folder is there but cannot be listed. A file that cannot be read is no error: it stands in the list
/// with its faults.
pub fn own_decks(disk: &dyn Disk, places: &Places, words: Words) -> Result<Vec<OwnDeck>, FileError> {
    let folder = places.own_decks();
    let listed = match disk.list(&folder) {
        Ok(listed) => listed,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(FileError::reading(&folder, error, words)),
    };
    let mut decks: Vec<_> = listed
        .into_iter()
        .filter(|file| is_deck_name(&file.path))
        .map(|file| OwnDeck {
            deck: read(disk, &file.path, words),
            path: file.path,
        })
        .collect();
    decks.sort_by_cached_key(OwnDeck::sort_key);
    Ok(decks)
}

/// Puts a deck into the folder of the user's own, and gives its file. It never takes the place of another: where its id
/// is taken, by a file or by a deck of the program, "-2" and so on is added to both id and name.
///
/// # Errors
///
/// [`FileError::Disk`] when the folder or the file cannot be written, or all names are taken.
pub fn save_own_deck(disk: &dyn Disk, places: &Places, deck: &Deck, words: Words) -> Result<PathBuf, FileError> {
    let folder = places.own_decks();
    let refused = |path: &Path, error: io::Error| FileError::writing(path, error, words);
    disk.create_folder(&folder).map_err(|error| refused(&folder, error))?;
    let listed = disk.list(&folder).map_err(|error| refused(&folder, error))?;
    // Windows takes names that differ in the size of letters for the same, macOS those whose accents are composed otherwise.
    let names = listed
        .iter()
        .filter_map(|file| Some(folded_key(&file.path.file_stem()?.to_string_lossy())));
    let taken: BTreeSet<_> = names.chain(built_in().into_iter().map(|deck| folded_key(&deck.id))).collect();
    for number in 1..=MOST_NAMES {
        let id = if number == 1 {
            deck.id.clone()
        } else {
            format!("{}-{number}", deck.id)
        };
        if taken.contains(&folded_key(&id)) {
            continue;
        }
        let path = folder.join(format!("{id}.ron"));
        let text = deck_text(&Deck { id, ..deck.clone() }).map_err(|error| refused(&path, error))?;
        match write_new(disk, &path, text.as_bytes()) {
            Ok(()) => return Ok(path),
            // Somebody took the name in the meantime.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(refused(&path, error)),
        }
    }
    Err(refused(&folder, ErrorKind::AlreadyExists.into()))
}

/// True when a file of the folder is meant as a deck; files that other programs leave there, such as hidden copies, are not.
fn is_deck_name(path: &Path) -> bool {
    let hidden = path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}

fn read(disk: &dyn Disk, path: &Path, words: Words) -> Result<Deck, DeckFaults> {
    let one = |first: String| DeckFaults { count: 1, first };
    match open(disk, path, words) {
        Ok(Document::Deck(deck)) => Ok(*deck),
        Ok(Document::Session(_)) => Err(one(words.session_among_decks().to_owned())),
        Err(FileError::Disk { message, .. }) => Err(one(message)),
        Err(FileError::Wrong { problems, .. }) => {
            let errors = || problems.iter().filter(|problem| problem.is_error());
            Err(DeckFaults {
                count: errors().count(),
                first: errors().next().map(ToString::to_string).unwrap_or_default(),
            })
        }
    }
}
