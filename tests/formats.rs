//! Tests: every format says all that the bilaga says, in its order, whatever signs the notes hold.

use crate::common::{examples, hard_session, meeting};
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use samtalsledaren::export::{document, is_printable};
use samtalsledaren::files::{read_notes, read_session};
use samtalsledaren::model::{Appendix, Block, Command, Format, GroupId, NoteRow, Session, Surroundings, appendix};
use samtalsledaren::words::Words;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// The bilaga of a session with a page for each heading, as the layout would give it.
pub(crate) fn made(session: &Session) -> Appendix {
    let surroundings = Surroundings {
        page_count: Some(9),
        printable: &is_printable,
        program: "Samtalsledaren",
        checksum: "0f1e2d",
    };
    let mut made = appendix(session, &surroundings);
    let headings = made.blocks.iter().filter(|block| matches!(block, Block::Heading { .. }));
    made.heading_pages = (0..).take(headings.count()).map(|place| made.first_page + place / 7).collect();
    made
}

pub(crate) fn sessions() -> Vec<Session> {
    let opened = |text: String| Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record);
    examples().into_iter().map(|(_, text)| opened(text)).collect()
}

/// Signs that some format draws between the words by itself.
fn is_drawn(word: &str) -> bool {
    word.chars().all(|sign| "-=|".contains(sign))
}

fn words_of(text: &str) -> Vec<String> {
    text.split_whitespace().filter(|word| !is_drawn(word)).map(str::to_owned).collect()
}

/// All words of the model in the order of its blocks.
pub(crate) fn words_of_model(appendix: &Appendix) -> Vec<String> {
    let mut text = String::new();
    let mut say = |words: &str| {
        text.push_str(words);
        text.push('\n');
    };
    let headings: Vec<_> = appendix
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, text } => Some((*level, text.as_str())),
            _ => None,
        })
        .zip(&appendix.heading_pages)
        .collect();
    let mut before = "";
    for block in &appendix.blocks {
        match block {
            Block::Heading { text, .. } => {
                say(text);
                before = text;
            }
            Block::Paragraph { text, .. } => say(text),
            Block::Bullets(points) => points.iter().for_each(|point| say(point)),
            Block::Notes(notes) => notes.iter().for_each(|note| say(&format!("{} {}", note.number, note.text))),
            Block::Table(table) => table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| say(cell)),
            Block::Figure { alt, .. } => say(alt),
            Block::Contents { .. } => {
                for ((level, text), page) in &headings {
                    if *level == 2 && *text != before {
                        say(&format!("{text} {page}"));
                    }
                }
            }
        }
    }
    words_of(&text)
}

/// The words of the text file after those for the protocol.
pub(crate) fn words_of_text(appendix: &Appendix) -> Vec<String> {
    let text = String::from_utf8(document(appendix, Format::Txt).unwrap()).unwrap();
    let content = format!("{}\n==", appendix.label);
    let at = text.find(&content).unwrap_or_else(|| panic!("no {content:?} in {text}"));
    words_of(&text[at..])
}

/// The words of the Markdown, read by its rules: escapes, marks at the beginning of lines, strong words.
pub(crate) fn words_of_markdown(appendix: &Appendix) -> Vec<String> {
    let text = String::from_utf8(document(appendix, Format::Markdown).unwrap()).unwrap();
    let mut plain = String::new();
    for line in text.lines() {
        let is_row = line.starts_with('|');
        let line = line.trim_start_matches('#').trim_start_matches("- ");
        let mut signs = line.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '\\' => plain.extend(signs.next()),
                '*' => assert_eq!(signs.next(), Some('*'), "{line}"),
                '|' => {
                    assert!(is_row, "{line}");
                    plain.push(' ');
                }
                '`' | '_' | '[' | ']' | '<' | '>' | '~' | '$' | '&' | '#' | '{' | '}' => panic!("{sign} stands open in {line:?}"),
                _ => plain.push(sign),
            }
        }
        plain.push('\n');
    }
    words_of(&plain)
}

/// The words of the DOCX and its alternative texts.
pub(crate) fn words_of_docx(appendix: &Appendix) -> Vec<String> {
    let mut archive = ZipArchive::new(Cursor::new(document(appendix, Format::Docx).unwrap())).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let mut reader = Reader::from_str(&xml);
    let (mut text, mut is_words) = (String::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return words_of(&text),
            Event::Start(start) if start.name().as_ref() == "w:t" => is_words = true,
            Event::End(end) if end.name().as_ref() == "w:t" => is_words = false,
            Event::Start(start) | Event::Empty(start) if start.name().as_ref() == "wp:docPr" => {
                let alt = start.try_get_attribute("descr").unwrap().unwrap();
                text.push_str(&unescape(&alt.value).unwrap());
                text.push('\n');
            }
            Event::Empty(start) if ["w:br", "w:tab"].contains(&start.name().as_ref()) => text.push('\n'),
            Event::End(end) if end.name().as_ref() == "w:p" => text.push('\n'),
            Event::Text(words) if is_words => text.push_str(&words),
            Event::GeneralRef(name) if is_words => text.push_str(&unescape(&format!("&{};", &*name)).unwrap()),
            _ => {}
        }
    }
}

/// Fails at the first word that a format has otherwise than the model.
pub(crate) fn assert_same_words(appendix: &Appendix) {
    let expected = words_of_model(appendix);
    for (format, words) in [
        (Format::Txt, words_of_text(appendix)),
        (Format::Markdown, words_of_markdown(appendix)),
        (Format::Docx, words_of_docx(appendix)),
    ] {
        let at = expected.iter().zip(&words).position(|(one, other)| one != other);
        let around = at.map(|at| (&expected[at.saturating_sub(3)..=at], &words[at.saturating_sub(3)..=at]));
        assert!(at.is_none() && expected.len() == words.len(), "{format:?}: {around:?}");
    }
}

#[test]
fn every_format_says_what_the_bilaga_says_for_all_examples() {
    for session in sessions() {
        let made = made(&session);
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
        let made = made(&meeting_saying(&text));
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
    let texts = ["=1+1", "+46", "-1", "@a", "\ta", "\ra", "\0a", "a;b \"c\"\nd", "vanlig"];
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
        ["'=1+1", "'+46", "'-1", "'@a", "'\ta", "'\ra", "'\0a", "a;b \"c\"\nd", "vanlig"]
    );
}

#[test]
fn the_table_of_notes_can_be_brought_in_again() {
    for session in sessions() {
        let bytes = document(&made(&session), Format::Notes).unwrap();
        let read = read_notes(&bytes, &session, Words::default()).unwrap();
        assert_eq!(
            read.commands.len(),
            session.notes().filter(|note| note.include && !note.removed).count()
        );
    }
}

#[test]
fn every_answer_of_the_examples_stands_in_the_table_of_positions() {
    for session in sessions() {
        let rows = table(&document(&made(&session), Format::Positions).unwrap());
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
    let made = made(&session);
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
