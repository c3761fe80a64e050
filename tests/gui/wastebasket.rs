//! Notes come back from the wastebasket, one and several at once, by mouse and by keys, and one undo puts them there again.

use crate::support::gui::window::{Window, click, press};
use crate::support::meetings::{add_note, meeting};
use eframe::egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{ReviewOrder, Screen};
use samtalsledaren::model::Command;

const TEXTS: [&str; 5] = ["Ett", "Två", "Tre", "Fyra", "Fem"];

/// The wastebasket with all notes but the first.
fn basket() -> Harness<'static, Window> {
    let mut session = meeting(2);
    for text in TEXTS {
        add_note(&mut session, "fraga", 1, text);
    }
    let ids: Vec<_> = session.notes().map(|note| note.id.clone()).collect();
    for id in &ids[1..] {
        session.apply(Command::RemoveNote(id.clone(), true), 0);
    }
    let mut window = Window::new(Screen::Review, Some(session));
    window.gui.review.order = ReviewOrder::Wastebasket;
    window.harness(1280.0, 720.0)
}

/// The notes that are not in the wastebasket.
fn kept(window: &Harness<'static, Window>) -> Vec<String> {
    window.state().session().notes().map(|note| note.text.clone()).collect()
}

fn select(window: &mut Harness<'static, Window>, place: usize, modifiers: Modifiers) {
    let label = format!("Välj 1.1.{place} i papperskorgen");
    let pos = window.get_by_label(&label).rect().center();
    window.event(Event::PointerMoved(pos));
    window.step();
    for pressed in [true, false] {
        let button = PointerButton::Primary;
        let event = Event::PointerButton {
            pos,
            button,
            pressed,
            modifiers,
        };
        window.event_modifiers(event, modifiers);
        window.step();
    }
    window.run();
}

#[test]
fn several_come_back_by_the_mouse_and_one_undo_puts_them_there_again() {
    let mut window = basket();
    assert_eq!(kept(&window), ["Ett"]);
    assert!(window.query_by_label("Ta tillbaka").is_none(), "nothing is selected");
    select(&mut window, 2, Modifiers::NONE);
    select(&mut window, 4, Modifiers::NONE);
    window.get_by_label("2 anteckningar valda");
    click(&mut window, "Ta tillbaka");
    assert_eq!(kept(&window), ["Ett", "Två", "Fyra"]);
    assert!(window.state().gui.review.selection.is_empty());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(kept(&window), ["Ett"]);
    press(&mut window, Modifiers::COMMAND, Key::Y);
    assert_eq!(kept(&window), ["Ett", "Två", "Fyra"]);
}

#[test]
fn with_shift_all_between_two_are_selected_and_the_button_of_one_takes_them_all_back() {
    let mut window = basket();
    select(&mut window, 3, Modifiers::NONE);
    select(&mut window, 5, Modifiers::SHIFT);
    window.get_by_label("3 anteckningar valda");
    click(&mut window, "Ta tillbaka 1.1.4");
    assert_eq!(kept(&window), ["Ett", "Tre", "Fyra", "Fem"]);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(kept(&window), ["Ett"]);
    click(&mut window, "Ta tillbaka 1.1.2");
    assert_eq!(kept(&window), ["Ett", "Två"], "one that is not selected comes alone");
}

#[test]
fn several_come_back_by_keys_alone() {
    let mut window = basket();
    window.get_by_label("Välj 1.1.3 i papperskorgen").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Space);
    window.get_by_label("1 anteckning vald");
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.get_by_label("4 anteckningar valda");
    window.get_by_label("Ta tillbaka").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(kept(&window), TEXTS);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(kept(&window), ["Ett"]);
}

#[test]
fn a_search_selects_only_what_it_shows_in_the_wastebasket() {
    let mut window = basket();
    window.state_mut().gui.review.search = "f".into();
    window.run();
    click(&mut window, "Välj alla");
    window.get_by_label("2 anteckningar valda");
    click(&mut window, "Ta tillbaka");
    assert_eq!(kept(&window), ["Ett", "Fyra", "Fem"]);
}
