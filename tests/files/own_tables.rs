//! Our own tables of notes, brought into a new meeting of the same deck and groups: the same notes, word for word.

use crate::support::meetings::{add_note, add_note_at, deck_of_all_kinds, examples, plain_appendix};
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use samtalsledaren::export::document;
use samtalsledaren::files::{NotesTable, read_notes, read_session};
use samtalsledaren::model::{Appendix, Command, Format, GroupId, NoteRow, Session, guarded, unguarded};
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::bring_in;

/// A note as a table carries it: question, group, part, words and what they were turned into.
type Carried = (String, u32, Option<String>, String, String);

/// The notes that the bilaga prints, in its order.
fn carried(session: &Session) -> Vec<Carried> {
    let mut notes: Vec<_> = session.notes().filter(|note| note.include).collect();
    let question = |note: &samtalsledaren::model::Note| session.question_number(&note.prompt);
    let group = |note: &samtalsledaren::model::Note| session.groups().iter().position(|group| group.id == note.group);
    notes.sort_by_key(|note| (question(note), group(note), note.number));
    let told = notes.into_iter().map(|note| {
        let place = note.place.as_ref().map(ToString::to_string);
        (note.prompt.to_string(), note.group.0, place, note.text.clone(), note.turned.clone())
    });
    told.collect()
}

/// A new meeting of the same deck, with the same groups and the same questions.
fn meeting_like(session: &Session) -> Session {
    let mut record = Session::new(session.deck().clone(), 1, "ny", "2031-03-06T12:00:00+01:00")
        .record()
        .clone();
    record.groups = session.groups().to_vec();
    record.agenda = session.agenda().to_vec();
    for entry in &mut record.agenda {
        entry.number = None;
    }
    Session::from_record(record)
}

fn table_of(session: &Session) -> Vec<u8> {
    document(&plain_appendix(session, None), Format::Notes).unwrap()
}

fn brought_in(session: &Session) -> (Session, NotesTable) {
    let mut new = meeting_like(session);
    let read = read_notes(&table_of(session), &new, Words::default()).unwrap_or_else(|problems| panic!("{problems:?}"));
    bring_in(&mut new, &read.notes).unwrap();
    (new, read)
}

#[test]
fn the_notes_of_all_examples_come_back_word_for_word() {
    let (mut parts, mut turned, mut all) = (0, 0, 0);
    for (name, text) in examples() {
        let session = Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record);
        let (new, read) = brought_in(&session);
        let expected = carried(&session);
        assert_eq!(carried(&new), expected, "{name}");
        all += expected.len();
        parts += expected.iter().filter(|(_, _, place, ..)| place.is_some()).count();
        turned += expected.iter().filter(|(.., turned)| !turned.is_empty()).count();
        assert!(read.is_own, "{name}");
        let told: Vec<_> = read.remarks.iter().map(|remark| remark.message.as_str()).collect();
        assert!(
            matches!(told[..], [only] if only.contains("teman, slutsatser, deltagare")),
            "{name}: {told:?}"
        );
    }
    assert!(
        all > 150 && parts > 100 && turned > 0,
        "{all} notes, {parts} with a part, {turned} turned"
    );
}

#[test]
fn parts_turned_texts_and_groups_called_by_numbers_come_back_in_both_languages() {
    for language in [Language::Swedish, Language::English] {
        let mut deck = deck_of_all_kinds();
        deck.language = language;
        let mut session = Session::new(deck, 3, "prov", "2031-03-05T12:00:00+01:00");
        session.apply(Command::Begin, 0);
        for (group, name) in [(1, "2"), (2, "1"), (3, "=Norra; \"bordet\"")] {
            session.apply(Command::RenameGroup(GroupId(group), name.to_owned()), 0);
        }
        for group in [1, 2, 3] {
            add_note(&mut session, "fraga", group, &format!("Sagt av grupp {group}"));
            add_note_at(&mut session, "delar", group, Some("tva"), "'-5 grader'\noch; \"mer\"");
            add_note_at(&mut session, "matris", group, Some("r2"), "1;2;\"tre\"");
            let note = add_note(&mut session, "vand", group, "Sluta lyssna");
            session.apply(Command::SetTurned(note, "-Börja lyssna".to_owned()), 0);
        }
        let (new, _) = brought_in(&session);
        assert_eq!(carried(&new), carried(&session), "{language:?}");
    }
}

#[test]
fn groups_of_one_name_and_questions_of_one_title_are_told_apart_by_the_numbers() {
    let mut deck = deck_of_all_kinds();
    deck.items[2].title = deck.items[1].title.clone();
    let mut session = Session::new(deck, 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    for group in [1, 2] {
        session.apply(Command::RenameGroup(GroupId(group), "Samma".to_owned()), 0);
        add_note(&mut session, "fraga", group, &format!("Fråga, grupp {group}"));
        add_note(&mut session, "delar", group, &format!("Delar, grupp {group}"));
    }
    assert_eq!(carried(&brought_in(&session).0), carried(&session));
}

#[test]
fn a_table_of_another_meeting_is_refused_where_its_words_fit_nothing() {
    let mut session = Session::new(deck_of_all_kinds(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    add_note_at(&mut session, "delar", 2, Some("ett"), "Ett");
    let table = String::from_utf8(table_of(&session)).unwrap();
    for (from, to, column, said) in [
        ("Struktur", "Strukturen", "2:9", "Frågan ”Strukturen” finns inte i mötet"),
        ("Grupp 2", "Norra", "2:18", "Gruppen ”Norra” finns inte"),
        ("Del ett?", "Del tio?", "2:26", "Delen ”Del tio?” finns inte"),
        ("Del ett?;", "Del ett?;Vänt", "2:35", "vänds inte"),
    ] {
        let changed = table.replacen(from, to, 1);
        assert_ne!(changed, table);
        let problems = read_notes(changed.as_bytes(), &session, Words::default()).unwrap_err();
        assert!(problems[0].to_string().starts_with(&format!("{column}: ")), "{}", problems[0]);
        assert!(problems[0].message.contains(said), "{}", problems[0]);
    }
    // Without the words of the question its number counts.
    let without = table.replace("Struktur", "");
    assert_eq!(
        read_notes(without.as_bytes(), &session, Words::default()).unwrap().notes[0]
            .prompt
            .as_str(),
        "delar"
    );
}

#[test]
fn an_apostrophe_of_an_older_table_stays() {
    for (cell, text) in [
        ("'citerat' ord", "'citerat' ord"),
        ("'=1+1", "=1+1"),
        ("'- punkt", "- punkt"),
        ("'", "'"),
        ("''", "'"),
    ] {
        assert_eq!(unguarded(cell), text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_guard_is_taken_away_to_the_letter(text in "['=+@\t\r\n\u{0}＝＋－＠-]{0,3}.{0,5}") {
        let cell = guarded(&text);
        prop_assert_eq!(unguarded(&cell), text.as_str());
        proptest::prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0']));
    }

    #[test]
    fn every_text_comes_back_from_a_table(text in "(['=+@;,\"\\\\\t\r\n\u{0}\u{feff} -]|[a-cåäö]|[1-3]|🙂|\u{30a}){1,12}", turned in "(['=;\"\r\n-]|[a-c]){0,6}") {
        let text = format!("{text}x");
        let row = NoteRow {
            number: "3.1.1".into(),
            question: 3,
            title: "Hur blir det så illa som möjligt?".into(),
            group: "Grupp 1".into(),
            text: text.clone(),
            turned: turned.clone(),
            ..NoteRow::default()
        };
        let made = Appendix { notes: vec![row.clone(), row], ..Appendix::default() };
        let session = Session::new(deck_of_all_kinds(), 2, "prov", "2031-03-05T12:00:00+01:00");
        let read = read_notes(&document(&made, Format::Notes).unwrap(), &session, Words::default()).unwrap();
        prop_assert_eq!(read.notes.len(), 2);
        for note in read.notes {
            prop_assert_eq!(&note.text, &text);
            prop_assert_eq!(&note.turned, &turned);
            prop_assert_eq!(note.prompt.as_str(), "vand");
        }
    }
}
