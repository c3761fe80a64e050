//! The palette and the keys of clickers: everything can be found by its words, and asked for without a mouse.

use crate::support::gui::window::{Window, asked_by_key};
use crate::support::meetings::{meeting, note};
use eframe::egui::{self, Event, Id, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, KeyContext, Palette, Screen, UiCommand, palette_entries, palette_suggestions, read_keys};
use samtalsledaren::model::{Command, Look, RecentSession, StartLists};
use samtalsledaren::words::Words;
use samtalsledaren::work::Done;

fn titles(query: &str) -> Vec<String> {
    let session = meeting(3);
    let found = palette_entries(Some(&session), Screen::Lead, query, Words::default());
    found.into_iter().map(|offer| offer.title).collect()
}

#[test]
fn any_part_of_a_word_finds_a_wish_an_item_or_a_group() {
    assert!(titles("släck").contains(&"Släck bilden".to_owned()));
    assert!(
        titles("ÄCK BIL").contains(&"Släck bilden".to_owned()),
        "parts of words, in any case"
    );
    assert_eq!(titles("grupp 2"), ["Skriv för Grupp 2"]);
    assert_eq!(titles("känner ni").len(), 1);
    assert_eq!(titles("GRUPP\u{A0}2"), ["Skriv för Grupp 2"], "in any spelling");
    assert!(titles("sla\u{308}ck").contains(&"Släck bilden".to_owned()));
    assert!(titles("finns inte alls").is_empty());
}

#[test]
fn a_number_finds_its_question_first() {
    let session = meeting(3);
    for number in 1..=5 {
        let found = palette_entries(Some(&session), Screen::Lead, &number.to_string(), Words::default());
        let Action::Do(Command::GoTo(item)) = &found[0].action else {
            panic!("{number}: {:?}", found[0])
        };
        assert_eq!(session.question_number(item), Some(number));
    }
}

#[test]
fn every_wish_is_found_where_it_applies_and_has_a_key() {
    let session = meeting(2);
    let found = palette_entries(Some(&session), Screen::Lead, "", Words::default());
    for command in UiCommand::ALL.into_iter().filter(|command| *command != UiCommand::Palette) {
        let offer = found.iter().find(|offer| offer.action == Action::Ui(command));
        let offer = offer.unwrap_or_else(|| panic!("{command:?} is not offered while leading"));
        assert!(!offer.title.is_empty() && !offer.key.is_empty(), "{command:?}");
    }
    let start = palette_entries(None, Screen::Start, "", Words::default());
    assert!(
        start
            .iter()
            .all(|offer| !matches!(offer.action, Action::Ui(command) if command.needs_lead() || command.needs_session()))
    );
}

#[test]
fn the_palette_is_used_by_keys_alone() {
    let mut chair = Window::lead(meeting(3));
    chair.gui.overlays.palette = Some(Palette::default());
    let mut window = chair.harness(1280.0, 720.0);
    assert!(window.get_by_label("Kommando, fråga eller grupp").is_focused());
    window.event(Event::Text("till fråga".to_owned()));
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().gui.overlays.palette, None);
    let second = window
        .state()
        .session()
        .items()
        .filter(|(_, item)| item.is_prompt())
        .nth(1)
        .unwrap()
        .0
        .item
        .clone();
    assert_eq!(*window.state().session().current(), second);
}

#[test]
fn escape_closes_the_palette_and_nothing_else_happens() {
    let mut chair = Window::lead(meeting(3));
    chair.gui.overlays.palette = Some(Palette::default());
    let before = chair.session().record().clone();
    let mut window = chair.harness(1280.0, 720.0);
    window.event(Event::Text("nästa".to_owned()));
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(window.state().gui.overlays.palette, None);
    assert_eq!(*window.state().session().record(), before);
    assert!(window.state().asked().is_empty());
}

#[test]
fn what_is_offered_unasked_is_seen_by_nobody_in_the_room() {
    let seen = |action: &Action| match action {
        Action::Ui(command) => command.needs_lead() || *command == UiCommand::ShowHall || *command == UiCommand::SwapScreens,
        _ => true,
    };
    let session = meeting(3);
    let offered = palette_suggestions(Some(&session), &[], Words::default());
    assert!(offered.len() > 4 && offered.len() <= 8);
    for entry in &offered {
        assert!(!seen(&entry.action), "{}", entry.title);
    }
    let mut chair = Window::lead(meeting(3));
    chair.change(Command::OpenHall(true));
    chair.gui.overlays.palette = Some(Palette::default());
    let before = chair.session().clone();
    let mut window = chair.harness(1280.0, 720.0);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().gui.overlays.palette, None);
    let after = window.state().session();
    assert_eq!((after.current(), after.hall()), (before.current(), before.hall()));
}

#[test]
fn the_palette_stands_still_whatever_is_typed() {
    let mut chair = Window::lead(meeting(3));
    chair.gui.overlays.palette = Some(Palette::default());
    let mut window = chair.harness(1280.0, 720.0);
    let place = |window: &Harness<'static, Window>| window.ctx.memory(|memory| memory.area_rect(Id::unique("palette")).unwrap());
    window.run();
    let before = place(&window);
    assert!((before.top() - 0.15 * 720.0).abs() < 2.0, "{before:?}");
    for text in ["s", "lä", "ck", "xyz"] {
        window.event(Event::Text(text.to_owned()));
        window.run();
        assert_eq!(place(&window), before, "after {text}");
    }
    window.get_by_label_contains("Inget passar in");
    window.key_press(Key::Escape);
    window.run();
    window.state_mut().ask(UiCommand::Palette);
    window.run();
    assert_eq!(place(&window), before, "opened again");
}

#[test]
fn the_first_letter_goes_to_the_palette_though_nothing_was_drawn_of_it_yet() {
    let mut window = Window::lead(meeting(3)).harness(1280.0, 720.0);
    assert!(window.get_by_label_contains("Ny anteckning för").is_focused());
    window.state_mut().ask(UiCommand::Palette);
    window.event(Event::Text("s".to_owned()));
    window.event(Event::Text("l".to_owned()));
    window.step();
    window.event(Event::Text("äck".to_owned()));
    window.run();
    assert_eq!(window.state().gui.overlays.palette.as_ref().unwrap().query, "släck");
    assert_eq!(window.state().session().current_draft(), "");
}

#[test]
fn other_words_for_a_command_and_slips_of_the_finger_find_it() {
    let first = |query: &str| titles(query).into_iter().next();
    for (query, title) in [
        ("projektor", "Visa i salen"),
        ("svart skärm", "Släck bilden"),
        ("mörkt läge", "Ljust eller mörkt"),
        ("genvägar", "Alla kortkommandon"),
        ("timer", "Pausa tiden"),
        ("preferenser", "Inställningar"),
        ("instälningar", "Inställningar"),
        ("inställingar", "Inställningar"),
        ("sälck bilden", "Släck bilden"),
        ("antckningar", "Visa anteckningar"),
        ("matris", "Gå till fråga 3"),
    ] {
        let found = titles(query);
        assert!(
            found
                .iter()
                .take(3)
                .any(|found| found.starts_with(title.split(':').next().unwrap())),
            "{query}: {found:?}"
        );
    }
    assert_eq!(first("ny fråga").as_deref(), Some("Ny fråga direkt"));
    assert_eq!(
        titles("mörkt")[..1],
        ["Ljust eller mörkt"],
        "the title before other words for something else"
    );
}

#[test]
fn notes_settings_and_earlier_meetings_are_found_too() {
    let mut session = meeting(3);
    session.apply(note("Kommunens cykelbanor behöver lagas."), 0);
    let found = palette_entries(Some(&session), Screen::Review, "cykelbanor", Words::default());
    assert!(found[0].title.contains("Kommunens cykelbanor"), "{found:?}");
    assert!(matches!(found[0].action, Action::ShowNote(_)));
    let found = palette_entries(None, Screen::Start, "hög kontrast", Words::default());
    assert_eq!(found[0].action, Action::SetLook(Some(Look::Contrast)));
    let mut chair = Window::new(Screen::Start, None);
    let recent = RecentSession {
        path: "/hem/flod.ron".into(),
        title: "Samtal om floden".into(),
        ..RecentSession::default()
    };
    chair.take(Done::Listed(StartLists {
        recent: vec![recent],
        ready: true,
        ..StartLists::default()
    }));
    chair.gui.overlays.palette = Some(Palette::default());
    let mut window = chair.harness(1280.0, 720.0);
    window.event(Event::Text("floden".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.state().asked().contains(&Action::OpenPath("/hem/flod.ron".into())));
}

#[test]
fn no_title_of_the_palette_says_the_same_twice() {
    let session = meeting(3);
    for entry in palette_entries(Some(&session), Screen::Lead, "", Words::default()) {
        let Some((_, label)) = entry.title.split_once(": ") else { continue };
        assert_eq!(entry.title.matches(label).count(), 1, "{}", entry.title);
    }
}

fn pressed(key: Key, modifiers: Modifiers, in_hall: bool) -> Vec<Action> {
    let context = KeyContext {
        leading: true,
        in_hall,
        ..KeyContext::default()
    };
    asked_by_key(key, modifiers, context)
}

#[test]
fn clickers_step_and_blank_in_the_hall_and_escape_wipes_nothing() {
    let hall = |key| pressed(key, Modifiers::NONE, true);
    for key in [Key::PageDown, Key::ArrowRight, Key::ArrowDown, Key::Space] {
        assert_eq!(hall(key), [Action::Ui(UiCommand::Next)], "{key:?}");
    }
    for key in [Key::PageUp, Key::ArrowLeft, Key::ArrowUp] {
        assert_eq!(hall(key), [Action::Ui(UiCommand::Previous)], "{key:?}");
    }
    for key in [Key::B, Key::Period] {
        assert_eq!(hall(key), [Action::Ui(UiCommand::BlankHall)], "{key:?}");
    }
    assert_eq!(hall(Key::F5), [Action::Ui(UiCommand::ShowHall)]);
    assert_eq!(hall(Key::Escape), []);
    for key in [Key::ArrowRight, Key::Space, Key::B, Key::Escape] {
        assert_eq!(
            pressed(key, Modifiers::NONE, false),
            [],
            "{key:?} belongs to the chair's own controls"
        );
    }
}

#[test]
fn the_full_stop_of_a_sentence_that_comes_in_one_frame_blanks_nothing() {
    let mut input = egui::InputState::default();
    let period = Event::Key {
        key: Key::Period,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let context = KeyContext {
        leading: true,
        empty_note_field: true,
        ..KeyContext::default()
    };
    input.events = vec![Event::Text("Ja".into()), period.clone(), Event::Text(".".into())];
    assert_eq!(read_keys(&mut input, context), []);
    assert_eq!(input.events.len(), 3);
    input.events = vec![period, Event::Text(".".into())];
    assert_eq!(
        read_keys(&mut input, context),
        [Action::Ui(UiCommand::BlankHall)],
        "a clicker's key in an empty field"
    );
}

#[test]
fn the_chair_goes_back_to_where_it_was_and_again_to_where_it_came_from() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::GoTo("markeringar".into()), 0);
    assert_eq!(session.lead().came_from, Some("fraga".into()));
    session.apply(Command::GoTo("fraga".into()), 0);
    assert_eq!(session.lead().came_from, Some("markeringar".into()));
    session.apply(Command::GoTo("fraga".into()), 0);
    assert_eq!(
        session.lead().came_from,
        Some("markeringar".into()),
        "going nowhere forgets nothing"
    );
}
