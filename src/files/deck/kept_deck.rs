//! Decks that are edited in the window: read for that, and saved without ever overwriting what somebody else has changed.

use crate::files::deck::new_deck::deck_text;
use crate::files::deck::own_decks::save_own_deck;
use crate::files::disk::interface::Disk;
use crate::files::disk::write::{write_new, write_whole};
use crate::files::places::Places;
use crate::files::problem::FileError;
use crate::files::ron::ron_format::{self, error_at};
use crate::files::ron::span_index::SpanIndex;
use crate::model::{Deck, Kind};
use crate::words::Words;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The format of deck files that can be edited.
const FORMAT: u32 = 1;

/// The file of a deck that is edited, and its bytes as we read or wrote them last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckFile {
    /// The file.
    pub path: PathBuf,
    /// Its bytes.
    pub known: Vec<u8>,
}

/// A deck that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDeck {
    /// Its file now.
    pub file: DeckFile,
    /// The short name under which it stands there.
    pub id: String,
    /// True when the file had been changed by somebody else, so that this is a new one beside it.
    pub is_beside: bool,
}

/// The deck in a file, to be edited: faults that a window can put right are none here. A file with remarks of its author, which no window
/// can change, comes without its file: what is saved is a copy.
///
/// # Errors
///
/// [`FileError::Disk`] when the file cannot be read; [`FileError::Wrong`] when its form is broken, or it holds what this program does
/// not know and would lose.
pub fn deck_to_edit(disk: &dyn Disk, path: &Path, words: Words) -> Result<(Deck, Option<DeckFile>), FileError> {
    let bytes = disk.read(path).map_err(|error| FileError::reading(path, error, words))?;
    let wrong = |problems| FileError::Wrong {
        path: path.to_owned(),
        problems,
    };
    let text = ron_format::decode(&bytes, words).map_err(|problem| wrong(vec![problem]))?;
    let spans = SpanIndex::of(&text);
    ron_format::refuse_newer(&spans, FORMAT, words).map_err(|problem| wrong(vec![problem]))?;
    let reading = ron_format::read::<Deck>(&text, &spans, words).map_err(|problem| wrong(vec![problem]))?;
    let unknown = reading.unknown.iter();
    let mut lost: Vec<_> = unknown
        .map(|field| error_at(spans.find(&field.path), ron_format::unknown_field(field, words)))
        .collect();
    if lost.is_empty() && reading.value.items.iter().any(|item| matches!(item.kind, Kind::Unknown(_))) {
        lost.push(error_at(spans.last(), words.deck_has_unknown_kind().to_owned()));
    }
    if !lost.is_empty() {
        return Err(wrong(lost));
    }
    let has_remarks = has_remarks(&text);
    drop(text);
    let file = (!has_remarks).then(|| DeckFile {
        path: path.to_owned(),
        known: bytes,
    });
    Ok((reading.value, file))
}

/// Saves a deck that is edited: in its file where that is still as we know it, else in a new one among the user's own decks.
///
/// # Errors
///
/// [`FileError::Disk`] when it cannot be written. What stood there before stands there still.
pub fn keep_deck(disk: &dyn Disk, places: &Places, file: Option<&DeckFile>, deck: &Deck, words: Words) -> Result<KeptDeck, FileError> {
    let Some(file) = file else {
        return in_new_file(disk, places, deck, words);
    };
    let refused = |error| FileError::writing(&file.path, error, words);
    let bytes = deck_text(deck).map_err(refused)?.into_bytes();
    match disk.read(&file.path) {
        Ok(found) if found == bytes => {}
        Ok(found) if found == file.known => {
            disk.may_write(&file.path).map_err(refused)?;
            write_whole(disk, &file.path, &bytes).map_err(refused)?;
        }
        Ok(_) => {
            return Ok(KeptDeck {
                is_beside: true,
                ..in_new_file(disk, places, deck, words)?
            });
        }
        // Somebody has taken it away; what is written here is not lost.
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if let Some(folder) = file.path.parent() {
                disk.create_folder(folder).map_err(refused)?;
            }
            write_new(disk, &file.path, &bytes).map_err(refused)?;
        }
        Err(error) => return Err(refused(error)),
    }
    Ok(KeptDeck {
        file: DeckFile {
            path: file.path.clone(),
            known: bytes,
        },
        id: deck.id.clone(),
        is_beside: false,
    })
}

fn in_new_file(disk: &dyn Disk, places: &Places, deck: &Deck, words: Words) -> Result<KeptDeck, FileError> {
    let path = save_own_deck(disk, places, deck, words)?;
    let known = disk.read(&path).map_err(|error| FileError::reading(&path, error, words))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(KeptDeck {
        file: DeckFile { path, known },
        id: stem,
        is_beside: false,
    })
}

/// True when the author has written remarks below the first line, which are lost when a program writes the file.
fn has_remarks(text: &str) -> bool {
    let below = text
        .split_once('\n')
        .filter(|(first, _)| first.starts_with("//"))
        .map_or(text, |(_, below)| below);
    let mut is_in_text = false;
    let mut before = ' ';
    for sign in below.chars() {
        match sign {
            '"' if before != '\\' => is_in_text = !is_in_text,
            '/' | '*' if !is_in_text && before == '/' => return true,
            _ => {}
        }
        // A backslash that is escaped itself escapes nothing.
        before = if before == '\\' && sign == '\\' { ' ' } else { sign };
    }
    false
}
