//! The list of groups and their answer sheets, from a session to a file in a folder.

use crate::export;
use crate::files::{Disk, write_documents};
use crate::model::{self, Format, Record, Session};
use crate::words::Words;
use crate::work::appendix::export_message;
use std::path::{Path, PathBuf};

/// Writes them into a folder, never over a file that is there. A refusal is told in the user's words.
///
/// # Errors
///
/// The reason in the user's words: the layout refuses the sheets, or the file cannot be written.
pub fn write_sheets(disk: &dyn Disk, record: &Record, folder: &Path, words: Words) -> Result<Vec<PathBuf>, String> {
    let sheets = model::sheets(&Session::from_record(record.clone()));
    let bytes = export::sheets(&sheets).map_err(|error| export_message(&error, words))?;
    let stem = Words::new(record.deck.language).sheets_file_stem();
    write_documents(disk, folder, stem, &[(Format::Pdf.ending(words), bytes)], words).map_err(|error| error.to_string())
}
