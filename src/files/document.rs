//! Files told apart by what stands in them: a session or a deck.

use super::deck_file::judged;
use super::disk::{Disk, write_new, write_whole};
use super::form::{self, error_at};
use super::outline::{Outline, Way};
use super::problem::{FileError, Problem};
use super::session_file::{self, Opened, read_session, session_text};
use crate::model::{Deck, Record};
use crate::words::Words;
use std::io;
use std::path::Path;

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// A session.
    Session(Box<Opened>),
    /// A deck.
    Deck(Box<Deck>),
}

/// Opens a session or a deck.
pub fn open(disk: &dyn Disk, path: &Path, words: Words) -> Result<Document, FileError> {
    let bytes = disk.read(path).map_err(|error| FileError::reading(path, error, words))?;
    document(&bytes, words)
        .map(|(document, _)| document)
        .map_err(|problems| FileError::Wrong {
            path: path.to_owned(),
            problems,
        })
}

/// Everything that is wrong with a session or a deck, in the order of the file.
pub fn check(disk: &dyn Disk, path: &Path, words: Words) -> Result<Vec<Problem>, FileError> {
    let bytes = disk.read(path).map_err(|error| FileError::reading(path, error, words))?;
    Ok(match document(&bytes, words) {
        Ok((_, remarks)) => remarks,
        Err(problems) => problems,
    })
}

/// Makes the file of a new session, and refuses when there is a file already.
pub fn create_session(disk: &dyn Disk, path: &Path, record: &Record, words: Words) -> Result<(), FileError> {
    write(path, record, words, |bytes| write_new(disk, path, bytes))
}

/// Writes a session in the place of its old file.
pub fn replace_session(disk: &dyn Disk, path: &Path, record: &Record, words: Words) -> Result<(), FileError> {
    write(path, record, words, |bytes| write_whole(disk, path, bytes))
}

fn write(path: &Path, record: &Record, words: Words, step: impl FnOnce(&[u8]) -> io::Result<()>) -> Result<(), FileError> {
    session_text(record)
        .map_err(io::Error::other)
        .and_then(|text| step(text.as_bytes()))
        .map_err(|error| FileError::writing(path, error, words))
}

/// What the bytes hold with what is to be looked at, or what is wrong with them.
fn document(bytes: &[u8], words: Words) -> Result<(Document, Vec<Problem>), Vec<Problem>> {
    let text = form::decode(bytes, words).map_err(|problem| vec![problem])?;
    let outline = Outline::of(text);
    if session_file::is_session(&outline) {
        let opened = read_session(bytes, words).map_err(|problem| vec![problem])?;
        let remarks = opened.warnings.clone();
        Ok((Document::Session(Box::new(opened)), remarks))
    } else if outline.top_keys().any(|key| key == "items" || key == "title") {
        let (deck, remarks) = judged(bytes, words)?;
        Ok((Document::Deck(Box::new(deck)), remarks))
    } else {
        form::refuse_newer(&outline, crate::model::FORMAT, words).map_err(|problem| vec![problem])?;
        Err(vec![error_at(outline.find(&Way::TOP), words.neither_session_nor_deck().to_owned())])
    }
}
