//! The message of a window about a file that cannot be opened: the file by its name, the first fault and its line.

use crate::files::{FileError, name_beside};
use crate::words::Words;

/// The message. Whoever cannot find a file is told its whole path; whoever has it before them, its name.
pub(super) fn file_message(error: &FileError, words: Words) -> String {
    let FileError::Wrong { path, problems } = error else {
        return error.to_string();
    };
    let name = name_beside(path, path);
    let Some((first, others)) = problems.split_first() else {
        return error.to_string();
    };
    let told = match first.line {
        // What is said of the first line is mostly true of the whole file, such as that it is none of ours.
        0 | 1 => words.cannot_open(&name, &first.message),
        line => words.cannot_open_at(&name, line, &first.message),
    };
    match others.len() {
        0 => told,
        more => words.and_more_faults(&told, more),
    }
}
