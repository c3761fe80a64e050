//! Sessions, decks, notes and documents as files: what goes in comes out, and what is wrong is told by line and column.

use crate::support::decks::{SMALL_DECK, place_of};
use crate::support::disk::{Fault, FaultyDisk};
use crate::support::meetings::{deck, meeting, text_of};
use proptest::prelude::*;
use samtalsledaren::files::{
    Document, OpenedSession, Problem, check, checksum, create_session, open, read_deck, read_notes, read_session, replace_session,
    session_text,
};
use samtalsledaren::model::{Answer, Command, Fact, GroupId, Kind, MarksAnswer, MatrixAnswer, Moment, Session, Shares, ShiftAnswer};
use samtalsledaren::words::{Language, Words};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const WORDS: Words = Words {
    language: Language::Swedish,
};

fn add_note(session: &mut Session, prompt: &str, group: u32, text: &str) {
    let changed = session.apply(
        Command::AddNote {
            prompt: prompt.into(),
            group: GroupId(group),
            place: None,
            text: text.to_owned(),
        },
        0,
    );
    assert!(changed.record, "{prompt} {group} {text:?}");
}

/// A meeting with notes, answers, facts and words that are still being written.
fn full_meeting() -> Session {
    let mut session = meeting(3);
    let answers = [
        (
            "matris",
            Answer::Matrix(
                MatrixAnswer::default()
                    .with(&"r1".into(), Moment::Today, Some(2))
                    .with(&"r2".into(), Moment::Desired, Some(5)),
            ),
        ),
        (
            "triangel",
            Answer::Shift(ShiftAnswer::default().with(Moment::Today, Shares::new([60, 30, 10]))),
        ),
        ("markeringar", Answer::Marks(MarksAnswer::default().with(&"b".into(), 2))),
    ];
    for (prompt, answer) in answers {
        let command = Command::SetAnswer {
            prompt: prompt.into(),
            group: GroupId(2),
            answer: Some(answer),
            control: 0,
        };
        assert!(session.apply(command, 0).record);
    }
    add_note(&mut session, "fraga", 1, "Första\nraden \"två\" \\ #set å");
    session.apply(Command::SetFact(Fact::Board, "Provnämnden".into()), 0);
    session.apply(Command::SetFact(Fact::Date, "2031-03-05".into()), 0);
    session.apply(Command::GoTo("delar".into()), 0);
    session.apply(Command::SelectPlace(Some("tva".into())), 0);
    session.apply(Command::SetDraft("Halvskriv".into()), 0);
    session
}

fn opened(text: &str) -> OpenedSession {
    read_session(text.as_bytes(), WORDS).unwrap()
}

fn refused(text: &str) -> Problem {
    read_session(text.as_bytes(), WORDS).unwrap_err()
}

#[test]
fn a_session_comes_back_as_it_was_written() {
    let session = full_meeting();
    let text = text_of(&session);
    let back = opened(&text);
    assert_eq!(&back.record, session.record());
    assert_eq!(back.warnings, []);
    assert!(!back.read_only);
    assert_eq!(text, session_text(&back.record).unwrap());
}

#[test]
fn a_person_can_read_the_file() {
    let text = text_of(&full_meeting());
    let lines: Vec<_> = text.lines().collect();
    assert!(lines[0].starts_with("// Mötesfil från Samtalsledaren."), "{}", lines[0]);
    assert_eq!(lines[1..3], ["(", "    format: 1,"]);
    assert!(lines.last().unwrap().starts_with("// Kontrollsumma (SHA-256): "));
    assert!(text.ends_with('\n') && !text.contains('\r'));
    assert!(text.contains(r#"text: "Första\nraden \"två\" \\ #set å","#), "{text}");
    assert!(text.contains("answer: Matrix((") && text.contains("today: (60, 30, 10)"));
    assert!(!text.contains("Some("));
}

#[test]
fn notes_are_kept_word_for_word() {
    let long = "å".repeat(5000);
    let texts = [
        "= SUM(A1) #let x = 1 $x^2$ *fet* _kursiv_ @ref <etikett>",
        "<w:t>&amp;</w:t> ]]>",
        "(text: \"x\", ), Some(None) // /* r#\"",
        "🙂 familj 👩‍👩‍👧",
        "styrtecken \u{1} \u{0} \u{7f} \u{85} \u{2028} \u{feff}",
        "\u{f0b7} punkt",
        "مرحبا بالعالم",
        "  mellanslag runt  ",
        "rad\r\nrad\rrad\nrad",
        long.as_str(),
    ];
    let mut session = meeting(1);
    for text in texts {
        add_note(&mut session, "fraga", 1, text);
    }
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::SetDraft("   ".into()), 0);
    // The line breaks of earlier programs too, which would come in as others now.
    let mut record = session.record().clone();
    for (note, text) in record.notes.iter_mut().zip(texts) {
        note.text = text.to_owned();
    }
    let back = opened(&text_of(&Session::from_record(record))).record;
    let kept: Vec<_> = back.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(kept, texts);
    assert_eq!(back.drafts[0].text, "   ");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let session = full_meeting();
    let text = format!("\u{feff}{}", text_of(&session).replace('\n', "\r\n"));
    let back = opened(&text);
    assert_eq!(&back.record, session.record());
    assert_eq!(back.warnings, []);
}

#[test]
fn a_change_outside_the_program_is_told_and_no_refusal() {
    let text = text_of(&full_meeting()).replace("Provnämnden", "Andra nämnden");
    let back = opened(&text);
    assert_eq!(back.record.meeting.board, "Andra nämnden");
    let [warning] = back.warnings.as_slice() else {
        panic!("{:?}", back.warnings)
    };
    assert!(warning.message.contains("ändrad utanför programmet"), "{warning}");
    assert_eq!(warning.line, text.lines().count());
    assert!(!warning.is_error() && !back.read_only);
}

#[test]
fn a_file_without_its_last_line_is_opened_with_a_remark() {
    let text = text_of(&full_meeting());
    let cut = &text[..text.rfind("// Kontrollsumma").unwrap()];
    assert!(opened(cut).warnings[0].message.contains("saknar kontrollsumma"));
}

#[test]
fn the_checksum_is_that_of_the_last_line() {
    let session = full_meeting();
    let text = text_of(&session);
    let sum = checksum(session.record());
    assert_eq!(sum.len(), 64);
    assert!(text.trim_end().ends_with(&sum));
}

#[test]
fn a_newer_format_is_read_only_and_told_at_its_line() {
    let text = text_of(&full_meeting()).replace("format: 1,\n    id", "format: 999,\n    helt_nytt: Något([1]),\n    id");
    let back = opened(&text);
    assert!(back.read_only);
    assert_eq!(back.record.notes, full_meeting().record().notes);
    let told = back
        .warnings
        .iter()
        .find(|problem| (problem.line, problem.column) == (3, 5))
        .unwrap();
    assert!(told.message.contains("999") && told.message.contains("nyare version"), "{told}");
}

#[test]
fn a_newer_format_that_cannot_be_read_is_refused_at_its_line() {
    let text = text_of(&full_meeting()).replace("format: 1,\n    id", "format: 999,\n    id");
    let problem = refused(&text.replacen("groups: [", "groups: 3, x: [", 1));
    assert_eq!((problem.line, problem.column), (3, 5));
    assert!(
        problem.message.contains("999") && problem.message.contains("nyare version"),
        "{problem}"
    );
}

#[test]
fn half_a_file_is_refused_with_what_to_do() {
    let text = text_of(&full_meeting());
    let half = &text[..text.floor_char_boundary(text.len() / 2)];
    let problem = refused(half);
    assert!(
        problem.message.contains("tar slut mitt i") && problem.message.contains("säkerhetskopia"),
        "{problem}"
    );
    assert!(problem.line > 10 && problem.line <= half.lines().count(), "{problem}");
}

#[test]
fn a_file_cut_at_any_byte_is_opened_or_refused_but_never_a_panic() {
    let text = text_of(&full_meeting());
    let bytes = text.as_bytes();
    let content = text.rfind("\n)").unwrap() + 2;
    for length in 0..bytes.len() {
        let result = read_session(&bytes[..length], WORDS);
        // After the content only half a sign of the comment behind it makes the file unreadable.
        let is_readable = length >= content && !text[..length].ends_with("\n/");
        assert_eq!(result.is_ok(), is_readable, "cut after {length} bytes: {result:?}");
        if let Err(problem) = result {
            // Of a file in which nothing is left the whole is to blame.
            assert_eq!((problem.line >= 1, problem.column >= 1), (length > 0, length > 0));
        }
    }
}

#[test]
fn a_file_with_a_changed_byte_is_never_silently_another_session() {
    let session = full_meeting();
    let text = text_of(&session);
    for index in (0..text.len()).step_by(3) {
        let mut bytes = text.clone().into_bytes();
        bytes[index] ^= 0x04;
        if let Ok(back) = read_session(&bytes, WORDS) {
            assert!(!back.warnings.is_empty(), "byte {index} was changed without a word");
        }
    }
}

#[test]
fn a_wrong_type_is_told_with_its_place() {
    let text = text_of(&full_meeting());
    for (good, bad, expected) in [
        ("version: 1", "version: \"ett\"", "heltal"),
        ("begun: true", "begun: 1", "true"),
        ("board: \"Provnämnden\"", "board: 7", "citattecken"),
        ("groups: [", "groups: 3, x: [", "lista"),
        ("minutes: 10", "minutes: 99999999", "för stort"),
    ] {
        assert!(text.contains(good), "{good}");
        let wrong = text.replacen(good, bad, 1);
        let problem = refused(&wrong);
        assert!(problem.message.contains(expected), "{bad}: {problem}");
        let (line, _) = place_of(&wrong, bad);
        assert_eq!(problem.line, line, "{bad}: {problem}");
        assert!(problem.column > 1, "{bad}: {problem}");
    }
}

#[test]
fn a_missing_field_is_named() {
    let text = text_of(&full_meeting());
    let wrong = text.replacen("            prompt: \"fraga\",\n", "", 1);
    assert_ne!(text, wrong);
    let problem = refused(&wrong);
    assert!(problem.message.contains("”prompt” saknas"), "{problem}");
    let wrong = text.replacen("    id: \"prov\",\n", "", 1);
    assert!(refused(&wrong).message.contains("”id” saknas"));
}

#[test]
fn a_field_that_stands_twice_is_named() {
    let wrong = text_of(&full_meeting()).replacen("version: 1,", "version: 1,\n    version: 2,", 1);
    let problem = refused(&wrong);
    assert!(problem.message.contains("”version” står två gånger"), "{problem}");
}

#[test]
fn text_in_another_encoding_is_refused_at_its_place() {
    let problem = read_session(b"(\n  id: \"\xe5\",\n)", WORDS).unwrap_err();
    assert_eq!((problem.line, problem.column), (2, 8));
    assert!(problem.message.contains("UTF-8"));
}

#[test]
fn a_kind_that_a_newer_program_wrote_is_kept_and_makes_the_session_read_only() {
    let mut session = meeting(2);
    add_note(&mut session, "markeringar", 1, "Står kvar");
    let text = text_of(&session);
    let at = text.find("kind: Marks((").unwrap();
    let newer = format!("{}kind: Framtid((ny: [1, 2], {}", &text[..at], &text[at + "kind: Marks((".len()..]);
    let back = opened(&newer);
    assert!(back.read_only);
    assert_eq!(back.record.notes[0].text, "Står kvar");
    let item = back.record.deck.item(&"markeringar".into()).unwrap();
    let Kind::Unknown(unknown) = &item.kind else {
        panic!("{:?}", item.kind)
    };
    assert_eq!(unknown.name, "Framtid");
    let warning = back.warnings.iter().find(|warning| warning.message.contains("Framtid")).unwrap();
    assert_eq!((warning.line, warning.column), place_of(&newer, "kind: Framtid"));
    assert!(back.warnings.iter().all(|warning| !warning.is_error()), "{:?}", back.warnings);
}

#[test]
fn a_field_that_a_newer_program_wrote_is_named_and_makes_the_session_read_only() {
    let text = text_of(&full_meeting()).replacen(
        "            text: \"Första",
        "            humör: (gott: true),\n            text: \"Första",
        1,
    );
    let back = opened(&text);
    assert!(back.read_only);
    let warning = &back.warnings[0];
    assert_eq!((warning.line, warning.column), place_of(&text, "humör:"));
    assert!(warning.message.contains("”humör”"), "{warning}");
}

/// Changes the text of a full meeting, and gives the problems that are told at the changed piece.
fn told(good: &str, bad: &str, at: &str) -> Vec<Problem> {
    let text = text_of(&full_meeting());
    assert!(text.contains(good), "{good} is not in {text}");
    let wrong = text.replacen(good, bad, 1);
    let place = place_of(&wrong, at);
    let warnings = opened(&wrong).warnings;
    let here: Vec<_> = warnings
        .iter()
        .filter(|problem| (problem.line, problem.column) == place)
        .cloned()
        .collect();
    assert!(!here.is_empty(), "nothing at {place:?} of {at}: {warnings:?}");
    here
}

#[test]
fn what_does_not_fit_together_is_told_where_it_stands() {
    let note = "prompt: \"fraga\",\n            group: 1";
    for (good, bad, at, said) in [
        (note, "prompt: \"borta\",\n            group: 1", "prompt: \"borta\"", "borta"),
        (note, "prompt: \"paus\",\n            group: 1", "prompt: \"paus\"", "ingen fråga"),
        (note, "prompt: \"fraga\",\n            group: 9", "group: 9", "Grupp 9"),
        ("\"r1\": (", "\"r7\": (", "answer: Matrix((", "passar inte"),
        ("today: 2", "today: 6", "answer: Matrix((", "passar inte"),
        ("(60, 30, 10)", "(60, 30, 20)", "answer: Shift((", "passar inte"),
        ("\"b\": 2", "\"b\": 4", "answer: Marks((", "passar inte"),
        ("id: 2,", "id: 3,", "id: 3,\n            name: \"Grupp 3\"", "”3”"),
        ("date: \"2031-03-05\"", "date: \"5 mars\"", "date: \"5 mars\"", "datum"),
        ("start: \"\"", "start: \"kl 12\"", "start: \"kl 12\"", "klockslag"),
        (
            "item: \"fraga\"",
            "item: \"bild\"",
            "item: \"bild\",\n            included: true,\n            minutes: 10,\n            number",
            "”bild”",
        ),
        ("first_page: 1", "first_page: 0", "first_page: 0", "sidnumret"),
        (
            "key: \"delar\"",
            "key: \"matris\"",
            "key: \"matris\",\n                title: \"Vad",
            "”matris”",
        ),
    ] {
        let problems = told(good, bad, at);
        assert!(problems.iter().any(|problem| problem.message.contains(said)), "{bad}: {problems:?}");
    }
}

#[test]
fn an_id_that_two_notes_have_is_told() {
    let mut session = meeting(1);
    add_note(&mut session, "fraga", 1, "Ett");
    add_note(&mut session, "fraga", 1, "Två");
    let text = text_of(&session).replacen("id: \"000000-2\"", "id: \"000000-1\"", 1);
    let warnings = opened(&text).warnings;
    let second = text.rfind("id: \"000000-1\"").unwrap();
    let line = text[..second].matches('\n').count() + 1;
    assert!(
        warnings
            .iter()
            .any(|problem| problem.is_error() && problem.line == line && problem.message.contains("000000-1"))
    );
}

#[test]
fn reading_touches_no_file() {
    let (disk, steps) = FaultyDisk::new();
    let path = Path::new("doc/a.ron");
    let text = text_of(&full_meeting());
    create_session(&disk, path, full_meeting().record(), WORDS).unwrap();
    let before = disk.file(path).unwrap();
    assert_eq!(before, text.as_bytes());
    for content in [
        before.clone(),
        before[..before.len() / 2].to_vec(),
        b"(format: 999)".to_vec(),
        b"\xff".to_vec(),
    ] {
        let (disk, steps) = FaultyDisk::new();
        samtalsledaren::files::write_new(&disk, path, &content).unwrap();
        while steps.try_recv().is_ok() {}
        drop(open(&disk, path, WORDS));
        drop(check(&disk, path, WORDS));
        assert!(steps.try_iter().all(|step| step.name == "read"));
        assert_eq!(disk.file(path).unwrap(), content);
    }
    drop(steps);
}

#[test]
fn a_file_is_told_apart_by_what_stands_in_it() {
    let (disk, _steps) = FaultyDisk::new();
    let put = |name: &str, text: &str| {
        let path = PathBuf::from(name);
        samtalsledaren::files::write_new(&disk, &path, text.as_bytes()).unwrap();
        path
    };
    let session = put("a", &text_of(&full_meeting()));
    let underlag = put("b", SMALL_DECK);
    let other = put("c", "(namn: \"något\")");
    let empty = put("d", "");
    assert!(matches!(open(&disk, &session, WORDS), Ok(Document::Session(_))));
    assert!(matches!(open(&disk, &underlag, WORDS), Ok(Document::Deck(_))));
    let error = open(&disk, &other, WORDS).unwrap_err().to_string();
    assert!(error.starts_with("c:1:1: "), "{error}");
    assert!(error.contains("varken en mötesfil eller ett samtalsunderlag"), "{error}");
    let error = open(&disk, &empty, WORDS).unwrap_err().to_string();
    assert!(error.starts_with("d: Filen är tom."), "{error}");
    let missing = open(&disk, Path::new("borta.ron"), WORDS).unwrap_err().to_string();
    assert!(missing.contains("borta.ron") && missing.contains("finns inte"), "{missing}");
}

#[test]
fn a_session_is_created_only_where_there_is_none() {
    let (disk, _steps) = FaultyDisk::new();
    let path = Path::new("doc/a.ron");
    create_session(&disk, path, meeting(1).record(), WORDS).unwrap();
    let before = disk.file(path);
    let error = create_session(&disk, path, meeting(2).record(), WORDS).unwrap_err();
    assert!(error.to_string().contains("skrivs inte över"), "{error}");
    assert_eq!(disk.file(path), before);
    assert_eq!(disk.count(), 1, "no temporary file is left");
}

#[test]
fn whatever_step_fails_the_file_is_the_old_one_or_the_new_one() {
    let path = Path::new("doc/a.ron");
    let (old, new) = (meeting(1), full_meeting());
    for kind in [
        ErrorKind::Other,
        ErrorKind::StorageFull,
        ErrorKind::PermissionDenied,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::Interrupted,
        ErrorKind::WriteZero,
    ] {
        for number in 1..=8 {
            for fault in [Fault::Once(number), Fault::From(number)] {
                let (disk, _steps) = FaultyDisk::new();
                create_session(&disk, path, old.record(), WORDS).unwrap();
                disk.fail(fault, kind);
                let result = replace_session(&disk, path, new.record(), WORDS);
                let expected = [text_of(&old).into_bytes(), text_of(&new).into_bytes()];
                for found in [disk.file(path).unwrap(), disk.durable(path).unwrap()] {
                    assert!(expected.contains(&found), "{fault:?}");
                }
                if result.is_ok() {
                    assert_eq!(disk.durable(path).unwrap(), expected[1], "{fault:?} was called saved");
                }
            }
        }
    }
}

/// Anything that may be written down.
fn commands() -> impl Strategy<Value = Command> {
    let prompt = prop::sample::select(vec!["fraga", "delar", "matris", "triangel", "markeringar", "paus", "borta"]);
    let text = any::<String>();
    prop_oneof![
        (prompt.clone(), 1..5u32, text).prop_map(|(prompt, group, text)| Command::AddNote {
            prompt: prompt.into(),
            group: GroupId(group),
            place: None,
            text
        }),
        text.prop_map(Command::SetDraft),
        text.prop_map(|text| Command::SetFact(Fact::Place, text)),
        text.prop_map(Command::AddGroup),
        prompt.clone().prop_map(|prompt| Command::GoTo(prompt.into())),
        (1..5u32).prop_map(|group| Command::SelectGroup(GroupId(group))),
        (prompt.clone(), 0..2000u16).prop_map(|(prompt, minutes)| Command::SetMinutes(prompt.into(), minutes)),
        (prompt.clone(), any::<bool>()).prop_map(|(prompt, included)| Command::IncludeItem(prompt.into(), included)),
        (prompt, 0..9usize).prop_map(|(prompt, to)| Command::MoveItem(prompt.into(), to)),
        (0..101u8).prop_map(|share| Command::SetAnswer {
            prompt: "triangel".into(),
            group: GroupId(1),
            answer: Some(Answer::Shift(
                ShiftAnswer::default().with(Moment::Desired, Some(Shares::MIDDLE.with(1, share)))
            )),
            control: 0,
        }),
        (0..4u32).prop_map(Command::PassSecs),
        Just(Command::EndNote),
        Just(Command::SetEnded(true)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_in_a_meeting_comes_back_from_its_file(commands in prop::collection::vec(commands(), 0..40)) {
        let mut session = Session::new(deck(), 3, "prov", "2031-03-05T12:00:00+01:00");
        for command in commands {
            session.apply(command, 0);
        }
        let back = opened(&text_of(&session));
        prop_assert_eq!(&back.record, session.record());
        prop_assert!(!back.read_only);
        prop_assert!(back.warnings.iter().all(|problem| !problem.is_error()), "{:?}", back.warnings);
    }

    #[test]
    fn no_text_makes_the_readers_panic(text in "[(){}\\[\\]:,\"a-z0-9/*#!'r \\\\\n]{0,120}") {
        drop(read_session(text.as_bytes(), WORDS));
        drop(read_deck(text.as_bytes(), WORDS));
        drop(read_notes(text.as_bytes(), &meeting(1), WORDS));
    }
}

#[test]
fn a_day_with_blanks_around_it_is_a_day_in_every_check() {
    let mut record = meeting(2).record().clone();
    for around in [" ", "\n", "\t", "\u{A0}"] {
        record.meeting.date = format!("2031-04-16{around}");
        record.meeting.start = format!("13.00{around}");
        let text = session_text(&record).unwrap();
        let opened = read_session(text.as_bytes(), Words::default()).unwrap();
        assert_eq!(opened.warnings, [], "{around:?}");
        assert_eq!(session_text(&opened.record).unwrap(), text, "the file stays as it is");
        let lacks = Session::from_record(opened.record).meeting().lacks();
        assert!(!lacks.contains(&Fact::Date), "{around:?}");
    }
    record.meeting.date = "2031-04-31 ".to_owned();
    let text = session_text(&record).unwrap();
    assert_eq!(read_session(text.as_bytes(), Words::default()).unwrap().warnings.len(), 1);
}
