//! The bar and the line of keys: every way out of a page is a button that says and does the same as its key.

use crate::support::gui::window::{Window, click};
use crate::support::meetings::meeting;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::{Action, Screen, UiCommand};
use samtalsledaren::words::Words;

const SCREENS: [Screen; 5] = [Screen::Start, Screen::Prepare, Screen::Lead, Screen::Review, Screen::Handover];

fn window(screen: Screen) -> Window {
    Window::new(screen, (screen != Screen::Start).then(|| meeting(3)))
}

#[test]
fn search_settings_and_help_are_buttons_on_every_page_and_in_every_width() {
    for screen in SCREENS {
        for width in [512.0, 640.0, 900.0, 1280.0, 1920.0] {
            for command in [UiCommand::Palette, UiCommand::Settings, UiCommand::Keys] {
                let mut window = window(screen).harness(width, 640.0);
                click(&mut window, command.title(Words::default()));
                assert_eq!(window.state().asked(), [Action::Ui(command)], "{screen:?} {width}");
            }
        }
    }
}

/// The buttons of the line of keys, by their names: a key and what it does.
fn line_of_keys(window: &Harness<'static, Window>) -> Vec<String> {
    let titles: Vec<_> = UiCommand::ALL
        .iter()
        .map(|command| format!(" {}", command.title(Words::default()).to_lowercase()))
        .collect();
    let nodes = window.root().children_recursive().map(|node| node.accesskit_node());
    let buttons = nodes.filter(|node| node.role() == Role::Button && !node.is_disabled());
    let names = buttons.filter_map(|node| node.label());
    names
        .filter(|name| titles.iter().any(|title| name.ends_with(title.as_str())))
        .collect()
}

#[test]
fn the_line_of_keys_is_of_buttons_that_do_what_they_say() {
    let mut count = 0;
    for screen in SCREENS {
        let names = line_of_keys(&window(screen).harness(1280.0, 720.0));
        assert!(names.last().is_some_and(|last| last.starts_with("F1 ")), "{screen:?}: {names:?}");
        for name in names {
            let mut window = window(screen).harness(1280.0, 720.0);
            click(&mut window, &name);
            let Some(Action::Ui(command)) = window.state().asked().first().cloned() else {
                panic!("{screen:?}: {name} does nothing");
            };
            let title = command.title(Words::default()).to_lowercase();
            assert!(name.ends_with(&title), "{screen:?}: {name} does {command:?}");
            count += 1;
        }
    }
    assert!(count > 15, "{count}");
}

#[test]
fn in_a_narrow_window_the_last_of_the_keys_are_left_out_and_the_sheet_of_all_keys_never() {
    let mut before = usize::MAX;
    for width in [1280.0, 900.0, 640.0, 512.0] {
        let window = window(Screen::Lead).harness(width, 640.0);
        let names = line_of_keys(&window);
        assert!(names.len() <= before && names.len() >= 2, "{width}: {names:?}");
        assert!(names[0].starts_with("F5 "), "{width}: {names:?}");
        before = names.len();
    }
}

#[test]
fn the_sheet_of_keys_is_searched_and_each_key_of_it_can_be_pressed() {
    let mut chair = window(Screen::Lead);
    chair.gui.overlays.keys.is_open = true;
    let mut window = chair.harness(1280.0, 720.0);
    for command in UiCommand::ALL {
        let name = format!("{}, ", command.title(Words::default()));
        let buttons = window.query_all_by_role(Role::Button);
        let found = buttons.filter(|button| button.accesskit_node().label().is_some_and(|label| label.starts_with(&name)));
        assert_eq!(found.count(), 1, "{name}");
    }
    assert!(window.get_by_label("Sök bland kortkommandona").is_focused());
    window.event(eframe::egui::Event::Text("svart".to_owned()));
    window.run();
    assert!(window.query_by_label("Ångra, Ctrl+Z").is_none());
    click(&mut window, "Släck bilden, F6");
    assert_eq!(window.state().asked(), [Action::Ui(UiCommand::BlankHall)]);
    assert!(!window.state().gui.overlays.keys.is_open);
}

#[test]
fn a_key_that_does_nothing_on_this_page_cannot_be_pressed_there() {
    let mut chair = window(Screen::Start);
    chair.gui.overlays.keys.is_open = true;
    let mut window = chair.harness(1280.0, 720.0);
    assert!(window.get_by_label("Släck bilden, F6").accesskit_node().is_disabled());
    click(&mut window, "Öppna …, Ctrl+O");
    assert_eq!(window.state().asked(), [Action::Ui(UiCommand::Open)]);
}
