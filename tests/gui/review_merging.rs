//! Notes merged by the menu and split by the keys, as a screen reader finds them.

use crate::support::gui::window::Window;
use crate::support::meetings::{add_note, meeting, note_texts};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::Screen;
use samtalsledaren::model::Command;

#[test]
fn notes_are_merged_by_the_menu_and_the_wastebasket_says_into_which() {
    let mut session = meeting(2);
    session.apply(Command::Begin, 0);
    add_note(&mut session, "fraga", 1, "Mod");
    add_note(&mut session, "fraga", 2, "Tid");
    add_note(&mut session, "delar", 2, "En annan fråga");
    let mut window = Window::new(Screen::Review, Some(session)).harness(1280.0, 720.0);
    let click = |window: &mut egui_kittest::Harness<'static, Window>, name: &str| {
        window.get_by_label(name).click();
        window.run();
    };
    window.run();
    click(&mut window, "Mer om 1.1.1");
    click(&mut window, "För samman med");
    assert!(window.query_by_label("2.2.1 En annan fråga").is_some(), "it stands in the reading");
    let offered = window.get_all_by_label("1.2.1 Tid").count();
    assert_eq!(offered, 2, "in the reading and in the menu");
    window.get_all_by_label("1.2.1 Tid").next().unwrap().click();
    window.run();
    assert_eq!(note_texts(window.state().session())[0], "Mod\nTid");
    assert!(window.query_by_label("Sammanförd av 1.1.1, 1.2.1").is_some());
    click(&mut window, "Papperskorg (1)");
    assert!(
        window
            .query_by_label("Känner ni igen er? · Grupp 2 · sammanförd med 1.1.1")
            .is_some()
    );
}

#[test]
fn control_and_enter_split_a_note_where_the_cursor_stands() {
    let mut session = meeting(1);
    session.apply(Command::Begin, 0);
    add_note(&mut session, "fraga", 1, "Mod. Tid");
    let mut window = Window::new(Screen::Review, Some(session)).harness(1280.0, 720.0);
    window.run();
    window.get_by_label("1.1.1 Mod. Tid").click();
    window.run();
    for _ in 0..3 {
        window.key_press(Key::ArrowLeft);
        window.run();
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    let session = window.state().session();
    assert_eq!(note_texts(session), ["Mod.", "Tid"]);
    assert!(window.state().gui.editing.is_none());
}
