//! Files told apart by what stands in them: a session or a deck.

use crate::files::deck::file::judged;
use crate::files::disk::fingerprint::Fingerprint;
use crate::files::disk::interface::Disk;
use crate::files::disk::write::{write_new, write_whole};
use crate::files::picture_file::{folder_of, read_picture_file};
use crate::files::problem::{FileError, Problem};
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::ron_format::{self, error_at, warning_at};
use crate::files::ron::span_index::SpanIndex;
use crate::files::session::check::named_alike_problems;
use crate::files::session::file::{OpenedSession, is_session, read_indexed, read_session, session_text};
use crate::files::session::salvage::salvage;
use crate::files::text::line_index::Position;
use crate::model::{Deck, Record};
use crate::words::Words;
use std::io;
use std::path::{Path, PathBuf};

/// The content of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// A session.
    Session(Box<OpenedSession>),
    /// A deck.
    Deck(Box<Deck>),
}

/// Opens a session or a deck.
///
/// # Errors
///
/// [`FileError::Disk`] when the file cannot be read; [`FileError::Wrong`] when it is neither session nor deck, or has errors that
/// keep it from being opened.
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
///
/// # Errors
///
/// [`FileError::Disk`] when the file cannot be read. Errors in it are no error here but part of the list.
pub fn check(disk: &dyn Disk, path: &Path, words: Words) -> Result<Vec<Problem>, FileError> {
    let bytes = disk.read(path).map_err(|error| FileError::reading(path, error, words))?;
    Ok(match document(&bytes, words) {
        Ok((document, mut remarks)) => {
            remarks.extend(lost_pictures(disk, path, &document, words));
            remarks
        }
        Err(problems) => problems,
    })
}

/// The files with slides that are not beside the document as it names them.
fn lost_pictures(disk: &dyn Disk, path: &Path, document: &Document, words: Words) -> Vec<Problem> {
    let deck = match document {
        Document::Session(opened) => &opened.record.deck,
        Document::Deck(deck) => deck,
    };
    let beside = [folder_of(path).to_owned()];
    let lost = deck.pictures.iter().filter(|file| read_picture_file(disk, &beside, file).is_none());
    lost.map(|file| warning_at(Position { line: 1, column: 1 }, words.picture_file_gone(&file.file)))
        .collect()
}

/// The sound part of a damaged session, to be looked at only.
#[derive(Clone, Debug, PartialEq)]
pub struct DamagedSession {
    /// The sound part, read only.
    pub opened: OpenedSession,
    /// Number of pieces that could not be read.
    pub lost: usize,
    /// True when the session's id could be read.
    pub knows_id: bool,
}

/// The sound part of a session that cannot be opened; `None` when there is nothing to look at. The file is untouched.
pub fn open_damaged(disk: &dyn Disk, path: &Path, words: Words) -> Option<DamagedSession> {
    let bytes = disk.read(path).ok()?;
    let problem = read_session(&bytes, words).err()?;
    let salvaged = salvage(&bytes, words)?;
    let lines = salvaged.lost.iter().map(|line| {
        let position = Position { line: *line, column: 1 };
        warning_at(position, words.piece_lost().to_owned())
    });
    Some(DamagedSession {
        lost: salvaged.lost.len(),
        knows_id: salvaged.knows_id,
        opened: OpenedSession {
            record: salvaged.record,
            warnings: std::iter::once(problem).chain(lines).collect(),
            read_only: true,
            found: Fingerprint::of(&bytes),
        },
    })
}

/// The first of these copies of a session that is whole.
pub fn good_copy(disk: &dyn Disk, copies: impl IntoIterator<Item = PathBuf>, words: Words) -> Option<PathBuf> {
    copies
        .into_iter()
        .find(|path| matches!(open(disk, path, words), Ok(Document::Session(opened)) if opened.warnings.is_empty()))
}

/// Makes the file of a new session, and refuses when there is a file already.
///
/// # Errors
///
/// [`FileError::Disk`] when there is a file already or it cannot be written.
pub fn create_session(disk: &dyn Disk, path: &Path, record: &Record, words: Words) -> Result<(), FileError> {
    write(path, record, words, |bytes| write_new(disk, path, bytes))
}

/// Writes a session in the place of its old file.
///
/// # Errors
///
/// [`FileError::Disk`] when the file cannot be written; the old one is whole then.
pub fn replace_session(disk: &dyn Disk, path: &Path, record: &Record, words: Words) -> Result<(), FileError> {
    write(path, record, words, |bytes| write_whole(disk, path, bytes))
}

fn write(path: &Path, record: &Record, words: Words, step: impl FnOnce(&[u8]) -> io::Result<()>) -> Result<(), FileError> {
    session_text(record)
        .map_err(io::Error::other)
        .and_then(|text| step(text.as_bytes()))
        .map_err(|error| FileError::writing(path, error, words))
}

/// The content of the bytes with its warnings, or all that is wrong with them.
fn document(bytes: &[u8], words: Words) -> Result<(Document, Vec<Problem>), Vec<Problem>> {
    let text = ron_format::decode(bytes, words).map_err(|problem| vec![problem])?;
    let text = &*text;
    let spans = SpanIndex::of(text);
    if is_session(&spans) {
        let opened = read_indexed(text, &spans, words, bytes).map_err(|problem| vec![problem])?;
        let mut remarks = opened.warnings.clone();
        remarks.extend(named_alike_problems(&opened.record, &spans, words));
        remarks.sort_by_key(|problem| (problem.line, problem.column));
        Ok((Document::Session(Box::new(opened)), remarks))
    } else if spans.top_keys().any(|key| key == "items" || key == "title") {
        let (deck, remarks) = judged(bytes, words)?;
        Ok((Document::Deck(Box::new(deck)), remarks))
    } else {
        ron_format::refuse_newer(&spans, crate::model::FORMAT, words).map_err(|problem| vec![problem])?;
        Err(vec![error_at(
            spans.find(&FieldPath::TOP),
            words.neither_session_nor_deck().to_owned(),
        )])
    }
}
