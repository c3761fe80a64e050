//! What the chair's window tells of saving, and the way out that stands beside it.

use crate::support::disk::Fault;
use crate::support::gui::window::Window;
use crate::support::meetings::{meeting, note};
use eframe::egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, Palette, Screen};
use std::io::ErrorKind;

/// A session that another window writes.
fn held() -> Window {
    Window::read_only(Screen::Lead, &meeting(3))
}

#[test]
fn a_session_that_another_window_writes_is_read_only_and_says_why_and_what_to_do() {
    let mut window = held().harness(1280.0, 720.0);
    let held_by = window.state().save_status().held_by.unwrap();
    window.get_by_label_contains(&held_by);
    window.get_by_label("Bara läsning");
    window.event(Event::Text("hit skrivs inget".to_owned()));
    window.run();
    assert_eq!(window.state().session().current_draft(), "");
    window.get_by_label("Ta över").click();
    window.run();
    assert_eq!(window.state().asked(), [Action::TakeOver]);
}

#[test]
fn taking_over_is_found_by_its_words_too() {
    let mut chair = held();
    chair.gui.overlays.palette = Some(Palette {
        query: "ta öv".into(),
        chosen: 0,
    });
    let mut window = chair.harness(1280.0, 720.0);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().asked(), [Action::TakeOver]);
}

#[test]
fn nobody_is_offered_to_take_over_what_is_ours() {
    let mut chair = Window::lead(meeting(3));
    chair.gui.overlays.palette = Some(Palette {
        query: "ta över".into(),
        chosen: 0,
    });
    let window = chair.harness(1280.0, 720.0);
    assert!(window.query_by_label("Ta över").is_none());
}

#[test]
fn a_save_that_fails_stays_on_the_screen_with_the_place_that_holds_the_truth() {
    let mut chair = Window::lead(meeting(3));
    chair.disk.fail(Fault::Below("/hem/Dokument"), ErrorKind::StorageFull);
    chair.change(note("Skrivet på en full disk."));
    chair.until("it is told", |shell| shell.save_status().failure.is_some());
    let mut window = chair.harness(1280.0, 720.0);
    window.get_by_label_contains("Allt som är skrivet finns i /hem/data/spegel/");
    window.get_by_label("Inte sparat än");
    window.get_by_label("Spara nu").click();
    window.run();
    assert_eq!(window.state().asked(), [Action::SaveNow]);
}
