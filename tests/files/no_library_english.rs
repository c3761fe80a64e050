//! No sentence of a library or of the system is left in what the program says of files: they are in English.

use crate::support::meetings::{bytes_of, examples, meeting};
use samtalsledaren::files::{Problem, ToldError, read_deck, read_notes, read_session, reason};
use samtalsledaren::words::{Language, Words};
use std::io;

const SWEDISH: Words = Words {
    language: Language::Swedish,
};

/// Words that stand in the sentences of our libraries and of the system, and in none of ours.
const ENGLISH: [&str; 40] = [
    "the",
    "of",
    "expected",
    "found",
    "but",
    "instead",
    "unexpected",
    "invalid",
    "missing",
    "integer",
    "string",
    "sequence",
    "struct",
    "enum",
    "variant",
    "identifier",
    "exceeded",
    "recursion",
    "try",
    "error",
    "failed",
    "such",
    "directory",
    "permission",
    "denied",
    "unclosed",
    "comment",
    "escape",
    "trailing",
    "characters",
    "named",
    "boolean",
    "closing",
    "opening",
    "stream",
    "record",
    "utf-8 sequence",
    "os",
    "is",
    "not",
];

/// The first word of a library in a message, what stands between quotation marks aside.
fn english_in(message: &str) -> Option<&'static str> {
    let mut outside = String::new();
    let mut depth = 0;
    for sign in message.chars() {
        match sign {
            '”' if depth == 0 => depth = 1,
            '”' => depth = 0,
            _ if depth == 0 => outside.push(sign),
            _ => {}
        }
    }
    let words: Vec<_> = outside.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase).collect();
    ENGLISH.into_iter().find(|english| words.iter().any(|word| word == english))
}

fn assert_ours(problem: &Problem, what: &str) {
    assert_eq!(english_in(&problem.message), None, "{what}: {problem}");
}

#[test]
fn the_look_for_english_finds_some() {
    assert_eq!(english_in("Texten kan inte läsas (Unexpected char)"), Some("unexpected"));
    assert_eq!(english_in("No such file or directory (os error 2)"), Some("error"));
    assert_eq!(english_in("Fältet ”string of the enum” finns inte här."), None);
}

/// What can be wrong in a text of RON, each by one replacement.
const FAULTS: [(&str, &str); 42] = [
    ("    format: 1,", "    format: \"ett\","),
    ("    format: 1,", "    format: 1.5,"),
    ("    format: 1,", "    format: _1,"),
    ("    format: 1,", "    format: 0x1Z,"),
    ("    format: 1,", "    format: 99999999999999999999,"),
    ("    format: 1,", "    format: true,"),
    ("    format: 1,", "    format: [],"),
    ("    format: 1,", "    format: ,"),
    ("    format: 1,", "    format 1,"),
    ("    format: 1,", "    format: 1"),
    ("    format: 1,", "    format: 1, format: 1,"),
    ("    format: 1,", "    1: 1,"),
    ("    format: 1,", "    för-mat: 1,"),
    ("    format: 1,", "    r#fn: 1, format: 1,"),
    ("    format: 1,", "    \u{7}format: 1,"),
    ("    format: 1,", "    §format: 1,"),
    ("    format: 1,", "    /* format: 1,"),
    ("    format: 1,", "    #![enable(allt)] format: 1,"),
    ("(\n", "#![enable(allt)]\n(\n"),
    ("(\n", "#![disable]\n(\n"),
    ("(\n", "#![enable(\n(\n"),
    ("(\n", "[\n"),
    ("(\n", "{\n"),
    ("(\n", "Record(\n"),
    ("(\n", "'\n"),
    ("    notes: [", "    notes: ("),
    ("    notes: [", "    notes: None, x: ["),
    ("    notes: [", "    notes: \"\", x: ["),
    ("    notes: [", "    notes: [1, "),
    ("    notes: [", "    notes: [\"a\", "),
    ("    notes: [", "    notes: [[], "),
    ("    begun: true", "    begun: ja"),
    ("    begun: true", "    begun: 1"),
    ("    begun: true", "    begun: \"true\""),
    ("    meeting: (", "    meeting: [], x: ("),
    ("    meeting: (", "    meeting: 5, x: ("),
    ("kind: Open(", "kind: Opn(("),
    ("kind: Open(", "kind: Open[("),
    ("kind: Open(", "kind: \"Open\", x: ("),
    ("profile: Internal", "profile: Intern"),
    ("text: \"", "text: \"\\q"),
    ("text: \"", "text: \"\\u{110000}"),
];

#[test]
fn every_fault_of_a_session_is_told_in_our_words() {
    let mut session = meeting(2);
    crate::support::meetings::add_note(&mut session, "fraga", 1, "Sagt");
    let text = String::from_utf8(bytes_of(&session)).unwrap();
    let mut refused = 0;
    let nested = format!("    nytt: {}{},\n    format: 1,", "[(".repeat(200), ")]".repeat(200));
    for (from, to) in FAULTS.into_iter().chain([("    format: 1,", nested.as_str())]) {
        assert!(text.contains(from), "{from}");
        let wrong = text.replacen(from, to, 1);
        match read_session(wrong.as_bytes(), SWEDISH) {
            Ok(opened) => {
                for warning in &opened.warnings {
                    assert_ours(warning, to);
                }
            }
            Err(problem) => {
                refused += 1;
                assert_ours(&problem, to);
            }
        }
    }
    assert!(refused > 35, "{refused}");
}

#[test]
fn flipped_bits_and_cuts_are_told_in_our_words() {
    let (_, text) = examples().into_iter().min_by_key(|(_, text)| text.len()).unwrap();
    let told = |bytes: &[u8], what: &str| {
        if let Err(problem) = read_session(bytes, SWEDISH) {
            assert_ours(&problem, what);
        }
        if let Err(problems) = read_deck(bytes, SWEDISH) {
            for problem in &problems {
                assert_ours(problem, what);
            }
        }
    };
    for bit in (0..text.len() * 8).step_by(1009) {
        let mut bytes = text.clone().into_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        told(&bytes, &format!("bit {bit}"));
    }
    for length in (0..text.len()).step_by(503) {
        told(&text.as_bytes()[..length], &format!("the cut after {length}"));
    }
    for sign in ['(', ')', '[', ']', '"', ',', ':', '\'', '\\', '\0', '#', '{', '1', 'é'] {
        for at in (0..text.len()).step_by(2003) {
            let at = text.floor_char_boundary(at);
            told(
                format!("{}{sign}{}", &text[..at], &text[at..]).as_bytes(),
                &format!("{sign:?} at {at}"),
            );
        }
    }
}

#[test]
fn faults_of_tables_are_told_in_our_words() {
    let session = meeting(2);
    for table in [
        &b"x"[..],
        b"question,group,text\n1,1,\"a",
        b"question,group,text\n1,1,\"a\"b",
        b"question,group,text\n9,9,a,b\n",
        b"\xff\xfe1",
    ] {
        for problem in read_notes(table, &session, SWEDISH).unwrap_err() {
            assert_ours(&problem, &format!("{table:?}"));
        }
    }
}

#[test]
fn every_refusal_of_the_system_is_told_in_our_words() {
    for code in 1..=160 {
        let told = reason(&io::Error::from_raw_os_error(code), SWEDISH);
        assert_eq!(english_in(&told), None, "{code}: {told}");
        assert!(told.ends_with('.'), "{told}");
    }
    let other = io::Error::other("the sentence of a library");
    assert_eq!(english_in(&reason(&other, SWEDISH)), None);
    assert_eq!(
        reason(&ToldError::io("Det här säger vi själva."), SWEDISH),
        "Det här säger vi själva."
    );
}
