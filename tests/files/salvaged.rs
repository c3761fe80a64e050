//! Sessions that editors, synchronisation and mergings have left in odd shapes: opened whole where nothing is lost, else rescued.

use crate::support::disk::FaultyDisk;
use crate::support::meetings::{add_note, add_note_at, meeting, text_of};
use samtalsledaren::files::{DamagedSession, open_damaged, read_session, session_text, write_new};
use samtalsledaren::model::{Command, GroupId, Record, Session, WriterId};
use samtalsledaren::words::Words;
use std::path::Path;

/// A meeting with notes of two groups, one with every sign that is awkward in a file.
fn session() -> Session {
    let mut session = meeting(2);
    add_note(&mut session, "fraga", 1, "Första, åäö");
    add_note(
        &mut session,
        "fraga",
        2,
        "Andra: \"citat\", (parentes) [och] {mer}\noch en rad\r\ttill // kommentar",
    );
    add_note_at(&mut session, "delar", 1, Some("ett"), "Tredje");
    session
}

fn opened(bytes: &[u8]) -> Record {
    let opened = read_session(bytes, Words::default()).unwrap_or_else(|problem| panic!("{problem}"));
    assert_eq!(opened.warnings, []);
    opened.record
}

fn rescued(bytes: &[u8]) -> DamagedSession {
    let (disk, _steps) = FaultyDisk::new();
    write_new(&disk, Path::new("a.ron"), bytes).unwrap();
    let damaged = open_damaged(&disk, Path::new("a.ron"), Words::default()).unwrap_or_else(|| panic!("nothing was rescued"));
    assert_eq!(disk.file("a.ron").unwrap(), bytes, "the file is untouched");
    damaged
}

fn texts(record: &Record) -> Vec<&str> {
    record.notes.iter().map(|note| note.text.as_str()).collect()
}

#[test]
fn line_ends_and_marks_of_other_programs_lose_nothing() {
    let session = session();
    let text = text_of(&session);
    let utf_16 = |text: &str, unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    for (what, bytes) in [
        ("CR alone", text.replace('\n', "\r").into_bytes()),
        ("CR LF", text.replace('\n', "\r\n").into_bytes()),
        ("both in one file", text.replacen('\n', "\r", 7).into_bytes()),
        ("a mark", format!("\u{feff}{text}").into_bytes()),
        ("two marks", format!("\u{feff}\u{feff}{text}").into_bytes()),
        ("a mark and CR alone", format!("\u{feff}{}", text.replace('\n', "\r")).into_bytes()),
        ("UTF-16", utf_16(&format!("\u{feff}{text}"), u16::to_le_bytes)),
        ("UTF-16, the other way", utf_16(&format!("\u{feff}{text}"), u16::to_be_bytes)),
    ] {
        assert_eq!(opened(&bytes), *session.record(), "{what}");
    }
}

#[test]
fn a_list_that_stands_twice_goes_on_in_the_second() {
    let session = session();
    let text = text_of(&session);
    let start = text.find("    notes: [").unwrap();
    let end = start + text[start..].find("\n    ],").unwrap() + "\n    ],\n".len();
    let notes = &text[start..end];
    let first = notes.find("        ),\n").unwrap() + "        ),\n".len();
    // What a merging of two texts leaves: none and all, all and none, all twice, one here and the others there.
    let one = format!("{}    ],\n", &notes[..first]);
    let others = format!("    notes: [\n{}", &notes[first..]);
    for (what, lists) in [
        ("none and all", format!("    notes: [],\n{notes}")),
        ("all and none", format!("{notes}    notes: [],\n")),
        ("all twice", format!("{notes}{notes}")),
        ("one and the others", format!("{one}{others}")),
        ("one and all", format!("{one}{notes}")),
    ] {
        let twice = format!("{}{lists}{}", &text[..start], &text[end..]);
        let damaged = rescued(twice.as_bytes());
        assert_eq!(texts(&damaged.opened.record), texts(session.record()), "{what}");
        assert_eq!(damaged.lost, 0, "{what}");
        assert!(damaged.opened.warnings[0].message.contains("”notes” står två gånger"), "{what}");
    }
    // Both sides of a conflict as a program for versions leaves them, with its own lines between.
    let marked = format!(
        "{}<<<<<<< min\n{one}=======\n{others}>>>>>>> deras\n{}",
        &text[..start],
        &text[end..]
    );
    assert_eq!(texts(&rescued(marked.as_bytes()).opened.record), texts(session.record()));
}

#[test]
fn what_somebody_has_set_otherwise_is_rescued_too() {
    let session = session();
    let text = text_of(&session);
    let broken = text.replacen("text: \"Första, åäö\"", "text: 5", 1);
    let body = broken.split_once('\n').unwrap().1.split("// Kontrollsumma").next().unwrap();
    let lines = || body.lines();
    let with_tabs: Vec<_> = lines().map(|line| line.replace("    ", "\t")).collect();
    let with_two: Vec<_> = lines().map(|line| line.replace("    ", "  ")).collect();
    let without: Vec<_> = lines().map(str::trim_start).collect();
    for (what, text) in [
        ("tabs", with_tabs.join("\n")),
        ("two blanks", with_two.join("\n")),
        ("no blanks", without.join("\n")),
        ("one line", without.join(" ")),
        ("no line and no blank", without.concat()),
    ] {
        let damaged = rescued(text.as_bytes());
        assert_eq!(texts(&damaged.opened.record), texts(session.record())[1..], "{what}");
        assert_eq!((damaged.lost, damaged.knows_id), (1, true), "{what}");
    }
}

#[test]
fn a_session_saved_as_ansi_keeps_its_letters() {
    let session = session();
    let bytes: Vec<u8> = text_of(&session).chars().map(|sign| u8::try_from(sign).unwrap_or(b'?')).collect();
    let damaged = rescued(&bytes);
    assert_eq!(texts(&damaged.opened.record), texts(session.record()));
    assert!(damaged.opened.warnings[0].message.contains("UTF-8"));
}

#[test]
fn nested_brackets_in_a_field_nobody_knows_cost_no_note() {
    let session = session();
    for depth in [150, 5000] {
        let field = format!("    nytt: {}{},\n", "(".repeat(depth), ")".repeat(depth));
        let text = text_of(&session).replacen("    version: 1,\n", &format!("{field}    version: 1,\n"), 1);
        let damaged = rescued(text.as_bytes());
        assert_eq!(texts(&damaged.opened.record), texts(session.record()));
        assert_eq!(damaged.lost, 1);
        assert!(
            damaged.opened.warnings[0].message.contains("för många lager"),
            "{:?}",
            damaged.opened.warnings[0]
        );
    }
}

#[test]
fn numbers_at_their_limit_go_on_with_what_is_free() {
    let most = u32::MAX;
    let writer = WriterId::new("aaaaaa").unwrap();
    let mut record = session().record().clone();
    record.notes[0].number = most;
    record.notes[0].id = format!("{writer}-{most}").as_str().into();
    record.last_question = most;
    record.last_note = most;
    record.groups[1].id = GroupId(most);
    record.notes[1].group = GroupId(most);
    for entry in &mut record.agenda {
        entry.number = entry.number.map(|number| if number == 1 { most } else { number });
    }
    let text = session_text(&record).unwrap();
    let mut session = Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record).written_by(writer);
    for _ in 0..3 {
        add_note(&mut session, "fraga", 1, "Ny");
    }
    session.apply(Command::AddGroup("Ny grupp".into()), 0);
    let numbers: Vec<_> = session
        .notes_on(&"fraga".into())
        .filter(|note| note.group == GroupId(1))
        .map(|note| note.number)
        .collect();
    assert_eq!(numbers, [most, 1, 2, 3]);
    let mut ids: Vec<_> = session.notes().map(|note| note.id.clone()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), session.notes().count(), "every note has an id of its own");
    let mut groups: Vec<_> = session.groups().iter().map(|group| group.id.0).collect();
    groups.sort_unstable();
    groups.dedup();
    assert_eq!((groups.len(), groups.contains(&0)), (3, false));
    for entry in session.agenda().to_vec() {
        session.apply(Command::IncludeItem(entry.item.clone(), true), 0);
    }
    let given: Vec<_> = session.agenda().iter().filter_map(|entry| entry.number).collect();
    assert!(given.iter().all(|number| *number > 0), "{given:?}");
    assert_eq!(
        given.iter().collect::<std::collections::BTreeSet<_>>().len(),
        given.len(),
        "{given:?}"
    );
}
