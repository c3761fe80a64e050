//! The sheet of the room check, by what a screen reader would say.

use crate::support::gui::window::Window;
use crate::support::meetings::meeting;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::hall::Room as Seats;
use samtalsledaren::gui::{Action, Monitor, Monitors, RoomCheckState, UiCommand};
use samtalsledaren::model::{Display, Look, Power, RoomFacts, RoomReport, Verdict, room_checks};
use samtalsledaren::words::Words;
use std::collections::BTreeSet;

fn open(report: Option<RoomReport>) -> Harness<'static, Window> {
    let mut chair = Window::lead(meeting(4));
    chair.gui.overlays.room_check = Some(RoomCheckState {
        report,
        ..RoomCheckState::default()
    });
    chair.harness(1280.0, 720.0)
}

fn monitors(positions: &[(i32, i32)]) -> Monitors {
    let all = positions.iter().enumerate().map(|(index, position)| Monitor {
        name: index.to_string(),
        position: *position,
        size: (1920, 1080),
    });
    Monitors {
        all: all.collect(),
        chair: Some(0),
        hall: None,
    }
}

#[test]
fn each_check_is_read_as_one_line_with_its_verdict() {
    let report = RoomReport {
        power: Power::Battery(Some(55)),
        ..RoomReport::default()
    };
    let window = open(Some(report));
    window.get_by_label_contains("Ström, att rätta till. Datorn går på batteri, 55 % är kvar. Sätt i laddaren");
    window.get_by_label_contains("Sparande, i ordning.");
    window.get_by_label_contains("Aviseringar, kontrollera själv.");
}

#[test]
fn what_is_set_for_the_room_is_set_here() {
    let mut window = open(None);
    for name in ["+ Avstånd till sista raden, i bildhöjder", "Mörkt rum"] {
        window.get_by_label(name).click();
        window.run();
    }
    assert_eq!(window.state().asked(), [Action::SetRoomRatio(7), Action::SetHallLook(Look::Dark)]);
}

#[test]
fn the_check_knows_for_which_rows_the_hall_is_made() {
    let session = meeting(2);
    let verdict = |ratio| {
        let facts = RoomFacts {
            ratio,
            ..RoomFacts::default()
        };
        room_checks(&session, &facts, Words::default())[1].verdict
    };
    for ratio in [Seats::NEAREST, Seats::FARTHEST] {
        assert_eq!(verdict(ratio), Verdict::Well, "{ratio}");
    }
    for ratio in [Seats::NEAREST - 0.5, Seats::FARTHEST + 0.5] {
        assert_eq!(verdict(ratio), Verdict::Look, "{ratio}");
    }
}

#[test]
fn escape_closes_the_sheet_and_changes_nothing() {
    let mut window = open(None);
    let before = window.state().session().record().clone();
    window.key_press(eframe::egui::Key::Escape);
    window.run();
    assert_eq!(window.state().gui.overlays.room_check, None);
    assert_eq!(*window.state().session().record(), before);
    assert!(window.state().asked().is_empty());
}

#[test]
fn no_two_controls_share_a_name() {
    let window = open(Some(RoomReport::default()));
    let mut seen = BTreeSet::new();
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        if matches!(node.role(), Role::Button | Role::SpinButton | Role::TextInput | Role::ComboBox)
            && let Some(name) = node.label()
        {
            assert!(seen.insert(name.clone()), "two controls are called {name:?}");
        }
    }
    assert!(seen.contains("Ljust rum"));
}

#[test]
fn mirrored_screens_are_told_from_screens_apart() {
    let apart = Monitors {
        hall: Some(1),
        ..monitors(&[(0, 0), (1920, 0)])
    };
    assert!(!apart.are_mirrored());
    assert_eq!(apart.display(false), Display::Apart(2));
    assert_eq!(monitors(&[(0, 0), (0, 0)]).display(false), Display::Mirrored);
    assert_eq!(monitors(&[(0, 0)]).display(false), Display::One);
    assert_eq!(monitors(&[(0, 0)]).display(true), Display::Missed);
    assert_eq!(monitors(&[]).display(true), Display::Unknown);
    let shared = Monitors { hall: Some(0), ..apart };
    assert_eq!(shared.display(false), Display::Shared);
}

#[test]
fn the_room_is_checked_and_screens_are_swapped_by_keys_everywhere() {
    for command in [UiCommand::CheckRoom, UiCommand::SwapScreens, UiCommand::NumberScreens] {
        assert!(!command.needs_lead() && command.needs_session());
    }
}
