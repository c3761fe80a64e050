//! Every format says all that the bilaga says, in its order, whatever signs the notes hold.

use crate::support::documents::{
    assert_same_words, sessions, with_heading_pages, words_of_docx, words_of_markdown, words_of_model, words_of_text,
};
use crate::support::meetings::{hard_session, meeting};
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use samtalsledaren::export::document;
use samtalsledaren::model::{Appendix, Block, Command, Format, GroupId, NoteRow, Session};
use std::collections::BTreeMap;

#[test]
fn every_format_says_what_the_bilaga_says_for_all_examples() {
    for session in sessions() {
        let made = with_heading_pages(&session);
        assert!(made.blocks.iter().any(|block| matches!(block, Block::Contents { .. })));
        assert_same_words(&made);
    }
}

/// One note of the given words in a small meeting.
fn meeting_saying(text: &str) -> Session {
    let mut session = meeting(2);
    let note = Command::AddNote {
        prompt: "fraga".into(),
        group: GroupId(1),
        place: None,
        text: text.to_owned(),
    };
    session.apply(note, 0);
    session
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_note_changes_a_document(text in "([-#*_`~|<>&;:=+@\"'\\\\\\[\\](){}$^!.0-9 \t\r\n\u{0}-\u{1f}]|[a-cåäö]|[א-ת]|[ا-ي]|[🙂👍🏽]|\u{200d}|\u{202e}){1,60}") {
        let made = with_heading_pages(&meeting_saying(&text));
        let expected = words_of_model(&made);
        prop_assert_eq!(&words_of_text(&made), &expected);
        prop_assert_eq!(&words_of_markdown(&made), &expected);
        prop_assert_eq!(&words_of_docx(&made), &expected);
        let notes = table(&document(&made, Format::Notes).unwrap());
        prop_assert_eq!(notes.len(), 1 + made.notes.len());
        for cell in notes.iter().flatten() {
            proptest::prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']), "{:?}", cell);
        }
    }
}

/// The rows of a table as another program reads them.
fn table(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).expect("the byte-order mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
    reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn a_cell_that_would_be_worked_out_gets_a_quote_and_lines_end_as_the_standard_says() {
    let texts = ["=1+1", "+46", "-1", "@a", "\ta", "\ra", "\0a", "'egen", "a;b \"c\"\nd", "vanlig"];
    let made = Appendix {
        notes: texts
            .map(|text| NoteRow {
                number: "1.1.1".into(),
                text: text.into(),
                ..NoteRow::default()
            })
            .to_vec(),
        ..Appendix::default()
    };
    let bytes = document(&made, Format::Notes).unwrap();
    assert!(bytes.ends_with(b"vanlig\r\n"));
    let rows = table(&bytes);
    assert_eq!(
        rows[0],
        ["Nummer", "Fråga", "Frågans text", "Grupp", "Del", "I stället", "Anteckning"]
    );
    let cells: Vec<_> = rows[1..].iter().map(|row| row[6].as_str()).collect();
    assert_eq!(
        cells,
        [
            "'=1+1",
            "'+46",
            "'-1",
            "'@a",
            "'\ta",
            "'\ra",
            "'\0a",
            "''egen",
            "a;b \"c\"\nd",
            "vanlig"
        ]
    );
}

#[test]
fn every_answer_of_the_examples_stands_in_the_table_of_positions() {
    for session in sessions() {
        let rows = table(&document(&with_heading_pages(&session), Format::Positions).unwrap());
        let mut answered: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for row in &rows[1..] {
            assert_eq!(row.len(), 7);
            assert!(row[4..].iter().any(|value| !value.is_empty()), "{row:?}");
            *answered.entry((&row[0], &row[2])).or_default() += 1;
        }
        let given = session.record().answers.iter().filter(|answer| !answer.answer.is_empty());
        assert_eq!(answered.len(), given.count());
    }
}

/// With `HARD_SESSION` set, the session is written there too, for the judges of `./test`.
#[test]
fn a_hard_session_stands_in_every_format_with_each_note_once() {
    let session = hard_session();
    if let Some(path) = std::env::var_os("HARD_SESSION") {
        let text = samtalsledaren::files::session_text(session.record()).unwrap();
        samtalsledaren::files::write_whole(&samtalsledaren::files::RealDisk, path.as_ref(), text.as_bytes()).unwrap();
    }
    let made = with_heading_pages(&session);
    assert_eq!(made.notes.len(), 2000);
    assert_same_words(&made);
    let words = words_of_docx(&made);
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for word in &words {
        *times.entry(word).or_default() += 1;
    }
    for note in &made.notes {
        assert_eq!(times.get(note.number.as_str()), Some(&1), "{}", note.number);
    }
}
