//! One step after the other, by pages and then by items: what the room sees of each, and what no step touches.

use crate::support::meetings::{deck, meeting, note};
use samtalsledaren::model::{Command, HallView, PageStep, Session};

const fn on(pages: u16) -> Command {
    Command::Step(PageStep::On { pages })
}

const fn back(pages: u16, before: u16) -> Command {
    Command::Step(PageStep::Back { pages, before })
}

/// The item that the meeting is at and the page that the room sees, from 0.
fn stop(session: &Session) -> (String, u16) {
    (session.current().to_string(), session.hall().scene.page)
}

fn at(session: &Session, item: &str, page: u16) -> bool {
    stop(session) == (item.to_owned(), page) && session.hall().scene.item == Some(item.into())
}

/// How many pages each item has in this hall; any numbers do.
fn pages_of(item: &str) -> u16 {
    match item {
        "bild" => 3,
        "matris" => 5,
        "triangel" => 2,
        _ => 1,
    }
}

#[test]
fn next_shows_every_page_of_an_item_before_the_next_and_previous_goes_the_same_way_back() {
    let mut session = meeting(2);
    let mut there = vec![stop(&session)];
    while session.apply(on(pages_of(session.current().as_str())), 0).record {
        there.push(stop(&session));
    }
    let expected: Vec<_> = session
        .items()
        .flat_map(|(entry, _)| (0..pages_of(entry.item.as_str())).map(|page| (entry.item.to_string(), page)))
        .collect();
    assert_eq!(there, expected);
    let mut and_back = vec![stop(&session)];
    loop {
        let before = session.previous().map_or(1, |item| pages_of(item.key.as_str()));
        if !session.apply(back(pages_of(session.current().as_str()), before), 0).record {
            break;
        }
        and_back.push(stop(&session));
    }
    // Before the first page of the first item comes the title page, from which the meeting began.
    assert_eq!(
        (and_back.pop(), session.hall().scene.item.clone()),
        (Some(("bild".to_owned(), 0)), None)
    );
    and_back.reverse();
    assert_eq!(and_back, there);
}

#[test]
fn the_title_page_comes_before_the_first_item_in_both_directions() {
    let title = |session: &Session| session.hall().scene.item.is_none() && HallView::of(session).item.is_none();
    for (forward, backward) in [
        (on(2), back(2, 9)),
        (Command::Step(PageStep::NextItem), Command::Step(PageStep::PreviousItem)),
    ] {
        let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
        assert!(
            !session.apply(backward.clone(), 0).record && !session.lead().begun,
            "nothing comes before it"
        );
        for _ in 0..2 {
            assert!(title(&session) && session.shows_title());
            assert!(session.apply(forward.clone(), 0).record);
            assert!(at(&session, "bild", 0) && !session.shows_title());
            assert!(session.apply(backward.clone(), 0).record);
        }
        assert!(title(&session) && !session.apply(backward, 0).record);
        assert_eq!(session.current().as_str(), "bild", "the meeting goes on from its first item");
    }
    // A picture that is frozen stays.
    let mut frozen = meeting(2);
    frozen.apply(Command::FreezeHall(true), 0);
    assert!(!frozen.apply(back(1, 1), 0).record && at(&frozen, "bild", 0));
}

#[test]
fn a_step_back_lights_a_black_hall_before_the_meeting_and_begins_nothing() {
    let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::BlankHall(true), 0);
    assert!(session.apply(back(1, 1), 0).record && !session.hall().blank && !session.lead().begun);
}

#[test]
fn the_first_step_begins_the_meeting_and_shows_its_first_item() {
    for command in [on(4), Command::Step(PageStep::NextItem)] {
        let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
        let told = session.stop_after(PageStep::On { pages: 4 }).unwrap();
        session.apply(Command::BlankHall(true), 0);
        assert!(session.apply(command, 0).record);
        assert!(session.lead().begun && at(&session, "bild", 0) && !session.hall().blank);
        assert_eq!((told.item, told.page), (Some("bild".into()), 0), "the button says so before");
    }
    let mut finished = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    finished.apply(Command::SetFinished("2031-03-09".into()), 0);
    assert!(!finished.apply(on(1), 0).record && !finished.lead().begun);
}

#[test]
fn a_step_by_items_passes_over_the_pages_that_are_left_and_shows_the_first_of_the_next() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("matris".into()), 0);
    session.apply(on(5), 0);
    session.apply(Command::BlankHall(true), 0);
    assert!(session.apply(Command::Step(PageStep::NextItem), 0).record);
    assert!(at(&session, "triangel", 0) && !session.hall().blank);
    assert_eq!(session.lead().came_from, Some("matris".into()));
    assert!(session.apply(Command::Step(PageStep::PreviousItem), 0).record && at(&session, "matris", 0));
    // At both ends nothing is left but to light the hall.
    for (step, end) in [(PageStep::PreviousItem, None), (PageStep::NextItem, Some("paus"))] {
        while session.apply(Command::Step(step), 0).record {}
        assert_eq!(session.hall().scene.item, end.map(Into::into), "{:?}", stop(&session));
        session.apply(Command::BlankHall(true), 0);
        assert!(session.apply(Command::Step(step), 0).record && !session.hall().blank);
        assert!(!session.apply(Command::Step(step), 0).record);
    }
}

#[test]
fn a_page_beyond_the_last_counts_as_the_last() {
    // The text was made smaller after the last page was shown, so that there are fewer.
    let mut session = meeting(2);
    session.apply(Command::GoTo("matris".into()), 0);
    session.apply(Command::TurnHallPage(9), 0);
    session.apply(back(3, 1), 0);
    assert!(at(&session, "matris", 1));
    session.apply(Command::TurnHallPage(9), 0);
    session.apply(on(3), 0);
    assert!(at(&session, "triangel", 0));
    // No hall has no pages; it is as if it had one.
    session.apply(back(0, 0), 0);
    assert!(at(&session, "matris", 0));
}

#[test]
fn what_is_released_stays_released_from_page_to_page_and_goes_out_with_the_item() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("matris".into()), 0);
    session.apply(Command::ReleaseNotes(true), 0);
    session.apply(on(2), 0);
    assert!(at(&session, "matris", 1) && session.hall().scene.notes);
    session.apply(on(2), 0);
    assert!(at(&session, "triangel", 0) && !session.hall().scene.notes);
}

#[test]
fn a_step_between_pages_starts_no_clock_anew_and_moves_no_words() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("matris".into()), 0);
    session.apply(Command::RunGroupClock(true), 0);
    session.apply(Command::SetDraft("mitt i en mening".into()), 0);
    session.apply(Command::PassSecs(70), 0);
    let (clocks, place) = (session.lead().group_left_secs, session.cursor().clone());
    let used = |session: &Session| session.entry(&"matris".into()).unwrap().used_secs;
    for command in [on(3), on(3), back(3, 1)] {
        session.apply(command, 0);
        assert_eq!((session.lead().group_left_secs, used(&session)), (clocks, 70));
        assert_eq!((session.cursor(), session.current_draft()), (&place, "mitt i en mening"));
    }
    assert!(!session.can_undo(), "where one is, is not taken back");
}

#[test]
fn a_frozen_hall_keeps_its_page_while_the_chair_goes_on_by_items() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("matris".into()), 0);
    session.apply(on(5), 0);
    session.apply(Command::FreezeHall(true), 0);
    let frozen = session.hall().scene.clone();
    session.apply(on(5), 0);
    assert_eq!(session.current().as_str(), "triangel");
    session.apply(on(5), 0);
    session.apply(back(5, 9), 0);
    assert_eq!(session.hall().scene, frozen);
    session.apply(Command::FreezeHall(false), 0);
    assert!(at(&session, "triangel", 0));
}

#[test]
fn any_step_and_whatever_opens_the_hall_lights_it() {
    for command in [
        on(1),
        back(1, 1),
        on(9),
        Command::GoTo("fraga".into()),
        Command::GoTo("matris".into()),
        Command::OpenHall(true),
        Command::ScreenLost,
    ] {
        let mut session = meeting(2);
        session.apply(Command::GoTo("matris".into()), 0);
        session.apply(Command::OpenHall(true), 0);
        session.apply(Command::BlankHall(true), 0);
        assert!(session.apply(command.clone(), 0).record, "{command:?}");
        assert!(!session.hall().blank && !HallView::of(&session).blank, "{command:?}");
    }
    // At both ends a step has nowhere to go, and lights all the same.
    let mut session = meeting(2);
    for (item, step) in [("bild", back(1, 1)), ("paus", on(1))] {
        session.apply(Command::GoTo(item.into()), 0);
        session.apply(step.clone(), 0);
        session.apply(Command::BlankHall(true), 0);
        assert!(session.apply(step.clone(), 0).record && !session.hall().blank);
        assert!(!session.apply(step, 0).record, "but only once");
        assert_eq!(session.current().as_str(), item);
    }
    session.apply(Command::BlankHall(true), 0);
    session.apply(Command::OpenHall(false), 0);
    assert!(session.hall().blank, "to close it is no step");
}

#[test]
fn what_comes_next_is_the_next_page_with_what_is_released_or_the_next_item_without() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(note("Det går fort."), 0);
    session.apply(Command::ReleaseNotes(true), 0);
    session.apply(Command::BlankHall(true), 0);
    let page = HallView::ahead(&session, 2).unwrap();
    assert_eq!((page.page, page.blank, page.notes.len()), (1, false, 1));
    assert_eq!(page.item.unwrap().key, "fraga".into());
    let item = HallView::ahead(&session, 1).unwrap();
    assert_eq!((item.page, item.notes.len()), (0, 0));
    assert_eq!(item.item.unwrap().key, "delar".into());
    assert_eq!(HallView::lit(&session).notes.len(), 1, "what a step or a press will bring back");
}

#[test]
fn a_hall_that_still_shows_the_title_comes_to_the_item_first() {
    let mut record = meeting(2).record().clone();
    record.hall.scene.item = None;
    let mut session = Session::from_record(record);
    session.apply(on(4), 0);
    assert!(at(&session, "bild", 0));
}
