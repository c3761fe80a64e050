//! The pages of the bilaga on the screen: turned, made larger and smaller, by keys and by buttons.

use crate::support::gui::stage::{Stage, click, handing_over, press, talked};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::Action;

/// The page as a picture, which only a running window can hold.
pub(crate) fn with_page(window: &mut Harness<'static, Stage>) {
    let page = egui::ColorImage::filled([595, 842], egui::Color32::WHITE);
    let texture = window.ctx.load_texture("page", page, egui::TextureOptions::default());
    window.state_mut().preview.picture = Some(texture);
    window.run();
}

#[test]
fn the_pages_are_turned_by_buttons_and_by_keys_when_the_page_has_the_keyboard() {
    let mut window = handing_over(talked()).harness(1280.0, 640.0);
    with_page(&mut window);
    let page = window.get_by_label_contains("Förhandsvisning av bilagan, sidnummer 2, sida 2 av 5");
    assert!(page.is_focused());
    for key in [Key::ArrowRight, Key::PageDown, Key::ArrowLeft, Key::PageUp] {
        press(&mut window, Modifiers::NONE, key);
    }
    click(&mut window, "Nästa sida");
    let turned = [2, 2, 0, 0, 2].map(Action::PreviewPage);
    assert_eq!(window.state().actions, turned);
}

/// Lets the stage zoom as the shell does, and gives how wide the page is then.
fn zoomed(window: &mut Harness<'static, Stage>) -> f32 {
    let actions = std::mem::take(&mut window.state_mut().actions);
    for action in actions {
        match action {
            Action::ZoomPages(zoom) => window.state_mut().preview.zoom = zoom,
            other => panic!("{other:?}"),
        }
    }
    window.run();
    window.get_by_label_contains("Förhandsvisning av bilagan, sidnummer").rect().width()
}

#[test]
fn the_page_grows_and_shrinks_by_keys_and_fills_the_width_or_is_seen_whole_by_buttons() {
    let mut window = handing_over(talked()).harness(1280.0, 800.0);
    with_page(&mut window);
    let whole = zoomed(&mut window);
    let mut before = whole;
    for key in [Key::Plus, Key::Plus, Key::Equals] {
        press(&mut window, Modifiers::COMMAND, key);
        let now = zoomed(&mut window);
        assert!(now > before * 1.1, "{key:?}: {before} → {now}");
        before = now;
    }
    press(&mut window, Modifiers::COMMAND, Key::Minus);
    let smaller = zoomed(&mut window);
    assert!(smaller < before * 0.95, "{before} → {smaller}");
    press(&mut window, Modifiers::COMMAND, Key::Num0);
    assert!((zoomed(&mut window) - whole).abs() < 0.5, "the whole page again");
    click(&mut window, "Sidans bredd");
    let wide = zoomed(&mut window);
    assert!(wide > whole, "{whole} → {wide}");
    for _ in 0..9 {
        press(&mut window, Modifiers::COMMAND, Key::Plus);
        zoomed(&mut window);
    }
    assert!((zoomed(&mut window) - 4.0 * wide).abs() < 1.0, "four times the width is the most");
    click(&mut window, "Hela sidan");
    assert!((zoomed(&mut window) - whole).abs() < 0.5);
}
