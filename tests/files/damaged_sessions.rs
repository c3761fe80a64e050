//! Damaged sessions: nothing panics, nothing is silently another session, and what is sound is shown.

use crate::long::{Fraction, is_whole, on_threads, tell};
use crate::support::disk::FaultyDisk;
use crate::support::meetings::examples;
use samtalsledaren::files::{open_damaged, read_session, session_text, write_new};
use samtalsledaren::model::{Command, GroupId, HandoverCommand, Record, Session};
use samtalsledaren::words::Words;
use std::path::Path;

fn sample() -> (String, Record) {
    let (_, text) = examples().into_iter().min_by_key(|(_, text)| text.len()).unwrap();
    let record = read_session(text.as_bytes(), Words::default()).unwrap().record;
    (text, record)
}

/// How far apart the places are that are tried; in the long run, every one.
fn step(usual: usize) -> usize {
    if is_whole() { 1 } else { usual }
}

/// A session of at least 100,000 bytes: the longest example with more notes.
fn large_sample() -> String {
    let (_, text) = examples().into_iter().max_by_key(|(_, text)| text.len()).unwrap();
    let mut session = Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record);
    let prompt = session
        .items()
        .find(|(_, item)| item.is_prompt())
        .map(|(_, item)| item.key.clone())
        .unwrap();
    session.apply(Command::Handover(HandoverCommand::OpenAgain), 0);
    loop {
        let text = session_text(session.record()).unwrap();
        if text.len() >= 100_000 {
            return text;
        }
        for number in 0..20 {
            let note = Command::AddNote {
                prompt: prompt.clone(),
                group: GroupId(number % 3 + 1),
                place: None,
                text: format!("Anteckning {number} om \"styrning\", tillit\noch uppföljning"),
            };
            assert!(session.apply(note, 0).record);
        }
    }
}

/// Fails when the bytes are read as another session without a word of it.
fn assert_told(bytes: &[u8], sound: &Record, what: &str) {
    if let Ok(opened) = read_session(bytes, Words::default()) {
        // A change that means nothing, such as a line end that is gone after the checksum, changes nothing.
        let same = opened.record == *sound;
        assert!(!opened.warnings.is_empty() || same, "{what} changed it without a word");
    }
}

#[test]
fn no_bit_and_no_cut_changes_a_session_of_100_kb_without_a_word() {
    let text = large_sample();
    let sound = read_session(text.as_bytes(), Words::default()).unwrap();
    assert_eq!(sound.warnings, []);
    // An odd step, so that each of the eight bits has its turn; in the long run every one; where there is less time, as many as are asked for, evenly spread.
    let (bits, cuts) = (Fraction::of(text.len() * 8, 49), Fraction::of(text.len(), 49));
    on_threads(2, 0..bits.tried, |number| {
        let bit = bits.place(number);
        let mut bytes = text.clone().into_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert_told(&bytes, &sound.record, &format!("bit {bit}"));
    });
    on_threads(2, 0..cuts.tried, |number| {
        let length = cuts.place(number);
        assert_told(&text.as_bytes()[..length], &sound.record, &format!("the cut after {length}"));
    });
    let found = format!(
        "{} av {} bitar, {} av {} längder; 0 tysta ändringar, 0 fel i programmet",
        bits.tried, bits.all, cuts.tried, cuts.all
    );
    tell("Varje bit vänd och varje längd av ett möte på 100 kB", "alla", &found);
}

#[test]
fn the_look_for_silent_changes_finds_one() {
    let (text, sound) = sample();
    let end = text.rfind("// Kontrollsumma").unwrap();
    let mut record = sound.clone();
    record.notes[0].text.push('!');
    let changed = session_text(&record).unwrap();
    assert_told(&changed.as_bytes()[..end], &sound, "a change that is told");
    let found = std::panic::catch_unwind(|| assert_told(changed.as_bytes(), &sound, "a silent change"));
    assert!(found.is_err());
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
        if read_session(&bytes, words).is_ok() {
            assert_told(&bytes, &record, &format!("bit {bit}"));
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

#[test]
fn a_bracket_that_becomes_a_blank_costs_only_its_own_note() {
    let (text, record) = sample();
    let first = text.find("    notes: [").unwrap();
    let bracket = first + text[first..].find("\n        ),").unwrap() + 9;
    let mut bytes = text.into_bytes();
    assert_eq!(bytes[bracket], b')');
    bytes[bracket] = b'\t';
    let kept = salvaged(&bytes).unwrap();
    assert_eq!(kept.notes, record.notes[1..]);
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

#[test]
fn a_cut_in_a_letter_is_a_cut() {
    let (text, _) = sample();
    let words = Words::default();
    let told = |bytes: &[u8]| read_session(bytes, words).unwrap_err().message;
    let inside: Vec<_> = (1..text.len()).filter(|at| !text.is_char_boundary(*at)).collect();
    assert!(inside.len() > 5);
    for at in inside {
        assert_eq!(told(&text.as_bytes()[..at]), words.cut_file(), "at byte {at}");
    }
    // A letter that is whole and wrong is none, wherever it stands.
    let at = text.find('å').unwrap();
    for wrong in [&b"\xe5"[..], b"\xc3\x28", b"\xff"] {
        let bytes = [&text.as_bytes()[..at], wrong, &text.as_bytes()[at + 2..]].concat();
        assert_eq!(told(&bytes), words.not_utf8());
    }
    // In the other encoding of Windows a letter is two bytes, or four.
    let wide = |text: &str| -> Vec<u8> {
        "\u{feff}"
            .encode_utf16()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect()
    };
    let smile = wide("(id: \"a\", title: \"hej 😀");
    for less in 1..4 {
        assert_eq!(told(&smile[..smile.len() - less]), words.cut_file(), "{less} bytes less");
    }
}
