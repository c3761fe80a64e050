//! What the fuzz targets have learnt, read again: files that once led somewhere new in the reading of files.

use super::{read_anything, read_slides, tell};
use crate::support::meetings::meeting;
use std::fs;
use std::path::{Path, PathBuf};

/// The files of one target, in the order of their names.
fn corpus(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/long/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 10, "{target} has {} files", files.len());
    files
}

fn replay(target: &str, read: impl Fn(&[u8])) {
    let files = corpus(target);
    for file in &files {
        let bytes = fs::read(file).unwrap();
        let read = std::panic::AssertUnwindSafe(|| read(&bytes));
        assert!(std::panic::catch_unwind(read).is_ok(), "{} breaks it", file.display());
    }
    tell(
        &format!("Inlärda filer lästa igen ({target})"),
        "inga fel",
        &format!("{} filer; 0 fel", files.len()),
    );
}

#[test]
fn sessions_that_fuzzing_found_are_read() {
    replay("session", read_anything::session);
}

#[test]
fn decks_that_fuzzing_found_are_read() {
    replay("deck", read_anything::deck);
}

#[test]
fn tables_of_notes_that_fuzzing_found_are_read() {
    replay("notes", |bytes| read_anything::notes(bytes, meeting(3)));
}

#[test]
fn slides_that_fuzzing_found_are_read() {
    replay("slides", read_slides::slides);
}
