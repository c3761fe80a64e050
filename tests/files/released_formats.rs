//! One sample of each form of sessions that was released: it must open for ever.

use samtalsledaren::files::{Document, RealDisk, create_session, open, read_session, replace_session, session_text};
use samtalsledaren::model::{Command, FirstLine, GroupId, Session};
use samtalsledaren::words::Words;

const WORDS: Words = Words::new(samtalsledaren::words::Language::Swedish);

/// A session whose file still has the first line of the first programs.
const SAMPLE: &str = include_str!("../samples/format-1.ron");

/// The first lines that files have had, the present one last.
const FIRST_LINES: [&str; 2] = [
    "// Arbetspass från Samtalsledaren. Textfil (UTF-8) i formen RON; ändra helst i programmet.",
    "// Mötesfil från Samtalsledaren. Text (UTF-8) i formatet RON; ändra helst i programmet.",
];

#[test]
fn a_session_of_the_first_form_opens_and_comes_back_as_it_was() {
    let opened = read_session(SAMPLE.as_bytes(), WORDS).unwrap();
    assert_eq!((opened.warnings, opened.read_only), (Vec::new(), false));
    assert!(opened.record.notes.len() > 10 && opened.record.deck.items.len() > 5);
    assert_eq!(session_text(&opened.record).unwrap(), SAMPLE);
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap()
}

#[test]
fn an_old_file_keeps_its_first_line_when_it_is_worked_on_and_a_new_one_gets_the_present() {
    let mut old = Session::from_record(read_session(SAMPLE.as_bytes(), WORDS).unwrap().record);
    assert_eq!(first_line(SAMPLE), FIRST_LINES[0]);
    let note = Command::AddNote {
        prompt: old.deck().items.iter().find(|item| item.is_prompt()).unwrap().key.clone(),
        group: GroupId(1),
        place: None,
        text: "Skrivet i ett nyare program".to_owned(),
    };
    assert!(old.apply(note, 0).record);
    let written = session_text(old.record()).unwrap();
    assert_eq!(first_line(&written), FIRST_LINES[0]);
    let again = read_session(written.as_bytes(), WORDS).unwrap();
    assert_eq!((again.warnings.as_slice(), &again.record), (&[][..], old.record()));

    let new = Session::new(old.deck().clone(), 2, "prov", "2031-03-05T11:40:00+01:00");
    assert_eq!(first_line(&session_text(new.record()).unwrap()), FIRST_LINES[1]);
}

#[test]
fn files_with_either_first_line_open_without_a_remark_and_stay_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let record = read_session(SAMPLE.as_bytes(), WORDS).unwrap().record;
    for (place, name) in [FirstLine::Work, FirstLine::Meeting].into_iter().enumerate() {
        let path = folder.path().join(format!("{place}.ron"));
        let mut record = record.clone();
        record.first_line = name;
        create_session(&RealDisk, &path, &record, WORDS).unwrap();
        let before = std::fs::read(&path).unwrap();
        assert_eq!(first_line(std::str::from_utf8(&before).unwrap()), FIRST_LINES[place]);
        let Ok(Document::Session(opened)) = open(&RealDisk, &path, WORDS) else {
            panic!("{name:?} does not open");
        };
        assert_eq!((opened.warnings.as_slice(), opened.record.first_line), (&[][..], name));
        replace_session(&RealDisk, &path, &opened.record, WORDS).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), before, "{name:?}");
    }
}

#[test]
fn an_old_first_line_is_known_with_the_line_ends_and_the_mark_of_windows() {
    let windows = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
    let opened = read_session(windows.as_bytes(), WORDS).unwrap();
    assert_eq!((opened.warnings, opened.record.first_line), (Vec::new(), FirstLine::Work));
    assert_eq!(session_text(&opened.record).unwrap(), SAMPLE);
}
