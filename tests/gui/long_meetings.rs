//! Long questions, long agendas, questions that come up on the spot, and the sheet of all keys.

use crate::support::gui::window::Window;
use crate::support::meetings::meeting;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::UiCommand;
use samtalsledaren::model::{Command, Deck, Item, Kind, Open, Session};
use samtalsledaren::words::Words;

/// Two hundred items; the first question has more than 600 characters.
fn long_meeting() -> Session {
    let long = "Hur ser vi på det som händer när styrningen ska räcka till allt på en gång, och tiden är kort? ".repeat(7);
    assert!(long.trim().chars().count() > 600);
    let items = (0..200).map(|number| Item {
        key: format!("f{number}").as_str().into(),
        title: if number == 0 {
            long.trim().to_owned()
        } else {
            format!("Fråga nummer {number} om något längre")
        },
        minutes: 3,
        kind: Kind::Open(Open::default()),
        ..Item::default()
    });
    let deck = Deck {
        title: "Långt".into(),
        items: items.collect(),
        ..Deck::default()
    };
    let mut session = Session::new(deck, 8, "prov", "");
    session.apply(Command::Begin, 0);
    session
}

#[test]
fn a_question_of_600_characters_leaves_room_for_groups_and_the_note_field() {
    let session = long_meeting();
    let title = session.item(session.current()).unwrap().title.clone();
    let window = Window::lead(session).harness(1280.0, 720.0);
    let question = window.get_by_label(&title).rect();
    let field = window.get_by_label("Ny anteckning för Grupp 1").rect();
    let tab = window.get_by_label("Grupp 8, 0 anteckningar").rect();
    assert!(
        question.bottom() <= tab.top() && tab.bottom() <= field.top() && field.bottom() < 720.0,
        "{question} {tab} {field}"
    );
    assert!(question.width() <= 720.0);
}

#[test]
fn the_agenda_of_200_items_shows_where_the_meeting_is() {
    let mut session = long_meeting();
    session.apply(Command::GoTo("f150".into()), 0);
    let window = Window::lead(session).harness(1280.0, 720.0);
    let here = window.get_by_label_contains("151 Fråga nummer 150");
    let rect = here.rect();
    assert!(rect.top() > 60.0 && rect.bottom() < 660.0, "{rect}");
    assert!(
        window.query_by_label_contains("12 Fråga nummer 11 ").is_none(),
        "what is far away is not laid out"
    );
}

#[test]
fn a_question_on_the_spot_is_asked_after_the_current_one_and_taken_back() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    let mut chair = Window::lead(session);
    chair.gui.lead.extra_question = Some(String::new());
    let mut window = chair.harness(1280.0, 720.0);
    assert!(window.get_by_label("Ny fråga, visas genast i salen").is_focused());
    window.event(Event::Text("Vad gör vi i morgon?".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.run();
    let session = window.state().session();
    let current = session.item(session.current()).unwrap();
    assert_eq!(current.title, "Vad gör vi i morgon?");
    assert_eq!(session.previous().unwrap().key.as_str(), "fraga");
    assert_eq!(session.hall().scene.item.as_ref(), Some(&current.key));
    assert_eq!(session.question_number(&current.key), Some(6), "the next free number");
    assert!(window.get_by_label("Ny anteckning för Grupp 1").is_focused());
    window.event(Event::Text("Äter frukost.".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let session = window.state().session();
    assert_eq!(session.notes_on(session.current()).count(), 1);
}

#[test]
fn escape_asks_nothing() {
    let mut chair = Window::lead(meeting(2));
    chair.gui.lead.extra_question = Some(String::new());
    let before = chair.session().record().clone();
    let mut window = chair.harness(1280.0, 720.0);
    window.event(Event::Text("Vad".to_owned()));
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(window.state().gui.lead.extra_question, None);
    assert_eq!(*window.state().session().record(), before);
}

#[test]
fn the_sheet_of_keys_names_every_wish_and_fits_in_the_smallest_window() {
    let mut chair = Window::lead(meeting(2));
    chair.gui.overlays.keys.is_open = true;
    let window = chair.harness(1280.0, 720.0);
    for command in UiCommand::ALL {
        let title = command.title(Words::default());
        assert!(window.query_all_by_label_contains(title).count() >= 1, "{title}");
    }
    // The sheet itself has the same name, and no place.
    let is_heading = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == Role::Heading;
    let heading = window
        .query_all_by_label("Alla kortkommandon")
        .filter(is_heading)
        .map(|node| node.rect().top());
    let top = heading.fold(f32::INFINITY, f32::min);
    let close = window.get_by_label("Stäng").rect();
    assert!(top > 0.0 && close.bottom() < 720.0, "{top} {close}");
}
