//! The screen where a meeting is prepared: its facts, its agenda, its groups.

use crate::support::gui::window::{Window, click, did, press, type_text, window};
use crate::support::meetings::{deck, meeting, talked};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, Screen, UiCommand};
use samtalsledaren::model::{Command, Deck, Fact, GroupId, ItemText, Session, ShortAgenda, ShortAgendaItem};

#[test]
fn a_question_is_worded_otherwise_and_undo_reaches_the_form() {
    let mut window = window(Screen::Prepare, talked());
    click(&mut window, "Ändra 2. Känner ni igen er?");
    assert!(window.get_by_label("Fråga").is_focused());
    type_text(&mut window, " Berätta.");
    let title = |text: &str| Command::SetItemText("fraga".into(), ItemText::Title, text.into());
    assert!(did(&window, &title("Känner ni igen er? Berätta.")));
    click(&mut window, "Rad under frågan");
    type_text(&mut window, "En tyst minut först");
    click(&mut window, "Kort namn i upplägget");
    window.state_mut().ask(UiCommand::Undo);
    window.run();
    assert_eq!(window.get_by_label("Rad under frågan").value().as_deref(), Some(""));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.query_by_label("Fråga").is_none(), "Enter closes the form");
    window.get_by_label("Ändra 2. Känner ni igen er? Berätta.");
}

#[test]
fn the_title_of_the_meeting_stands_first_and_shows_the_decks_until_there_is_another() {
    let mut window = window(Screen::Prepare, talked());
    click(&mut window, "Mötets rubrik");
    type_text(&mut window, "Budget 2032");
    assert!(did(&window, &Command::SetFact(Fact::Title, "Budget 2032".into())));
    click(&mut window, "Spara upplägget …");
    assert_eq!(
        window.get_by_label("Samtalsunderlagets titel").value().as_deref(),
        Some("Budget 2032")
    );
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().session().title(), "Provunderlag");
}

#[test]
fn a_question_without_words_shows_the_earlier_ones_again() {
    let mut window = window(Screen::Prepare, talked());
    click(&mut window, "Ändra 2. Känner ni igen er?");
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(window.get_by_label("Fråga").value().as_deref(), Some(""));
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(window.get_by_label("Fråga").value().as_deref(), Some("Känner ni igen er?"));
}

#[test]
fn the_room_never_sees_a_question_being_typed() {
    let mut session = talked();
    session.apply(Command::GoTo("fraga".into()), 0);
    let mut window = Window::new(Screen::Prepare, Some(session));
    window.change(Command::OpenHall(true));
    let mut window = window.harness(1280.0, 720.0);
    click(&mut window, "Ändra 2. Känner ni igen er?");
    type_text(&mut window, " Ber");
    type_text(&mut window, "ätta.");
    assert_eq!(window.state().actions, [], "nothing until the field is left");
    press(&mut window, Modifiers::NONE, Key::Tab);
    let whole = Command::SetItemText("fraga".into(), ItemText::Title, "Känner ni igen er? Berätta.".into());
    assert_eq!(window.state().actions, [Action::Do(whole)]);
}

#[test]
fn a_question_of_ones_own_is_added_and_taken_away() {
    let mut window = window(Screen::Prepare, talked());
    click(&mut window, "Lägg till …");
    type_text(&mut window, "Vad saknas?");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let session = window.state().session();
    let item = session.deck().items.iter().find(|item| item.title == "Vad saknas?").unwrap();
    let key = item.key.clone();
    assert!(key.as_str().starts_with("egen-"));
    assert_eq!((item.title.as_str(), item.minutes), ("Vad saknas?", 10));
    assert_eq!(session.agenda().last().unwrap().item, key);
    click(&mut window, "Ändra 8. Vad saknas?");
    click(&mut window, "Ta bort punkten");
    assert!(did(&window, &Command::RemoveItem(key)));
    assert!(window.query_by_label("Ta bort punkten").is_none());
}

#[test]
fn the_agenda_is_kept_as_a_deck_of_ones_own() {
    let mut window = Window::read_only(Screen::Prepare, &talked()).harness(1280.0, 720.0);
    click(&mut window, "Spara upplägget …");
    assert!(window.get_by_label("Samtalsunderlagets titel").is_focused());
    type_text(&mut window, " igen");
    click(&mut window, "Spara");
    assert_eq!(window.state().actions, [Action::SaveDeck("Provunderlag igen".into())]);
    click(&mut window, "Spara upplägget …");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Samtalsunderlagets titel").is_none(), "Escape gives it up");
}

#[test]
fn writing_a_fact_changes_the_meeting() {
    let mut window = window(Screen::Prepare, meeting(2));
    click(&mut window, "Nämnd");
    type_text(&mut window, "Servicenämnden");
    assert!(did(&window, &Command::SetFact(Fact::Board, "Servicenämnden".into())));
}

#[test]
fn a_wrong_date_is_kept_and_pointed_out() {
    let mut window = window(Screen::Prepare, meeting(2));
    click(&mut window, "Datum");
    type_text(&mut window, "30/8");
    assert_eq!(window.state().session().meeting().date, "30/8");
    window.get_by_label("skriv som åååå-mm-dd");
}

#[test]
fn an_item_can_be_left_out_and_the_times_follow() {
    let mut session = meeting(2);
    for (fact, text) in [(Fact::Start, "12.00"), (Fact::End, "13.05")] {
        session.apply(Command::SetFact(fact, text.into()), 0);
    }
    let mut window = window(Screen::Prepare, session);
    window.get_by_label_contains("slutar 13.10, 5 minuter efter kl. 13.05");
    click(&mut window, "Ta upp 2. Känner ni igen er?");
    assert!(did(&window, &Command::IncludeItem("fraga".into(), false)));
    window.get_by_label_contains("slutar 13.00, 5 minuter före kl. 13.05");
}

#[test]
fn an_item_moves_by_its_menu_and_by_alt_and_arrow() {
    let mut window = window(Screen::Prepare, meeting(2));
    click(&mut window, "Mer för 2. Känner ni igen er?");
    click(&mut window, "Flytta upp");
    assert!(did(&window, &Command::MoveItem("fraga".into(), 0)));
    window.get_by_label("Ta upp 1. Känner ni igen er?").focus();
    window.run();
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert!(did(&window, &Command::MoveItem("fraga".into(), 2)));
    assert!(
        window.get_by_label("Ta upp 3. Känner ni igen er?").is_focused(),
        "the row keeps the keyboard"
    );
}

#[test]
fn alt_and_arrow_in_the_minutes_moves_the_row_and_leaves_the_minutes() {
    let mut window = window(Screen::Prepare, meeting(2));
    window.get_by_label("Minuter för 2. Känner ni igen er?").focus();
    window.run();
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert!(did(&window, &Command::MoveItem("fraga".into(), 2)));
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert!(did(&window, &Command::SetMinutes("fraga".into(), 11)));
}

#[test]
fn groups_are_added_and_silent_ones_taken_away() {
    let mut window = window(Screen::Prepare, talked());
    click(&mut window, "+ Antal grupper");
    assert!(did(&window, &Command::AddGroup("Grupp 4".into())));
    click(&mut window, "− Antal grupper");
    click(&mut window, "− Antal grupper");
    let groups = window.state().session().groups().len();
    assert_eq!(groups, 2, "group 3 had said nothing");
    window.get_by_label_contains("Den sista gruppen har anteckningar");
}

#[test]
fn an_item_with_a_fixed_time_waits_for_it_and_says_when_the_plan_comes_too_late() {
    let mut session = meeting(2);
    session.apply(Command::SetFact(Fact::Start, "12.00".into()), 0);
    let mut window = window(Screen::Prepare, session);
    window.get_by_label("Klockslag för 7. Paus").focus();
    window.run();
    type_text(&mut window, "13.30");
    assert!(did(&window, &Command::SetStarts("paus".into(), "13.30".into())));
    window.get_by_label_contains("slutar 13.40");
    window.state_mut().change(Command::SetStarts("paus".into(), "12.10".into()));
    window.run();
    window.get_by_label_contains("slutar 13.10");
}

/// A meeting whose deck offers an agenda of half an hour.
fn with_an_agenda() -> Session {
    let step = |item: &str, minutes| ShortAgendaItem {
        item: item.into(),
        minutes,
    };
    let deck = Deck {
        agendas: vec![ShortAgenda {
            name: "30 minuter".into(),
            minutes: 30,
            items: vec![step("fraga", 12), step("triangel", 14)],
        }],
        ..deck()
    };
    Session::new(deck, 2, "prov", "")
}

#[test]
fn a_shorter_agenda_is_picked_with_one_press_and_taken_back_with_one() {
    let mut window = window(Screen::Prepare, with_an_agenda());
    window.get_by_label_contains("1 h 10 min");
    click(&mut window, "30 minuter");
    assert!(did(&window, &Command::UseAgenda("30 minuter".into())));
    window.get_by_label_contains("2 frågor, 26 min");
    assert_eq!(window.state().session().items().count(), 2);
    window.state_mut().ask(UiCommand::Undo);
    window.run();
    window.get_by_label_contains("1 h 10 min");
    click(&mut window, "30 minuter");
    click(&mut window, "Hela underlaget");
    assert!(did(&window, &Command::UseAgenda(String::new())));
    assert_eq!(window.state().session().planned_minutes(), 70);
}

#[test]
fn agendas_are_offered_only_where_the_deck_names_some_and_the_meeting_can_be_changed() {
    let plain = window(Screen::Prepare, meeting(2));
    assert!(plain.query_by_label("Hela underlaget").is_none());
    let mut read_only = Window::read_only(Screen::Prepare, &with_an_agenda()).harness(1280.0, 720.0);
    click(&mut read_only, "30 minuter");
    assert_eq!(read_only.state().actions, []);
}

#[test]
fn every_agenda_of_every_deck_is_picked_with_one_press() {
    let mut picked = 0;
    for deck in samtalsledaren::files::built_in() {
        for agenda in &deck.agendas {
            let mut window = window(Screen::Prepare, Session::new(deck.clone(), 4, "prov", ""));
            click(&mut window, &agenda.name);
            let session = window.state().session();
            assert!(
                did(&window, &Command::UseAgenda(agenda.name.clone())),
                "{}: {}",
                deck.id,
                agenda.name
            );
            assert_eq!(session.planned_minutes(), agenda.planned_minutes(), "{}: {}", deck.id, agenda.name);
            picked += 1;
        }
    }
    assert!(picked >= 10, "{picked}");
}

#[test]
fn groups_whose_names_read_alike_are_told_of() {
    let mut window = window(Screen::Prepare, meeting(3));
    let told = |window: &egui_kittest::Harness<'static, Window>| window.query_all_by_label_contains("Två grupper heter").count();
    assert_eq!(told(&window), 0);
    for (name, expected) in [("Grupp 1", 1), ("GRUPP\u{A0}1 ", 1), ("Gru\u{AD}pp 1", 1), ("Grupp 11", 0), ("", 0)] {
        window.state_mut().change(Command::RenameGroup(GroupId(2), name.into()));
        window.run();
        assert_eq!(told(&window), expected, "{name:?}");
    }
}

/// As wide as the smallest laptop with twice the size of text, and high enough for the row.
#[test]
fn a_title_keeps_its_room_in_the_narrowest_window_and_its_row_can_still_be_edited() {
    let mut window = Window::new(Screen::Prepare, Some(meeting(2))).harness(512.0, 1200.0);
    window.get_by_label("Minuter för 2. Känner ni igen er?").focus();
    window.run();
    let title = window.get_by_label("Känner ni igen er?").rect();
    let clock = window.get_by_label("Klockslag för 2. Känner ni igen er?").rect();
    let minutes = window.get_by_label("Minuter för 2. Känner ni igen er?").rect();
    assert!(
        clock.right() < title.left() && title.right() < minutes.left(),
        "{clock:?} {title:?} {minutes:?}"
    );
    assert!(minutes.left() - clock.right() > 150.0, "{clock:?} {minutes:?}");
    window.get_by_label("Mer för 2. Känner ni igen er?").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    click(&mut window, "Ändra");
    assert!(window.get_by_label("Fråga").is_focused());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.get_by_label("Mer för 2. Känner ni igen er?").is_focused());
}
