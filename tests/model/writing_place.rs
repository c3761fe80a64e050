//! The question to which the words belong that are written while the meeting is at a slide or a pause.

use crate::support::meetings::meeting;
use samtalsledaren::model::{Command, ItemKey, PageStep, Session};

/// A meeting with a slide and a pause between its questions.
const ORDER: [&str; 7] = ["fraga", "delar", "bild", "matris", "paus", "triangel", "markeringar"];

fn session() -> Session {
    let mut record = meeting(2).record().clone();
    let place = |key: &ItemKey| ORDER.iter().position(|known| *known == key.as_str());
    record.agenda.sort_by_key(|entry| place(&entry.item));
    Session::from_record(record)
}

/// The question of the field after the meeting has gone to these items one after the other.
fn field_after(items: &[&str]) -> String {
    field(&after(items))
}

fn after(items: &[&str]) -> Session {
    let mut session = session();
    for item in items {
        session.apply(Command::GoTo((*item).into()), 0);
    }
    session
}

fn field(session: &Session) -> String {
    session.cursor().prompt.to_string()
}

#[test]
fn at_a_slide_it_is_the_nearest_before_or_after_from_wherever_the_meeting_came() {
    for (items, expected) in [
        // Words on what was said come late.
        (["delar", "bild"], "delar"),
        (["matris", "paus"], "matris"),
        // Whoever steps back a slide has the question that comes next.
        (["matris", "bild"], "matris"),
        (["triangel", "paus"], "triangel"),
        // After a jump, back or forward, it is the nearest to come.
        (["markeringar", "bild"], "matris"),
        (["triangel", "bild"], "matris"),
        (["markeringar", "paus"], "triangel"),
        (["fraga", "bild"], "matris"),
        (["fraga", "paus"], "triangel"),
        (["delar", "paus"], "triangel"),
    ] {
        assert_eq!(field_after(&items), expected, "{items:?}");
    }
    // The same from slide to slide.
    assert_eq!(field_after(&["markeringar", "paus", "bild"]), "matris");
    assert_eq!(field_after(&["delar", "bild", "paus"]), "triangel");
}

#[test]
fn it_is_told_in_steps_as_well_as_in_jumps() {
    let mut session = after(&["fraga"]);
    let fields: Vec<_> = (1..ORDER.len())
        .map(|_| {
            session.apply(Command::Step(PageStep::NextItem), 0);
            field(&session)
        })
        .collect();
    assert_eq!(fields, ["delar", "delar", "matris", "matris", "triangel", "markeringar"]);
    let fields: Vec<_> = (1..ORDER.len())
        .map(|_| {
            session.apply(Command::Step(PageStep::PreviousItem), 0);
            field(&session)
        })
        .collect();
    assert_eq!(fields, ["triangel", "triangel", "matris", "matris", "delar", "fraga"]);
}

#[test]
fn what_is_left_out_is_passed_over_and_after_the_last_question_it_is_the_last() {
    let mut session = after(&["fraga"]);
    session.apply(Command::IncludeItem("triangel".into(), false), 0);
    session.apply(Command::GoTo("paus".into()), 0);
    assert_eq!(field(&session), "markeringar");
    let mut last = after(&["fraga"]);
    for question in ["triangel", "markeringar"] {
        last.apply(Command::IncludeItem(question.into(), false), 0);
    }
    last.apply(Command::GoTo("paus".into()), 0);
    assert_eq!(field(&last), "matris");
}

#[test]
fn a_pin_and_words_hold_it_and_ended_words_let_it_go() {
    let mut pinned = after(&["markeringar"]);
    pinned.apply(Command::SetFollow(false), 0);
    pinned.apply(Command::GoTo("bild".into()), 0);
    assert_eq!(field(&pinned), "markeringar");
    pinned.apply(Command::CatchUp, 0);
    assert_eq!((field(&pinned).as_str(), pinned.cursor().follow), ("matris", true));
    let mut written = after(&["markeringar"]);
    written.apply(Command::SetDraft("mitt i en mening".into()), 0);
    written.apply(Command::GoTo("bild".into()), 0);
    assert_eq!(field(&written), "markeringar");
    written.apply(Command::EndNote, 0);
    let noted: Vec<_> = written.notes().map(|note| note.prompt.as_str()).collect();
    assert_eq!((noted, field(&written).as_str()), (vec!["markeringar"], "matris"));
}
