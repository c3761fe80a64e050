//! The pages of the bilaga on the screen: turned, made larger and smaller, by keys and by buttons.

use crate::support::gui::window::{Window, click, press, until, window};
use crate::support::meetings::talked;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, Screen};

/// The last screen with the pages as the worker has made them, and the first of them drawn.
fn pages(height: f32) -> Harness<'static, Window> {
    let mut window = window(Screen::Handover, talked());
    window.set_size(vec2(1280.0, height));
    until(&mut window, "the first page is drawn", |shell| shell.preview().picture.is_some());
    window
}

#[test]
fn the_pages_are_turned_by_buttons_and_by_keys_when_the_page_has_the_keyboard() {
    let mut window = pages(720.0);
    let count = window.state().preview().page_count;
    assert!(count > 2, "{count}");
    let first = format!("sidnummer 1, sida 1 av {count}. ");
    assert!(window.get_by_label_contains(&first).is_focused());
    for key in [Key::ArrowRight, Key::PageDown, Key::ArrowLeft, Key::PageUp] {
        press(&mut window, Modifiers::NONE, key);
    }
    click(&mut window, "Nästa sida");
    let turned = [1, 2, 1, 0, 1].map(Action::PreviewPage);
    assert_eq!(window.state().actions, turned);
    let second = format!("sidnummer 2, sida 2 av {count}. ");
    window.get_by_label_contains(&second);
}

/// How wide the page is.
fn width(window: &Harness<'static, Window>) -> f32 {
    window.get_by_label_contains("Förhandsvisning av bilagan, sidnummer").rect().width()
}

#[test]
fn the_page_grows_and_shrinks_by_keys_and_fills_the_width_or_is_seen_whole_by_buttons() {
    let mut window = pages(800.0);
    let whole = width(&window);
    let mut before = whole;
    for key in [Key::Plus, Key::Plus, Key::Equals] {
        press(&mut window, Modifiers::COMMAND, key);
        let now = width(&window);
        assert!(now > before * 1.1, "{key:?}: {before} → {now}");
        before = now;
    }
    press(&mut window, Modifiers::COMMAND, Key::Minus);
    let smaller = width(&window);
    assert!(smaller < before * 0.95, "{before} → {smaller}");
    press(&mut window, Modifiers::COMMAND, Key::Num0);
    assert!((width(&window) - whole).abs() < 0.5, "the whole page again");
    click(&mut window, "Sidans bredd");
    let wide = width(&window);
    assert!(wide > whole, "{whole} → {wide}");
    for _ in 0..9 {
        press(&mut window, Modifiers::COMMAND, Key::Plus);
    }
    assert!((width(&window) - 4.0 * wide).abs() < 1.0, "four times the width is the most");
    click(&mut window, "Hela sidan");
    assert!((width(&window) - whole).abs() < 0.5);
}
