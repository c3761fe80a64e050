//! The controls and words of the screen from which the meeting is led belong to the group, the row and the question that they name.

use crate::support::gui::window::{Window, click};
use crate::support::meetings::{add_note, add_note_at, meeting};
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::{ClippedShape, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::Screen;
use samtalsledaren::model::{Command, Fact, GroupId, Session};
use samtalsledaren::words::{Language, Words};

const WORDS: Words = Words::new(Language::Swedish);

/// A meeting of four groups at an item.
fn at(key: &str) -> Session {
    let mut session = meeting(4);
    session.apply(Command::GoTo(key.into()), 0);
    session
}

fn shown(session: Session) -> Harness<'static, Window> {
    Window::lead(session).harness(1280.0, 900.0)
}

fn says(window: &Harness<'static, Window>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

/// Every text that was drawn last.
fn drawn(window: &Harness<'static, Window>) -> Vec<String> {
    fn collect(shape: &Shape, into: &mut Vec<String>) {
        match shape {
            Shape::Text(text) => into.push(text.galley.text().to_owned()),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, into)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for ClippedShape { shape, .. } in &window.output().shapes {
        collect(shape, &mut found);
    }
    found
}

#[test]
fn each_tab_chooses_its_own_group_counts_its_notes_and_names_it_over_the_field() {
    let mut session = at("fraga");
    for (group, count) in [(1, 1), (2, 3), (4, 2)] {
        for number in 0..count {
            add_note(&mut session, "fraga", group, &format!("Not {number} av {group}"));
        }
    }
    // Notes on another question count nowhere here.
    add_note(&mut session, "matris", 3, "En not på en annan fråga");
    let mut window = shown(session);
    for (group, tab) in [
        (2, "Grupp 2, 3 anteckningar"),
        (4, "Grupp 4, 2 anteckningar"),
        (3, "Grupp 3, 0 anteckningar"),
        (1, "Grupp 1, 1 anteckning"),
    ] {
        click(&mut window, tab);
        assert_eq!(window.state().session().cursor().group, GroupId(group), "{tab}");
        for other in 1..=4 {
            let is_named = says(&window, &WORDS.new_note_for(&format!("Grupp {other}")));
            assert_eq!(is_named, other == group, "{tab}: the field is said to be for group {other}");
        }
    }
}

#[test]
fn a_row_counts_the_notes_of_the_chosen_group_alone() {
    let mut session = at("matris");
    add_note_at(&mut session, "matris", 1, Some("r1"), "Ett om raden");
    add_note_at(&mut session, "matris", 1, Some("r1"), "Två om raden");
    add_note_at(&mut session, "matris", 2, Some("r1"), "En annan grupps");
    let counts = |window: &Harness<'static, Window>| {
        let texts = drawn(window).into_iter();
        texts
            .filter(|text| text.starts_with(WORDS.take_down()) && text.contains('·'))
            .collect::<Vec<_>>()
    };
    for (group, expected) in [(1, Some(2)), (2, Some(1)), (3, None)] {
        session.apply(Command::SelectGroup(GroupId(group)), 0);
        let expected: Vec<_> = expected.map(|count| WORDS.take_down_more(count)).into_iter().collect();
        assert_eq!(counts(&shown(session.clone())), expected, "group {group}");
    }
}

#[test]
fn the_part_that_is_pressed_is_chosen_and_a_row_is_left_for_the_whole_question() {
    let session = at("delar");
    let places = session.item(&"delar".into()).unwrap().kind.places();
    let mut window = shown(session);
    for place in &places {
        window.get_by_role_and_label(Role::Button, &place.label).click();
        window.run();
        assert_eq!(window.state().session().cursor().place, Some(place.key.clone()), "{}", place.label);
    }
    let mut session = at("matris");
    session.apply(Command::SelectPlace(Some("r2".into())), 0);
    let mut window = shown(session);
    click(&mut window, WORDS.about_the_whole());
    assert_eq!(window.state().session().cursor().place, None);
    assert!(!says(&window, WORDS.about_the_whole()), "nothing is left to go back from");
}

#[test]
fn what_a_deck_adds_to_a_question_is_read_below_it() {
    for key in ["fraga", "delar", "matris", "triangel"] {
        let mut record = at(key).record().clone();
        for item in &mut record.deck.items {
            item.lead = format!("Ingressen till {}", item.key);
            item.hint = format!("Tipset till {}", item.key);
        }
        let window = shown(Session::from_record(record));
        assert!(says(&window, &format!("Ingressen till {key}")), "{key}");
        assert!(says(&window, &WORDS.hint_for_chair(&format!("Tipset till {key}"))), "{key}");
    }
}

#[test]
fn the_heading_of_the_clock_says_whether_time_is_left_has_run_over_or_stands_still() {
    let headings = [WORDS.time_left(), WORDS.time_over(), WORDS.time_paused()];
    for (passed, paused, expected) in [(0, false, 0), (100_000, false, 1), (0, true, 2), (100_000, true, 2)] {
        let mut session = at("fraga");
        session.apply(Command::PassSecs(passed), 0);
        session.apply(Command::SetPaused(paused), 0);
        let window = shown(session);
        for (place, heading) in headings.into_iter().enumerate() {
            let is_there = window.query_all_by_label(heading).next().is_some();
            assert_eq!(is_there, place == expected, "{passed} seconds, paused: {paused}, “{heading}”");
        }
    }
}

#[test]
fn a_meeting_ahead_of_its_plan_is_not_behind_it() {
    // The window looks at the clock at 13.00; items of ten minutes.
    for (start, is_behind) in [("12.00", true), ("12.59", false)] {
        let mut session = at("delar");
        session.apply(Command::SetFact(Fact::Start, start.into()), 0);
        let window = shown(session);
        assert_eq!(says(&window, " efter planen"), is_behind, "{start}");
        assert_eq!(says(&window, " före planen"), !is_behind, "{start}");
    }
}

#[test]
fn what_was_left_out_gives_neither_advice_nor_time() {
    for included in [true, false] {
        let mut record = meeting(4).record().clone();
        let first = &mut record.deck.items[0];
        first.hint = "Säg att frågorna kommer tillbaka sist".into();
        let key = first.key.clone();
        record.meeting.title = "Vårt eget möte".into();
        record.lead.begun = false;
        record.lead.current = key.clone();
        for entry in &mut record.agenda {
            entry.included = entry.item != key || included;
            entry.minutes = if entry.item == key { 2 } else { entry.minutes };
        }
        let window = shown(Session::from_record(record));
        assert_eq!(
            says(&window, "Säg att frågorna kommer tillbaka sist"),
            included,
            "the advice on what is led"
        );
        let clock = drawn(&window).iter().any(|text| text == "2.00");
        assert_eq!(clock, included, "the time of it");
    }
}

#[test]
fn the_bar_tells_the_meetings_own_title_shortened_rather_than_the_board_alone() {
    let title = "Vad behöver vi göra annorlunda när resurserna inte räcker till allt?";
    for width in [1024.0, 1280.0, 1366.0, 1920.0] {
        let mut session = meeting(2);
        session.apply(Command::SetFact(Fact::Board, "Socialnämnden".into()), 0);
        session.apply(Command::SetFact(Fact::Title, title.into()), 0);
        let window = Window::new(Screen::Review, Some(session)).harness(width, 720.0);
        let texts = drawn(&window);
        assert!(texts.iter().any(|text| text.contains(title)), "{width}: {texts:?}");
        assert!(!texts.iter().any(|text| text == "Socialnämnden"), "{width}");
    }
}
