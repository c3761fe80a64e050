//! The sheet of settings, by what a screen reader would say, and the keys that make text larger.

use crate::support::gui::window::{Window, asked_by_key};
use crate::support::meetings::meeting;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::{Action, KeyContext, UiCommand};
use samtalsledaren::model::Look;
use samtalsledaren::words::Language;

fn open() -> Harness<'static, Window> {
    let mut chair = Window::lead(meeting(4));
    chair.gui.overlays.settings = true;
    chair.harness(1280.0, 720.0)
}

#[test]
fn everything_that_is_set_for_the_windows_is_set_in_one_sheet() {
    let mut window = open();
    for name in [
        "+ Textstorlek i procent",
        "− Textstorlek i procent",
        "Hög kontrast",
        "Som datorn",
        "Byt bild i salen utan övertoning",
        "+ Avstånd till sista raden, i bildhöjder",
        "Mörkt rum",
        "Tangenten b släcker salen",
        "English",
    ] {
        window.get_by_label(name).click();
        window.run();
    }
    assert_eq!(
        window.state().asked(),
        [
            Action::SetTextSize(110),
            Action::SetTextSize(100),
            Action::SetLook(Some(Look::Contrast)),
            Action::SetLook(None),
            Action::SetLessMotion(true),
            Action::SetRoomRatio(7),
            Action::SetHallLook(Look::Dark),
            Action::SetClickerLeads(true),
            Action::SetLanguage(Language::English),
        ]
    );
}

#[test]
fn escape_closes_the_sheet_and_gives_the_keyboard_back_to_the_note_field() {
    let mut window = open();
    assert!(window.get_by_label("Stäng").is_focused());
    window.key_press(Key::Escape);
    window.run();
    assert!(!window.state().gui.overlays.settings);
    assert!(window.state().asked().is_empty());
    window.event(Event::Text("Efteråt.".to_owned()));
    window.run();
    assert_eq!(window.state().session().current_draft(), "Efteråt.");
}

#[test]
fn behind_a_sheet_nothing_is_read() {
    let mut window = open();
    let read = |window: &Harness<'static, Window>| {
        let nodes = window.root().children_recursive().map(|node| node.accesskit_node());
        let seen = nodes.filter(|node| !node.is_hidden());
        seen.filter_map(|node| Some((node.is_modal(), node.label()?))).collect::<Vec<_>>()
    };
    let behind = "Ny anteckning för Grupp 1";
    let during = read(&window);
    assert!(during.contains(&(true, "Inställningar".into())), "{during:?}");
    assert!(during.contains(&(false, "Stäng".into())), "{during:?}");
    assert!(!during.iter().any(|(_, name)| name.starts_with(behind)), "{during:?}");
    window.key_press(Key::Escape);
    window.run();
    let after = read(&window);
    assert!(after.iter().any(|(_, name)| name.starts_with(behind)), "{after:?}");
}

#[test]
fn text_grows_by_the_usual_keys_but_where_pages_are_shown_and_never_in_the_hall() {
    let anywhere = KeyContext::default();
    let command = |command| vec![Action::Ui(command)];
    for modifiers in [Modifiers::ALT, Modifiers::COMMAND] {
        assert_eq!(asked_by_key(Key::Plus, modifiers, anywhere), command(UiCommand::LargerText));
        assert_eq!(asked_by_key(Key::Minus, modifiers, anywhere), command(UiCommand::SmallerText));
        assert_eq!(asked_by_key(Key::Num0, modifiers, anywhere), command(UiCommand::UsualText));
    }
    let on_american_keyboard = Modifiers::COMMAND | Modifiers::SHIFT;
    assert_eq!(
        asked_by_key(Key::Plus, on_american_keyboard, anywhere),
        command(UiCommand::LargerText)
    );
    let pages = KeyContext {
        shows_pages: true,
        ..anywhere
    };
    assert_eq!(asked_by_key(Key::Plus, Modifiers::COMMAND, pages), []);
    assert_eq!(asked_by_key(Key::Plus, Modifiers::ALT, pages), command(UiCommand::LargerText));
    let hall = KeyContext { in_hall: true, ..anywhere };
    assert_eq!(asked_by_key(Key::Plus, Modifiers::COMMAND, hall), []);
    assert_eq!(asked_by_key(Key::Plus, Modifiers::NONE, anywhere), [], "a sign of its own");
}

#[test]
fn the_first_start_speaks_the_systems_language_where_it_can() {
    for (tag, language) in [
        ("en-GB", Language::English),
        ("en_US.UTF-8", Language::English),
        ("EN", Language::English),
        ("sv-SE", Language::Swedish),
        ("de-DE", Language::Swedish),
        ("C", Language::Swedish),
        ("", Language::Swedish),
    ] {
        assert_eq!(Language::of_system(tag), language, "{tag}");
    }
}

#[test]
fn a_change_of_language_reaches_every_word_in_the_very_next_frame() {
    let mut window = open();
    window.state_mut().act(Action::SetLanguage(Language::English));
    window.run();
    window.get_by_label("High contrast");
    assert!(window.query_by_label("Hög kontrast").is_none());
}
