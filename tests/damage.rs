//! Damaged sessions: nothing panics, nothing is silently another session, and what is sound is shown.

use crate::common::examples;
use crate::disk::FaultyDisk;
use samtalsledaren::files::{open_damaged, read_session, write_new};
use samtalsledaren::model::Record;
use samtalsledaren::words::Words;
use std::path::Path;

fn sample() -> (String, Record) {
    let (_, text) = examples().into_iter().min_by_key(|(_, text)| text.len()).unwrap();
    let record = read_session(text.as_bytes(), Words::default()).unwrap().record;
    (text, record)
}

/// How far apart the places are that are tried; with the variable, every one.
fn step(usual: usize) -> usize {
    if std::env::var_os("SAMTALSLEDAREN_ALLT").is_some() {
        1
    } else {
        usual
    }
}

fn salvaged(bytes: &[u8]) -> Option<Record> {
    let (disk, _steps) = FaultyDisk::new();
    write_new(&disk, Path::new("a.ron"), bytes).unwrap();
    let opened = open_damaged(&disk, Path::new("a.ron"), Words::default())?;
    assert!(opened.opened.read_only);
    assert_eq!(disk.file("a.ron").unwrap(), bytes, "the damaged file is untouched");
    Some(opened.opened.record)
}

#[test]
fn a_flipped_bit_is_never_silent_and_costs_at_most_one_note() {
    let (text, record) = sample();
    let words = Words::default();
    let mut broken = 0;
    for bit in (0..text.len() * 8).step_by(step(997)) {
        let mut bytes = text.clone().into_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        if let Ok(opened) = read_session(&bytes, words) {
            assert!(!opened.warnings.is_empty(), "bit {bit} was changed without a word");
            continue;
        }
        broken += 1;
        let kept = salvaged(&bytes).unwrap_or_else(|| panic!("nothing was left after bit {bit}"));
        // A line end that is gone joins a piece with its neighbour or a list with the field above it.
        let same = kept.notes.iter().filter(|note| record.notes.contains(note)).count();
        let is_line_end = matches!(text.as_bytes()[bit / 8], b'\n' | b' ');
        assert!(
            same + 2 >= record.notes.len() || is_line_end || in_head(&text, bit / 8),
            "bit {bit}: {same}"
        );
    }
    assert!(broken > 10);
}

/// Whether the byte stands in the line that opens the list of notes: then nothing tells that it is a list.
fn in_head(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |index| index + 1);
    text[start..].starts_with("    notes: [")
}

#[test]
fn a_cut_file_gives_back_the_notes_before_the_cut() {
    let (text, record) = sample();
    let first = text.find("    notes: [").unwrap();
    for length in (0..text.len()).step_by(step(499)) {
        let bytes = &text.as_bytes()[..length];
        if read_session(bytes, Words::default()).is_ok() {
            continue;
        }
        let kept = salvaged(bytes);
        let before = text
            .get(first..text.floor_char_boundary(length))
            .map_or("", |notes| notes.split("\n    ]").next().unwrap_or_default());
        let whole = before.matches("\n        ),").count();
        assert!(kept.as_ref().map_or(0, |kept| kept.notes.len()) >= whole, "cut after {length}");
        if let Some(kept) = kept {
            assert!(kept.notes.iter().all(|note| record.notes.contains(note)), "cut after {length}");
        }
    }
}

#[test]
fn blocks_of_nothing_leave_the_rest() {
    let (text, record) = sample();
    for at in (0..text.len().saturating_sub(4096)).step_by(4096) {
        let mut bytes = text.clone().into_bytes();
        bytes[at..at + 4096].fill(0);
        if let Some(kept) = salvaged(&bytes) {
            assert!(kept.notes.iter().all(|note| record.notes.contains(note)), "block at {at}");
        }
    }
}
