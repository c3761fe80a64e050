//! A presenter's clicker while the chair's window has the keyboard: its keys never become words, and letters stay letters.

use crate::support::gui::window::{Window, press, type_text, window};
use crate::support::meetings::meeting;
use eframe::egui::{self, Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, KeyContext, Screen, UiCommand, read_keys};
use samtalsledaren::model::Command;

fn at_question() -> Window {
    let mut chair = Window::lead(meeting(3));
    chair.change(Command::GoTo("fraga".into()));
    chair.change(Command::OpenHall(true));
    chair
}

const fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

/// A key as a clicker sends it: with the letter that it stands for on a keyboard.
fn send(window: &mut Harness<'static, Window>, pressed: Key, sign: &str) {
    send_together(window, [(key(pressed, Modifiers::NONE), sign)]);
}

/// Keys with their letters that come in one frame, as the system sends them.
fn send_together<const N: usize>(window: &mut Harness<'static, Window>, keys: [(Event, &str); N]) {
    for (pressed, sign) in keys {
        let text = (!sign.is_empty()).then(|| Event::Text(sign.to_owned()));
        window.input_mut().events.extend([pressed].into_iter().chain(text));
    }
    window.run();
}

fn draft(window: &Harness<'static, Window>) -> String {
    window.state().session().current_draft().to_owned()
}

fn blank(window: &Harness<'static, Window>) -> bool {
    window.state().session().hall().blank
}

#[test]
fn no_key_of_a_clicker_becomes_a_word_in_an_empty_note_field() {
    let mut window = at_question().harness(1280.0, 720.0);
    for (pressed, sign) in [
        (Key::PageDown, ""),
        (Key::PageUp, ""),
        (Key::F5, ""),
        (Key::Period, "."),
        (Key::Period, "."),
        (Key::Escape, ""),
    ] {
        send(&mut window, pressed, sign);
        assert_eq!(draft(&window), "", "{pressed:?}");
        let session = window.state().session();
        assert!(session.notes().next().is_none() && session.cursor().follow, "{pressed:?}");
    }
    press(&mut window, Modifiers::SHIFT, Key::F5);
    let shown = window
        .state()
        .asked()
        .iter()
        .filter(|asked| **asked == Action::Ui(UiCommand::ShowHall))
        .count();
    assert_eq!(shown, 2, "a show is begun with Shift+F5 too");
    assert!(!blank(&window), "and what was black is lit");
}

#[test]
fn the_keys_of_a_clicker_step_in_the_middle_of_a_word_and_leave_it_as_it_is() {
    let mut window = at_question().harness(1280.0, 720.0);
    type_text(&mut window, "halv");
    for pressed in [Key::PageDown, Key::PageUp, Key::F5] {
        send(&mut window, pressed, "");
        assert_eq!(draft(&window), "halv", "{pressed:?}");
    }
    // Between other words a full stop and a b are what they look like.
    send(&mut window, Key::Period, ".");
    send(&mut window, Key::B, "b");
    assert_eq!((draft(&window).as_str(), blank(&window)), ("halv.b", false));
}

#[test]
fn b_is_a_letter_wherever_words_are_written_unless_the_clicker_leads() {
    let mut window = at_question().harness(1280.0, 720.0);
    send(&mut window, Key::B, "b");
    assert_eq!((draft(&window).as_str(), blank(&window)), ("b", false));

    let mut chair = at_question();
    chair.act(Action::SetClickerLeads(true));
    let mut window = chair.harness(1280.0, 720.0);
    send(&mut window, Key::B, "b");
    assert_eq!((draft(&window).as_str(), blank(&window)), ("", true));
    send(&mut window, Key::B, "b");
    assert!(!blank(&window), "the same key lights it again");
    type_text(&mut window, "om ");
    send(&mut window, Key::B, "b");
    assert_eq!((draft(&window).as_str(), blank(&window)), ("om b", false));
    // A word that comes whole in one frame is one, however it begins.
    window.state_mut().change(Command::SetDraft(String::new()));
    window.run();
    let letters = [(Key::B, "b"), (Key::R, "r"), (Key::A, "a")];
    send_together(&mut window, letters.map(|(pressed, sign)| (key(pressed, Modifiers::NONE), sign)));
    assert_eq!((draft(&window).as_str(), blank(&window)), ("bra", false));
    // A capital is never a clicker's.
    window.state_mut().change(Command::SetDraft(String::new()));
    window.run();
    send_together(&mut window, [(key(Key::B, Modifiers::SHIFT), "B")]);
    assert_eq!((draft(&window).as_str(), blank(&window)), ("B", false));
}

#[test]
fn where_words_of_another_kind_are_written_a_clickers_letters_are_letters() {
    let mut chair = at_question();
    chair.act(Action::SetClickerLeads(true));
    let mut window = chair.harness(1280.0, 720.0);
    press(&mut window, Modifiers::COMMAND, Key::N);
    send(&mut window, Key::B, "b");
    send(&mut window, Key::Period, ".");
    assert!(!blank(&window));
    assert_eq!(window.state().gui.lead.extra_question.as_deref(), Some("b."));
}

#[test]
fn outside_every_text_field_a_full_stop_blanks_and_where_the_note_field_is_closed_b_does_too() {
    let mut window = at_question().harness(1280.0, 720.0);
    window.state_mut().change(Command::GoTo("matris".into()));
    window.run();
    press(&mut window, Modifiers::NONE, Key::F3);
    send(&mut window, Key::Period, ".");
    assert!(blank(&window));
    send(&mut window, Key::B, "b");
    assert!(blank(&window), "a b does nothing among the steps of a matrix");

    let mut chair = at_question();
    for item in ["fraga", "delar", "matris", "triangel", "markeringar"] {
        chair.change(Command::IncludeItem(item.into(), false));
    }
    let mut window = chair.harness(1280.0, 720.0);
    for pressed in [(Key::B, "b"), (Key::Period, ".")] {
        let before = blank(&window);
        send(&mut window, pressed.0, pressed.1);
        assert_ne!(blank(&window), before, "{pressed:?}");
    }
}

#[test]
fn enter_in_the_hall_steps_unless_words_are_on_their_way_to_the_note_field() {
    let pressed = |context, events: Vec<Event>| {
        let mut input = egui::InputState::default();
        input.events = events;
        read_keys(&mut input, context)
    };
    let hall = KeyContext {
        leading: true,
        in_hall: true,
        empty_note_field: true,
        ..KeyContext::default()
    };
    let enter = || key(Key::Enter, Modifiers::NONE);
    assert_eq!(pressed(hall, vec![enter()]), [Action::Ui(UiCommand::Next)]);
    assert_eq!(pressed(hall, vec![Event::Text("ord".into()), enter()]), []);
    let written = KeyContext {
        empty_note_field: false,
        ..hall
    };
    assert_eq!(pressed(written, vec![enter()]), []);
    let covering = KeyContext {
        covers_chair: true,
        ..written
    };
    assert_eq!(pressed(covering, vec![enter()]), [Action::Ui(UiCommand::Next)]);
}

#[test]
fn in_a_hall_that_covers_the_chair_nothing_is_asked_for_that_would_open_out_of_sight() {
    let covering = KeyContext {
        leading: true,
        in_hall: true,
        covers_chair: true,
        ..KeyContext::default()
    };
    let ask = |command: UiCommand| {
        let shortcut = command.shortcut();
        crate::support::gui::window::asked_by_key(shortcut.logical_key, shortcut.modifiers, covering)
    };
    for command in [
        UiCommand::Open,
        UiCommand::Save,
        UiCommand::Palette,
        UiCommand::Keys,
        UiCommand::Settings,
        UiCommand::Find,
        UiCommand::GoReview,
        UiCommand::CheckRoom,
        UiCommand::ExtraQuestion,
        UiCommand::NumberScreens,
    ] {
        assert_eq!(ask(command), [], "{command:?}");
    }
    for command in [UiCommand::Next, UiCommand::Previous, UiCommand::BlankHall, UiCommand::ReleaseNotes] {
        assert_eq!(ask(command), [Action::Ui(command)]);
    }
}

#[test]
fn a_note_field_without_a_question_is_closed_and_says_why() {
    let mut session = meeting(3);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::SetDraft("halvvägs".into()), 0);
    session.apply(Command::IncludeItem("fraga".into(), false), 0);
    let mut window = window(Screen::Lead, session.clone());
    window.get_by_label_contains("är inte med i upplägget. Ta med den under Förbered");
    assert!(window.query_by_label("Ny anteckning för Grupp 1").is_none());
    type_text(&mut window, "till ingen");
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::F2);
    type_text(&mut window, "till ingen");
    assert_eq!(draft(&window), "halvvägs", "nothing typed goes anywhere");
    assert_eq!(window.state().session().notes().count(), 0);
    assert_eq!(window.state().session().record().drafts.len(), 1);

    for item in ["delar", "matris", "triangel", "markeringar"] {
        window.state_mut().change(Command::IncludeItem(item.into(), false));
    }
    window.run();
    window.get_by_label_contains("Ingen fråga är med i upplägget");
    window.state_mut().change(Command::IncludeItem("fraga".into(), true));
    window.run();
    window.get_by_label("Ny anteckning för Grupp 1");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let notes: Vec<_> = window.state().session().notes().map(|note| note.text.clone()).collect();
    assert_eq!(notes, ["halvvägs"]);
}

#[test]
fn what_the_room_sees_while_notes_are_taken_elsewhere_is_said_by_its_name_with_the_way_there() {
    let mut window = at_question().harness(1280.0, 720.0);
    window.state_mut().change(Command::GoTo("bild".into()));
    window.run();
    window.get_by_label("Öppna fråga 1");
    window.state_mut().change(Command::GoTo("markeringar".into()));
    window.state_mut().change(Command::GoTo("paus".into()));
    window.run();
    type_text(&mut window, "om det sista");
    window.get_by_label("Du skriver på fråga 5 · salen visar ”Paus”");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(
        window.query_by_label_contains("Du skriver på").is_none(),
        "an empty field is on no other question"
    );
    window.state_mut().change(Command::GoTo("fraga".into()));
    window.run();
    type_text(&mut window, "halvvägs");
    press(&mut window, Modifiers::COMMAND, Key::PageDown);
    window.get_by_label("Du skriver på fråga 1 · salen är på fråga 2");
    window.get_by_label("Till fråga 2").click();
    window.run();
    let session = window.state().session();
    assert_eq!((session.cursor().prompt.as_str(), session.notes().count()), ("delar", 2));
}

#[test]
fn a_black_hall_is_told_in_the_chairs_window() {
    let mut window = at_question().harness(1280.0, 720.0);
    press(&mut window, Modifiers::NONE, Key::F6);
    window.get_by_label_contains("Salen är släckt. F6 eller nästa steg tänder den.");
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(window.query_by_label_contains("Salen är släckt").is_none() && !blank(&window));
}
