//! Notes of chosen groups only: the chair chooses whose notes the room sees, and nothing else slips through.

use crate::support::gui::window::Window;
use crate::support::meetings::meeting;
use eframe::egui::{self, Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::{Action, KeyContext, read_keys};
use samtalsledaren::model::{Command, GroupId, HallView, Scene, Session};

/// A meeting at an open question where each of four groups has said one thing.
fn spoken() -> Session {
    let mut session = meeting(4);
    session.apply(Command::GoTo("fraga".into()), 0);
    for group in 1..=4 {
        let note = Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(group),
            place: None,
            text: format!("Sagt av {group}"),
        };
        session.apply(note, 0);
    }
    session
}

fn seen(session: &Session) -> Vec<String> {
    HallView::of(session).notes.into_iter().map(|note| note.text).collect()
}

#[test]
fn only_the_chosen_groups_are_seen_and_only_once_released() {
    let mut session = spoken();
    session.apply(Command::ChooseNotesOf(vec![GroupId(2)]), 0);
    assert!(seen(&session).is_empty(), "choosing releases nothing");
    session.apply(Command::ReleaseNotes(true), 0);
    assert_eq!(seen(&session), ["Sagt av 2"]);
    session.apply(Command::ChooseNotesOf(vec![GroupId(2), GroupId(4)]), 0);
    assert_eq!(seen(&session), ["Sagt av 2", "Sagt av 4"]);
    session.apply(Command::ChooseNotesOf(Vec::new()), 0);
    assert_eq!(seen(&session).len(), 4);
    session.apply(Command::ReleaseNotes(false), 0);
    assert!(seen(&session).is_empty());
}

#[test]
fn the_next_question_starts_with_nothing_released_and_nobody_chosen() {
    let mut session = spoken();
    session.apply(Command::ReleaseNotes(true), 0);
    session.apply(Command::ChooseNotesOf(vec![GroupId(1)]), 0);
    session.apply(Command::GoTo("delar".into()), 0);
    assert_eq!(
        session.hall().scene,
        Scene {
            item: Some("delar".into()),
            ..Scene::default()
        }
    );
}

#[test]
fn choosing_is_no_step_to_take_back() {
    let mut session = spoken();
    session.apply(Command::ChooseNotesOf(vec![GroupId(1)]), 0);
    session.undo();
    assert_eq!(session.hall().scene.groups, [GroupId(1)]);
    assert_eq!(session.notes().count(), 3, "the note before it was taken back");
}

#[test]
fn no_press_makes_one_group_into_all() {
    let mut scene = Scene::default();
    let mut press = |group| {
        scene.groups = scene.groups_after(GroupId(group));
        scene.groups.iter().map(|group| group.0).collect::<Vec<_>>()
    };
    assert_eq!(press(3), [3], "the first press leaves one group alone on the screen");
    assert_eq!(press(1), [1, 3]);
    assert_eq!(press(3), [1]);
    assert_eq!(press(1), [1], "the last one stays");
}

#[test]
fn the_switches_stand_there_while_notes_are_released() {
    let mut chair = Window::lead(spoken());
    let mut before = Window::lead(chair.session().clone()).harness(1280.0, 720.0);
    before.run();
    // They keep their place before that, and cannot be pressed.
    assert!(before.get_by_label("Anteckningar från Grupp 2").accesskit_node().is_disabled());
    chair.change(Command::ReleaseNotes(true));
    chair.change(Command::ChooseNotesOf(vec![GroupId(3)]));
    let mut window = chair.harness(1280.0, 720.0);
    let pressed = |name: &str| {
        let node = window.get_by_label(name);
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(pressed("Anteckningar från Grupp 3"));
    assert!(!pressed("Anteckningar från Grupp 2") && !pressed("Anteckningar från alla grupper"));
    window.get_by_label("Anteckningar från Grupp 2").click();
    window.run();
    window.get_by_label("Anteckningar från alla grupper").click();
    window.run();
    assert_eq!(window.state().asked(), [Action::ShowNotesOf(Some(1)), Action::ShowNotesOf(None)]);
}

#[test]
fn a_digit_chooses_by_its_place_on_the_keyboard() {
    let pressed = |key, physical_key, leading| {
        let mut input = egui::InputState::default();
        input.events.push(Event::Key {
            key,
            physical_key,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::COMMAND | Modifiers::SHIFT,
        });
        let context = KeyContext {
            leading,
            ..KeyContext::default()
        };
        read_keys(&mut input, context)
    };
    assert_eq!(pressed(Key::Quote, Some(Key::Num2), true), [Action::ShowNotesOf(Some(1))]);
    assert_eq!(pressed(Key::Num9, None, true), [Action::ShowNotesOf(Some(8))]);
    assert_eq!(pressed(Key::Equals, Some(Key::Num0), true), [Action::ShowNotesOf(None)]);
    assert_eq!(pressed(Key::Num1, None, false), []);
}
