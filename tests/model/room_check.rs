//! The room check, judged from plain facts: each has a line for what is well and for what is not, with what to do.

use crate::support::disk::{Fault, FaultyDisk};
use crate::support::meetings::{deck, meeting};
use samtalsledaren::export::is_printable;
use samtalsledaren::files::{Disk as _, try_folder};
use samtalsledaren::model::{
    Awake, Command, Display, Fact, GroupId, Power, RoomCheck, RoomFacts, RoomReport, Session, Verdict, room_checks, unprintable,
};
use samtalsledaren::words::{Language, Words};
use std::io::ErrorKind;
use std::path::Path;

fn report() -> RoomReport {
    RoomReport {
        folders: vec![("/hem/dokument".into(), None), ("/hem/data".into(), None)],
        unprintable: Vec::new(),
        power: Power::Mains,
    }
}

fn facts(report: &RoomReport) -> RoomFacts<'_> {
    RoomFacts {
        display: Display::Apart(2),
        ratio: 6.0,
        report: Some(report),
        awake: Awake::Kept,
    }
}

/// A session in which everything is in order.
fn whole() -> Session {
    let mut session = meeting(4);
    session.apply(Command::SetFact(Fact::Start, "12.00".into()), 0);
    session.apply(Command::SetFact(Fact::End, "15.45".into()), 0);
    session
}

fn line(session: &Session, facts: &RoomFacts<'_>, title: &str) -> RoomCheck {
    let checks = room_checks(session, facts, Words::default());
    checks.into_iter().find(|check| check.title == title).unwrap()
}

#[test]
fn in_a_room_in_order_only_what_cannot_be_known_is_open() {
    for language in [Language::Swedish, Language::English] {
        let words = Words::new(language);
        let report = report();
        let open: Vec<_> = room_checks(&whole(), &facts(&report), words)
            .into_iter()
            .filter(|check| check.verdict != Verdict::Well)
            .collect();
        assert_eq!(open.len(), 1, "{open:?}");
        assert_eq!((open[0].title, open[0].verdict), (words.room_notices(), Verdict::Unknown));
    }
}

#[test]
fn every_fault_tells_what_to_do() {
    let mut report = report();
    report.folders[1].1 = Some("Disken är full.".into());
    report.unprintable = vec!["Ett.".into(), "Två.".into()];
    report.power = Power::Battery(Some(40));
    let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::SetMinutes("fraga".into(), 0), 0);
    session.apply(Command::RenameGroup(GroupId(2), "  ".into()), 0);
    let facts = RoomFacts {
        display: Display::Mirrored,
        ratio: 12.0,
        awake: Awake::Refused,
        report: Some(&report),
    };
    for check in room_checks(&session, &facts, Words::default()) {
        assert_ne!(check.verdict, Verdict::Well, "{check:?}");
        assert!(!check.text.is_empty() && !check.advice.is_empty(), "{check:?}");
    }
    let disk = line(&session, &facts, "Sparande");
    assert!(disk.text.contains("/hem/data") && disk.text.contains("full"), "{disk:?}");
    assert!(line(&session, &facts, "Ström").text.contains("40 %"));
    assert!(line(&session, &facts, "Skärmar").advice.contains("Win+P"));
}

#[test]
fn what_is_not_known_yet_is_no_fault() {
    let facts = RoomFacts {
        report: None,
        ..RoomFacts::default()
    };
    for title in ["Skärmar", "Sparande", "Tecken", "Ström"] {
        assert_eq!(line(&whole(), &facts, title).verdict, Verdict::Unknown, "{title}");
    }
}

#[test]
fn the_time_is_summed_against_the_end_of_the_meeting() {
    let report = report();
    let facts = facts(&report);
    let mut session = whole();
    assert_eq!(line(&session, &facts, "Tid").text, "Upplägget slutar 13.10, mötet 15.45.");
    session.apply(Command::SetFact(Fact::End, "13.00".into()), 0);
    let late = line(&session, &facts, "Tid");
    assert_eq!(
        (late.verdict, late.text.as_str()),
        (Verdict::Look, "Upplägget slutar 13.10, 10 min efter kl. 13.00.")
    );
    session.apply(Command::SetFact(Fact::Start, String::new()), 0);
    assert_eq!(line(&session, &facts, "Tid").verdict, Verdict::Look);
}

#[test]
fn questions_without_time_and_groups_of_one_name_are_found() {
    let report = report();
    let facts = facts(&report);
    let mut session = whole();
    session.apply(Command::SetMinutes("fraga".into(), 0), 0);
    assert!(line(&session, &facts, "Upplägg").text.contains("Känner ni igen er?"));
    session.apply(Command::SetMinutes("delar".into(), 0), 0);
    assert!(line(&session, &facts, "Upplägg").text.contains("1 till"));
    session.apply(Command::RenameGroup(GroupId(2), "Grupp 1".into()), 0);
    assert_eq!(line(&session, &facts, "Grupper").text, "Två grupper heter ”Grupp 1”.");
    for (name, verdict) in [
        ("grupp\u{A0}1", Verdict::Look),
        ("Gr\u{AD}upp 1", Verdict::Look),
        ("\u{200B}", Verdict::Look),
        ("Grupp 9", Verdict::Well),
    ] {
        session.apply(Command::RenameGroup(GroupId(2), name.into()), 0);
        assert_eq!(line(&session, &facts, "Grupper").verdict, verdict, "{name:?}");
    }
}

#[test]
fn signs_that_no_font_has_are_named_with_their_place() {
    let mut session = whole();
    assert!(unprintable(&session, &is_printable, Words::default()).is_empty());
    let note = Command::AddNote {
        prompt: "fraga".into(),
        group: GroupId(1),
        place: None,
        text: "En ruta \u{E123} här".into(),
    };
    session.apply(note, 0);
    let found = unprintable(&session, &is_printable, Words::default());
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("1.1.1") && found[0].contains("E123"), "{found:?}");
}

#[test]
fn a_folder_is_tried_and_left_as_it_was() {
    let (disk, _steps) = FaultyDisk::new();
    try_folder(&disk, Path::new("doc")).unwrap();
    assert!(disk.list(Path::new("doc")).unwrap().is_empty(), "nothing is left behind");
    disk.fail(Fault::Below("doc"), ErrorKind::StorageFull);
    assert_eq!(try_folder(&disk, Path::new("doc")).unwrap_err().kind(), ErrorKind::StorageFull);
}
