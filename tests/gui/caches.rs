//! What the screens make of a session is made when it would be another, and never twice for the same: the rows of the screen
//! where all is read through, and the pages of the hall.

use crate::support::gui::hall::{HD, all_words, hall, show};
use crate::support::gui::window::Window;
use crate::support::meetings::{meeting, note};
use eframe::egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::hall::Room;
use samtalsledaren::gui::{PrepareState, ReviewOrder, Screen, UiCommand};
use samtalsledaren::model::{Command, GatherCommand, GroupId, HallView, Session};
use std::sync::Arc;

fn two_notes() -> Session {
    let mut session = meeting(2);
    session.apply(note("Det är styrning."), 0);
    session.apply(note("Tilliten räcker inte."), 0);
    session
}

fn reading() -> Harness<'static, Window> {
    let mut window = Window::new(Screen::Review, Some(two_notes())).harness(1280.0, 720.0);
    window.run();
    window
}

/// How many times ten frames build the rows after `change`.
fn built_after(window: &mut Harness<'static, Window>, change: impl FnOnce(&mut Window)) -> u64 {
    let before = window.state().gui.review.cache.times_built();
    change(window.state_mut());
    for _ in 0..10 {
        window.step();
    }
    window.state().gui.review.cache.times_built() - before
}

fn shows(window: &Harness<'static, Window>, text: &str) -> bool {
    window.query_by_label_contains(text).is_some()
}

#[test]
fn ten_frames_build_the_rows_once_and_after_a_change_once_more() {
    let mut window = reading();
    assert_eq!(window.state().gui.review.cache.times_built(), 1);
    assert_eq!(built_after(&mut window, |_| {}), 0);
    let once_more = built_after(&mut window, |stage| {
        stage.change(note("Ett ord till."));
    });
    assert_eq!(once_more, 1);
    assert!(shows(&window, "Ett ord till."));
}

#[test]
fn the_agendas_of_a_deck_and_a_pasted_summons_are_made_once_for_what_they_are_made_of() {
    let mut state = PrepareState::default();
    let mut session = two_notes();
    let first = state.agenda_choices(&session);
    assert!(Arc::ptr_eq(&first, &state.agenda_choices(&session)));
    session.apply(Command::SetMinutes("fraga".into(), 33), 0);
    assert!(!Arc::ptr_eq(&first, &state.agenda_choices(&session)));
    let read = state.summons_of("Adam Provsson (S)");
    assert!(Arc::ptr_eq(&read, &state.summons_of("Adam Provsson (S)")));
    assert_eq!(state.summons_of("Adam Provsson (S)\nBeata Test (M)").people().count(), 2);
}

#[test]
fn what_is_taken_back_and_done_again_is_shown() {
    let mut window = reading();
    let number = window.state().session().notes().next().unwrap().id.clone();
    let changed = built_after(&mut window, |stage| {
        stage.change(Command::SetNoteText(number, "Helt andra ord.".into()));
    });
    assert!(changed == 1 && shows(&window, "Helt andra ord."));
    let undone = built_after(&mut window, |stage| {
        stage.ask(UiCommand::Undo);
    });
    assert!(undone == 1 && shows(&window, "Det är styrning.") && !shows(&window, "Helt andra ord."));
    let redone = built_after(&mut window, |stage| {
        stage.ask(UiCommand::Redo);
    });
    assert!(redone == 1 && shows(&window, "Helt andra ord."));
}

#[test]
fn another_session_is_shown_though_it_has_come_as_far() {
    let mut window = reading();
    let other = built_after(&mut window, |stage| {
        let mut other = meeting(2);
        other.apply(note("En annan nämnd."), 0);
        other.apply(note("Ett annat möte."), 0);
        stage.open(&other);
        stage.gui.screen = Screen::Review;
    });
    assert!(other == 1 && shows(&window, "En annan nämnd.") && !shows(&window, "Det är styrning."));
}

#[test]
fn another_order_another_search_and_another_theme_are_shown() {
    let mut window = reading();
    let by_group = built_after(&mut window, |stage| stage.gui.review.order = ReviewOrder::ByGroup);
    assert_eq!(by_group, 1);
    let sought = built_after(&mut window, |stage| stage.gui.review.search = "tillit".into());
    assert!(sought == 1 && shows(&window, "Tilliten räcker inte.") && !shows(&window, "Det är styrning."));
    let all = built_after(&mut window, |stage| stage.gui.review.search.clear());
    assert!(all == 1 && shows(&window, "Det är styrning."));
    let themed = built_after(&mut window, |stage| {
        let first = stage.session().notes().next().unwrap().id.clone();
        let theme = GatherCommand::AddTheme("Styrning".into(), Some(first));
        stage.change(Command::Gather(theme));
        stage.gui.review.only_theme = Some(stage.session().gathering().themes[0].id);
    });
    assert!(themed == 1 && shows(&window, "Det är styrning.") && !shows(&window, "Tilliten räcker inte."));
}

#[test]
fn a_narrower_window_breaks_the_lines_anew_and_lets_no_row_cover_another() {
    let mut stage = Window::new(Screen::Review, Some(two_notes()));
    for number in 0..40 {
        let text = format!("Anteckning {number} som tar mer än en rad när spalten är smal. ").repeat(2);
        stage.change(note(&text));
    }
    let mut window = stage.harness(1900.0, 900.0);
    window.run();
    window.set_size(vec2(1000.0, 900.0));
    window.run();
    let boxes = window.query_all_by_label_contains("som tar mer än en rad").map(|node| node.rect());
    let mut boxes: Vec<_> = boxes.filter(|rect| rect.top() > 0.0 && rect.bottom() < 900.0).collect();
    boxes.sort_by(|one, other| one.top().total_cmp(&other.top()));
    assert!(boxes.len() > 3, "{boxes:?}");
    for pair in boxes.windows(2) {
        assert!(pair[0].bottom() <= pair[1].top() + 0.5, "{pair:?}");
    }
}

#[test]
fn a_copy_of_a_session_is_the_same_state_until_one_of_them_changes() {
    let mut one = two_notes();
    let mut other = one.clone();
    assert_eq!(one.revision(), other.revision());
    one.apply(Command::SelectGroup(GroupId(2)), 0);
    assert_ne!(one.revision(), other.revision());
    let before = other.revision().clone();
    other.apply(Command::SelectGroup(GroupId(2)), 0);
    assert_ne!(one.revision(), other.revision(), "both went their own way to the same place");
    other.undo();
    assert_ne!(*other.revision(), before);
    assert_ne!(two_notes().revision(), two_notes().revision());
}

#[test]
fn time_that_passes_leaves_the_pages_of_the_hall_as_they_are_except_on_a_pause() {
    let mut session = two_notes();
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::ReleaseNotes(true), 0);
    let question = HallView::of(&session);
    session.apply(Command::PassSecs(1), 0);
    let later = HallView::of(&session);
    assert!(question != later && question.has_pages_of(&later));
    let without_time = HallView::fresh(&session, "bild".into());
    let with_time = HallView::arriving(&session, "bild".into());
    assert!(!without_time.has_pages_of(&with_time), "the time takes room, whatever it shows");
    session.apply(note("Ett ord till."), 0);
    assert!(!question.has_pages_of(&HallView::of(&session)));
    session.apply(Command::GoTo("paus".into()), 0);
    let mut hall = hall(HD, Room::default());
    show(&mut hall, HallView::of(&session));
    assert!(all_words(&hall).contains("10.00"), "{}", all_words(&hall));
    session.apply(Command::PassSecs(1), 0);
    show(&mut hall, HallView::of(&session));
    assert!(all_words(&hall).contains("9.59"), "{}", all_words(&hall));
}
