//! The items that a meeting has done: taken up and left, not merely passed.

use crate::support::meetings::meeting;
use samtalsledaren::model::{Answer, Command, GroupId, MatrixAnswer, Moment, Session};

fn at(item: &str, secs: u32) -> Session {
    let mut session = meeting(2);
    session.apply(Command::GoTo(item.into()), 0);
    session.apply(Command::PassSecs(secs), 0);
    session
}

fn note(item: &str) -> Command {
    Command::AddNote {
        prompt: item.into(),
        group: GroupId(2),
        place: None,
        text: "Sagt".into(),
    }
}

fn leave(session: &mut Session) {
    session.apply(Command::GoTo("paus".into()), 0);
}

#[test]
fn an_item_is_done_when_it_was_up_for_half_its_time_and_is_left() {
    // The item, of ten minutes; the minutes that are added; the seconds that it is up; and whether it is done then.
    for (item, extra, secs, done) in [
        ("bild", 0, 299, false),
        ("bild", 0, 300, true),
        ("fraga", 0, 6, false),
        ("fraga", 0, 300, true),
        ("fraga", 10, 300, false),
        ("fraga", 10, 600, true),
        ("fraga", -8, 60, true),
        ("matris", 0, 1200, true),
    ] {
        let mut session = at(item, secs);
        session.apply(Command::AddMinutes(item.into(), extra), 0);
        assert!(!session.is_done(&item.into()), "{item} is up still");
        leave(&mut session);
        assert_eq!(session.is_done(&item.into()), done, "{item} {extra:+} min, {secs} s");
        assert!(!session.is_done(&"triangel".into()), "nobody was there");
        session.apply(Command::GoTo(item.into()), 0);
        assert!(!session.is_done(&item.into()), "it is up again");
    }
}

#[test]
fn an_item_without_planned_time_is_done_after_half_a_minute() {
    for (secs, done) in [(29, false), (30, true)] {
        let mut session = at("bild", secs);
        session.apply(Command::SetMinutes("bild".into(), 0), 0);
        leave(&mut session);
        assert_eq!(session.is_done(&"bild".into()), done, "{secs} s");
    }
}

#[test]
fn a_question_with_notes_or_an_answer_is_done_however_short_it_was_up() {
    let answer = Answer::Matrix(MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(4)));
    let answer = Command::SetAnswer {
        prompt: "matris".into(),
        group: GroupId(1),
        answer: Some(answer),
        control: 0,
    };
    for (item, said) in [("fraga", note("fraga")), ("matris", answer)] {
        let mut session = at(item, 5);
        session.apply(said.clone(), 0);
        leave(&mut session);
        assert!(session.is_done(&item.into()), "{item}");
        // It was said before the question was asked.
        let mut early = meeting(2);
        early.apply(said, 0);
        leave(&mut early);
        assert!(!early.is_done(&item.into()), "{item} was never up");
    }
}

#[test]
fn what_was_taken_away_again_does_not_count_and_what_is_passed_is_not_done() {
    let mut session = at("fraga", 5);
    session.apply(note("fraga"), 0);
    session.undo();
    for item in ["delar", "matris", "triangel", "markeringar", "paus"] {
        session.apply(Command::GoTo(item.into()), 0);
        session.apply(Command::PassSecs(1), 0);
    }
    let done: Vec<_> = session
        .items()
        .filter(|(entry, _)| session.is_done(&entry.item))
        .map(|(_, item)| item.key.to_string())
        .collect();
    assert!(done.is_empty(), "{done:?}");
}

#[test]
fn the_last_item_is_done_when_the_meeting_has_ended() {
    let mut session = at("paus", 400);
    assert!(!session.is_done(&"paus".into()));
    session.apply(Command::SetEnded(true), 0);
    assert!(session.is_done(&"paus".into()));
}
