//! A right click opens what "⋯" opens, with its keys; a double click does what a click and a button do.

use super::everywhere::every_screen::screen;
use crate::support::gui::window::Window;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::Action;
use samtalsledaren::model::Command;
use samtalsledaren::words::Language;

fn window(name: &str) -> Harness<'static, Window> {
    screen(name).unwrap()(Language::Swedish).harness(vec2(1280.0, 720.0))
}

fn press(window: &mut Harness<'static, Window>, at: Pos2, button: PointerButton) {
    for pressed in [true, false] {
        window.event(Event::PointerMoved(at));
        window.event(Event::PointerButton {
            pos: at,
            button,
            pressed,
            modifiers: Modifiers::NONE,
        });
        window.step();
    }
    window.run();
}

#[test]
fn the_words_of_a_note_give_its_menu_on_a_right_click_where_the_meeting_is_led_and_where_notes_are_read() {
    for (name, button) in [("lead-open", "Åtgärder för 3.2.1"), ("review", "Mer om 1.1.1")] {
        let mut window = window(name);
        let mut behind_button: Vec<String> = Vec::new();
        for by_button in [true, false] {
            let dots = window.get_by_label(button).rect();
            let at = if by_button {
                dots.center()
            } else {
                dots.center() - vec2(260.0, 0.0)
            };
            press(
                &mut window,
                at,
                if by_button {
                    PointerButton::Primary
                } else {
                    PointerButton::Secondary
                },
            );
            let moves = window.query_all_by_label_contains("Flytta till").map(|item| item.rect());
            let tops: Vec<_> = moves.collect();
            assert_eq!(tops.len(), 2, "{name}, by button {by_button}: {tops:?}");
            let items: Vec<_> = window
                .query_all_by_label_contains("Flytta till")
                .filter_map(|item| egui_kittest::kittest::NodeT::accesskit_node(&item).label())
                .collect();
            if by_button {
                behind_button = items;
            } else {
                assert_eq!(items, behind_button, "{name}");
                assert!(
                    (tops[0].left() - at.x).abs() < 40.0,
                    "{name}: it opens at the pointer, {tops:?} {at:?}"
                );
            }
            window.key_press(eframe::egui::Key::Escape);
            window.run();
        }
    }
}

#[test]
fn a_row_of_the_agenda_is_moved_by_its_menu_which_names_the_keys() {
    let mut window = window("prepare");
    let row = window.get_by_label_contains("Ta upp 3. ").rect();
    press(&mut window, row.center() + vec2(180.0, 0.0), PointerButton::Secondary);
    let second = window.state().session().agenda()[2].item.clone();
    window.get_by_label("Flytta ner").click();
    window.run();
    assert!(window.state().did(&Command::MoveItem(second, 3)));
}

#[test]
fn an_earlier_meeting_has_a_menu_too() {
    let mut window = window("start");
    let row = window
        .get_by_label_contains("Tillitsbaserad ledning och styrning, Provnämnden")
        .rect();
    press(&mut window, row.center(), PointerButton::Secondary);
    window.get_by_label("Visa i mappen").click();
    window.run();
    assert!(window.state().asked().iter().any(|action| matches!(action, Action::ShowFolder(_))));
}

#[test]
fn a_double_click_on_a_deck_makes_a_meeting_of_it_and_a_single_one_does_not() {
    let mut window = window("start-first");
    let deck = window.query_all_by_role(Role::ListItem).nth(1).unwrap().rect();
    let at = deck.left_top() + vec2(60.0, 14.0);
    press(&mut window, at, PointerButton::Primary);
    let is_made = |window: &Harness<'static, Window>| {
        let asked = window.state().asked();
        asked.iter().filter(|action| matches!(action, Action::Create { .. })).count()
    };
    assert_eq!(is_made(&window), 0);
    window.run_steps(8);
    // Each press in a frame of its own, the second within the time in which two count as one.
    for _ in 0..2 {
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        window
            .input_mut()
            .events
            .extend([Event::PointerMoved(at), button(true), button(false)]);
        window.step();
    }
    window.run();
    assert_eq!(is_made(&window), 1);
}
