//! The time in the chair's window: behind or ahead, the offer to end in time, and the groups' clock.

use crate::support::gui::window::Window;
use crate::support::meetings::meeting;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, UiCommand};
use samtalsledaren::model::{Command, Fact, HallView, Session};

/// A meeting from noon whose window looks at the clock at 13.00; six items of ten minutes, and it has come to the second.
fn led(end: &str) -> Session {
    let mut session = meeting(2);
    session.apply(Command::SetFact(Fact::Start, "12.00".into()), 0);
    session.apply(Command::SetFact(Fact::End, end.into()), 0);
    session.apply(Command::GoTo("fraga".into()), 0);
    session
}

#[test]
fn the_column_says_how_far_the_meeting_is_behind_and_the_agenda_when_it_ends() {
    let window = Window::lead(led("13.40")).harness(1280.0, 900.0);
    window.get_by_label("50 min efter planen");
    window.get_by_label("slutar 14.00,\n20 min efter kl. 13.40");
}

#[test]
fn the_offer_to_end_in_time_names_questions_and_minutes_and_has_a_key() {
    let mut window = Window::lead(led("13.40")).harness(1280.0, 900.0);
    window.get_by_label("Kortar fråga 2–5 med 5 min var.");
    window.get_by_label("Korta tiderna").click();
    window.run();
    assert!(window.state().asked().contains(&Action::Ui(UiCommand::EndInTime)));
    window.state_mut().actions.clear();
    window.key_press_modifiers(Modifiers::NONE, Key::F10);
    window.run();
    assert!(window.state().asked().contains(&Action::Ui(UiCommand::EndInTime)));
}

#[test]
fn a_meeting_that_ends_in_time_is_offered_nothing() {
    let window = Window::lead(led("14.10")).harness(1280.0, 900.0);
    assert!(window.query_by_label_contains("Dra").is_none());
    window.get_by_label("slutar 14.00,\n10 min före kl. 14.10");
}

#[test]
fn the_groups_clock_runs_in_the_hall_on_its_question_and_counts_below_nothing() {
    let mut session = led("14.10");
    session.apply(Command::SetGroupMinutes(2), 0);
    session.apply(Command::RunGroupClock(true), 0);
    assert_eq!(HallView::of(&session).group_left_secs, Some(120));
    session.apply(Command::PassSecs(50), 0);
    session.apply(Command::SetPaused(true), 0);
    session.apply(Command::PassSecs(50), 0);
    assert_eq!(
        HallView::of(&session).group_left_secs,
        Some(70),
        "a stopped clock stops every clock"
    );
    session.apply(Command::SetPaused(false), 0);
    session.apply(Command::PassSecs(90), 0);
    assert_eq!(HallView::of(&session).group_left_secs, Some(-20));
    let window = Window::lead(session.clone()).harness(1280.0, 900.0);
    window.get_by_label("−0.20");
    session.apply(Command::GoTo("delar".into()), 0);
    assert_eq!(HallView::of(&session).group_left_secs, None, "it belongs to the question");
}

#[test]
fn what_comes_next_is_shown_where_there_is_room_and_by_a_key_where_there_is_not() {
    let ahead = "Härnäst i salen";
    let tall = Window::lead(led("14.10")).harness(1280.0, 720.0);
    assert!(tall.query_by_label_contains(ahead).is_some());
    let mut low = Window::lead(led("14.10")).harness(1280.0, 600.0);
    assert!(low.query_by_label_contains(ahead).is_none());
    low.key_press_modifiers(Modifiers::COMMAND, Key::T);
    low.run();
    assert!(low.state().asked().contains(&Action::Ui(UiCommand::LookAhead)));
    low.get_by_label_contains(ahead);
}
