//! What holds on several screens: names that differ, and a session that may only be read.

use crate::support::gui::handover::handing_over;
use crate::support::gui::start::with_own_decks;
use crate::support::gui::window::{Window, click};
use crate::support::meetings::talked;
use eframe::egui;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use samtalsledaren::gui::{ReviewOrder, Screen};
use std::collections::BTreeSet;

/// The names of all controls that can take the keyboard.
fn control_names(window: &Harness<'static, Window>) -> Vec<String> {
    window
        .root()
        .children_recursive()
        .map(|node| node.accesskit_node())
        .filter(|node| node.data().supports_action(egui::accesskit::Action::Focus) && !node.is_disabled())
        .filter(|node| node.role() != egui::accesskit::Role::Label)
        .filter_map(|node| node.label())
        .collect()
}

#[test]
fn no_two_controls_of_a_screen_share_a_name() {
    let mut review = Window::new(Screen::Review, Some(talked()));
    review.gui.review.order = ReviewOrder::ByGroup;
    let stages = vec![
        with_own_decks(),
        Window::new(Screen::Prepare, Some(talked())),
        Window::new(Screen::Review, Some(talked())),
        review,
        handing_over(talked()),
    ];
    for stage in stages {
        let screen = stage.gui.screen;
        let window = stage.harness(1280.0, 1000.0);
        let names = control_names(&window);
        let different: BTreeSet<_> = names.iter().collect();
        assert!(names.len() > 5, "{screen:?}: {names:?}");
        assert_eq!(names.len(), different.len(), "{screen:?}: {names:?}");
    }
}

#[test]
fn a_session_of_a_newer_program_can_be_read_and_not_changed() {
    for screen in [Screen::Prepare, Screen::Review, Screen::Handover] {
        let mut window = Window::read_only(screen, &talked()).harness(1280.0, 1000.0);
        let name = match screen {
            Screen::Prepare => "Ta upp 2. Känner ni igen er?",
            Screen::Review => "Ta med 1.1.1 i bilagan",
            _ => "Webben",
        };
        click(&mut window, name);
        assert_eq!(window.state().actions, [], "{screen:?}");
    }
}
