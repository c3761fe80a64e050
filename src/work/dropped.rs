//! Files of other programs that were dropped on the window: what they hold, or why nothing can be done with them.

use crate::files::{Disk, Problem, plain_text, read_notes, reason};
use crate::model::{Record, Session};
use crate::words::Words;
use crate::work::job::{Done, DroppedContent};
use std::io::ErrorKind;
use std::path::Path;

/// No text that somebody pastes is longer, in bytes; a file that is holds something else.
const LONGEST_TEXT: usize = 1_000_000;

/// The most problems of a table that one message tells.
const MOST_TOLD: usize = 4;

/// Reads a dropped file that is neither a session nor a deck, for the meeting that is open.
///
/// # Errors
///
/// The reason why it cannot be used, and what to do instead, in the user's words.
pub(super) fn read_dropped(disk: &dyn Disk, path: &Path, record: Option<Record>, words: Words) -> Result<Done, String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    if let Some(refused) = refused(&name, &ending, words) {
        return Err(refused);
    }
    let bytes = disk.read(path).map_err(|error| match error.kind() {
        ErrorKind::IsADirectory => words.dropped_folder(&name),
        _ => words.dropped_unreadable(&name, &reason(&error, words)),
    })?;
    let Some(record) = record else {
        return Err(words.dropped_without_meeting(&name));
    };
    let content = if matches!(ending.as_str(), "csv" | "tsv") {
        let session = Session::from_record(record);
        let table =
            read_notes(&bytes, &session, words).map_err(|problems| words.dropped_bad_table(&name, &with_lines(&problems, words)))?;
        DroppedContent::Notes {
            told: with_lines(&table.remarks, words),
            notes: table.notes,
            session: session.record().id.clone(),
        }
    } else {
        let text = Some(bytes).filter(|bytes| bytes.len() <= LONGEST_TEXT);
        let text = text.and_then(|bytes| plain_text(&bytes));
        DroppedContent::Text(text.ok_or_else(|| words.dropped_unknown(&name))?)
    };
    Ok(Done::Dropped { name, content })
}

/// The first of the problems, each with its line, and the number of the others.
fn with_lines(problems: &[Problem], words: Words) -> String {
    let line = |problem: &Problem| match problem.line {
        0 => problem.message.clone(),
        line => words.dropped_line(line, &problem.message),
    };
    let mut told: Vec<_> = problems.iter().take(MOST_TOLD).map(line).collect();
    if problems.len() > MOST_TOLD {
        told.push(words.dropped_and_more(problems.len() - MOST_TOLD));
    }
    told.join(" ")
}

/// The reason why a file with this ending is not read at all.
fn refused(name: &str, ending: &str, words: Words) -> Option<String> {
    match ending {
        "doc" | "docx" | "odt" | "rtf" => Some(words.dropped_document(name)),
        "xls" | "xlsx" | "ods" | "numbers" => Some(words.dropped_spreadsheet(name)),
        "ppt" | "pps" | "key" => Some(words.dropped_slides(name)),
        "png" | "jpg" | "jpeg" | "gif" | "heic" | "webp" | "svg" => Some(words.dropped_picture(name)),
        _ => None,
    }
}
