//! Tests: an ended meeting closes with a page that thanks the room, whatever was shown before, and no question's time stays.

use crate::support::meetings::{deck, meeting};
use samtalsledaren::model::{Command, Fact, HallView, PageStep, Session};

fn on(pages: u16) -> Command {
    Command::Step(PageStep::On { pages })
}

fn back(before: u16) -> Command {
    Command::Step(PageStep::Back { pages: 1, before })
}

/// A meeting at its last question, whose time is out, with its answers and notes shown.
fn run_over() -> Session {
    let mut session = meeting(2);
    for (fact, text) in [(Fact::Board, "Provnämnden"), (Fact::Date, "2031-03-05"), (Fact::Place, "Sal 2")] {
        session.apply(Command::SetFact(fact, text.into()), 0);
    }
    for command in [
        Command::GoTo("markeringar".into()),
        Command::OpenHall(true),
        Command::ReleaseAnswers(true),
        Command::ReleaseNotes(true),
        Command::RunGroupClock(true),
        Command::PassSecs(5000),
    ] {
        session.apply(command, 0);
    }
    session
}

/// The page that thanks, with nothing of any question on it.
fn closes(session: &Session) -> bool {
    let view = HallView::of(session);
    let no_time = (view.left_secs, view.group_left_secs) == (None, None);
    let facts = (view.board.as_str(), view.date.as_str(), view.room.as_str()) == ("Provnämnden", "2031-03-05", "Sal 2");
    view.ended && view.item.is_none() && no_time && facts && view.notes.is_empty() && view.answers.is_empty() && session.shows_closing()
}

#[test]
fn the_end_of_the_meeting_takes_the_last_question_from_the_room() {
    let mut session = run_over();
    assert!(HallView::of(&session).left_secs.is_some_and(|left| left < 0), "it has run over");
    session.apply(Command::SetEnded(true), 0);
    assert!(closes(&session));
    for command in [
        Command::OpenHall(false),
        Command::OpenHall(true),
        Command::BlankHall(true),
        Command::BlankHall(false),
        Command::FreezeHall(true),
        Command::FreezeHall(false),
    ] {
        session.apply(command.clone(), 0);
        assert!(
            command == Command::BlankHall(true) || HallView::of(&session).item.is_none(),
            "{command:?}"
        );
    }
    assert!(closes(&session));
    session.apply(Command::SetEnded(false), 0);
    assert_eq!(
        session.hall().scene.item,
        Some("markeringar".into()),
        "opened again it is where it was"
    );
}

#[test]
fn a_picture_that_is_frozen_stays_until_it_is_let_go() {
    let mut session = run_over();
    session.apply(Command::FreezeHall(true), 0);
    session.apply(Command::SetEnded(true), 0);
    assert_eq!(session.hall().scene.item, Some("markeringar".into()));
    assert_eq!(HallView::of(&session).left_secs, None, "but its time is over");
    let mut other = session.clone();
    other.apply(Command::GoTo("fraga".into()), 0);
    for mut session in [session, other] {
        session.apply(Command::FreezeHall(false), 0);
        assert!(session.hall().scene.item.is_none() || session.hall().scene.item.as_ref() == Some(session.current()));
    }
}

#[test]
fn an_ended_meeting_that_is_opened_again_from_its_file_is_at_its_closing_page() {
    // As a program without such a page saved it: at the last question, and one where the picture was frozen.
    for frozen in [false, true] {
        let mut record = run_over().record().clone();
        record.lead.ended = true;
        record.hall.frozen = frozen;
        let mut session = Session::from_record(record);
        session.apply(Command::SessionOpened, 0);
        assert!(closes(&session), "{frozen}");
        session.apply(Command::OpenHall(true), 0);
        assert!(closes(&session), "{frozen}");
    }
}

#[test]
fn steps_lead_from_the_closing_page_back_to_what_was_said_and_there_again() {
    let mut session = run_over();
    session.apply(Command::GoTo("paus".into()), 0);
    session.apply(Command::SetEnded(true), 0);
    assert_eq!(session.stop_after(PageStep::On { pages: 1 }), None, "nothing comes after it");
    assert!(!session.apply(on(1), 0).record && !session.apply(Command::Step(PageStep::NextItem), 0).record);
    assert_eq!(HallView::ahead(&session, 1), None);
    assert_eq!(session.behind().map(|item| item.key.as_str()), Some("paus"));
    session.apply(back(3), 0);
    assert_eq!(
        (session.hall().scene.item.clone(), session.hall().scene.page),
        (Some("paus".into()), 2)
    );
    assert_eq!(HallView::of(&session).left_secs, None);
    assert!(
        HallView::ahead(&session, 3).is_some_and(|view| view.item.is_none() && view.ended),
        "the next is the closing page"
    );
    session.apply(on(3), 0);
    assert!(closes(&session));
    // All the way back: the first item is the first page.
    for _ in 0..deck().items.len() + 3 {
        session.apply(Command::Step(PageStep::PreviousItem), 0);
        assert!(!session.shows_title());
    }
    assert_eq!(session.current().as_str(), "bild");
}
