//! The buttons of the chair's window never move, and what is needed at once needs no scrolling, in windows of every size.

use crate::support::gui::window::Window;
use crate::support::meetings::meeting;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Order, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::{Action, Drawer};
use samtalsledaren::model::Command;
use std::collections::BTreeMap;

const ITEMS: [&str; 7] = ["bild", "fraga", "delar", "matris", "triangel", "markeringar", "paus"];

/// The buttons in the three rows and of the time, each by the names that it may have.
const BUTTONS: [(&str, &[&str]); 9] = [
    ("show", &["Visa i salen", "Sluta visa i salen"]),
    ("blank", &["Släck bilden"]),
    ("freeze", &["Frys bilden"]),
    ("answers", &["Visa svar"]),
    ("notes", &["Visa anteckningar"]),
    ("back", &["Föregående"]),
    ("skip", &["Nästa punkt"]),
    ("pause", &["Pausa tiden"]),
    ("group clock", &["Starta gruppklockan", "Avsluta gruppklockan"]),
];

/// The button of the step, also where there is none to take.
fn step(window: &Harness<'static, Window>) -> Rect {
    let step = window.query_by_label_contains("Nästa: ");
    let step = step.or_else(|| window.query_by_role_and_label(Role::Button, "Sista punkten"));
    step.expect("the step").rect()
}

fn places(window: &Harness<'static, Window>) -> BTreeMap<&'static str, Rect> {
    let mut places = BTreeMap::from([("next", step(window))]);
    for (button, names) in BUTTONS {
        let found = names.iter().find_map(|name| window.query_by_label(name));
        places.insert(button, found.unwrap_or_else(|| panic!("no {names:?}")).rect());
    }
    places
}

/// The window of a meeting of so many groups at an item, in which this has happened since it was opened.
fn after(item: &str, groups: u32, commands: impl IntoIterator<Item = Command>) -> Window {
    let mut chair = Window::lead(meeting(groups));
    chair.change(Command::GoTo(item.into()));
    for command in commands {
        chair.change(command);
    }
    chair
}

fn shown(item: &str, groups: u32) -> Window {
    after(item, groups, [Command::OpenHall(true)])
}

/// The windows of a meeting at an item, one for each state that changes what stands on the screen.
fn states(item: &'static str) -> impl Iterator<Item = (String, Window)> {
    let commands: [(&str, Vec<Command>); 9] = [
        ("closed", vec![]),
        ("open", vec![Command::OpenHall(true)]),
        ("black", vec![Command::OpenHall(true), Command::BlankHall(true)]),
        ("frozen", vec![Command::OpenHall(true), Command::FreezeHall(true)]),
        (
            "released",
            vec![Command::OpenHall(true), Command::ReleaseAnswers(true), Command::ReleaseNotes(true)],
        ),
        ("group clock", vec![Command::RunGroupClock(true)]),
        ("over", vec![Command::PassSecs(4000)]),
        ("paused", vec![Command::SetPaused(true)]),
        ("without time", vec![Command::SetMinutes(item.into(), 0)]),
    ];
    let made = commands.into_iter();
    made.map(move |(name, commands)| (format!("{item}, {name}"), after(item, 4, commands)))
}

#[test]
fn no_button_moves_whatever_is_shown() {
    let mut known: Option<BTreeMap<&str, Rect>> = None;
    for (name, chair) in ITEMS.into_iter().flat_map(states) {
        let places = places(&chair.harness(1280.0, 720.0));
        let first = known.get_or_insert_with(|| places.clone());
        assert_eq!(&places, first, "{name}");
    }
}

#[test]
fn a_button_without_anything_to_do_is_there_and_says_why() {
    let mut window = after("bild", 2, []).harness(1280.0, 720.0);
    for (name, why) in [
        ("Visa svar", "Det som visas är ingen fråga, så det finns inga svar att visa"),
        (
            "Visa anteckningar",
            "Det som visas är ingen fråga, så det finns inga anteckningar att visa",
        ),
        ("Anteckningar från Grupp 2", "Visa anteckningarna först"),
        ("Gå dit", "Välj en rad i upplägget först"),
    ] {
        let button = window.get_by_label(name);
        assert!(button.accesskit_node().is_disabled(), "{name}");
        button.hover();
        window.run();
        // The words come after a while.
        for _ in 0..20 {
            window.step();
        }
        assert!(window.query_by_label(why).is_some(), "{name}: {why}");
    }
}

#[test]
fn what_is_needed_at_once_is_seen_without_scrolling_in_the_smallest_usual_window() {
    for item in ITEMS {
        let mut chair = shown(item, 6);
        chair.act(Action::SaveNow);
        chair.until_saved();
        let window = chair.harness(1280.0, 720.0);
        let mut seen = vec![("step", step(&window))];
        let field = match item {
            "bild" => "Ny anteckning för Grupp 1 på fråga 1",
            "paus" => "Ny anteckning för Grupp 1 på fråga 5",
            _ => "Ny anteckning för Grupp 1",
        };
        for name in ["Släck bilden", field, "Grupp 6, 0 anteckningar", "Avsluta mötet", "Pausa tiden"] {
            seen.push((name, window.get_by_label(name).rect()));
        }
        seen.push(("Sparat", window.get_by_label_contains("Sparat").rect()));
        for (name, rect) in seen {
            assert!(
                rect.top() >= 0.0 && rect.bottom() <= 690.0 && rect.right() <= 1280.0,
                "{item}: {name} {rect}"
            );
        }
    }
}

/// The windows to try: pixels of the screen, and the size of the text in per cent.
fn sizes() -> Vec<(String, f32, f32)> {
    let mut sizes = Vec::new();
    for (width, height) in [(1024.0, 640.0), (1280.0, 720.0), (1920.0, 1080.0), (3840.0, 2160.0)] {
        for zoom in [1.0, 1.5, 2.0] {
            sizes.push((format!("{width}×{height} at {zoom}"), width / zoom, height / zoom));
        }
    }
    sizes
}

#[test]
fn nothing_of_the_page_lies_beside_the_window_in_any_size() {
    for item in ITEMS {
        for (name, width, height) in sizes() {
            let window = shown(item, 6).harness(width, height);
            for node in window.root().children_recursive() {
                // A name for a part of the screen has no place of its own.
                if node.accesskit_node().bounding_box().is_none() {
                    continue;
                }
                let rect = node.rect();
                // The bar and the line of keys are another's.
                let is_of_the_page = rect.top() > 60.0 && rect.bottom() < height - 30.0;
                if is_of_the_page && rect.width() > 0.0 {
                    let label = node.accesskit_node().label().or_else(|| node.accesskit_node().value());
                    assert!(
                        rect.left() >= -0.5 && rect.right() <= width + 0.5,
                        "{item}, {name}: {label:?} {rect}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_narrow_window_folds_the_hall_into_a_strip_that_opens_over_the_rest() {
    let mut window = shown("fraga", 2).harness(853.0, 480.0);
    assert!(window.query_by_label("Frys bilden").is_none());
    for name in ["Släck bilden", "I salen nu", "10.00", "Mer …"] {
        let rect = window
            .get_by(|node| node.label().or_else(|| node.value()).as_deref() == Some(name) && node.bounding_box().is_some())
            .rect();
        assert!(rect.left() > 740.0 && rect.right() <= 853.0, "{name}: {rect}");
    }
    window.get_by_label_contains("2 Struktur 10 min");
    for name in ["Visa nu", "Avmarkera"] {
        let button = window.get_by_label(name).rect();
        assert!(button.right() < 200.0, "{name} stands in its column: {button}");
    }
    window.get_by_label("Mer …").click();
    window.run();
    assert_eq!(window.state().gui.lead.drawer, Some(Drawer::Hall));
    window.get_by_label("Frys bilden").click();
    window.run();
    assert!(window.state().session().hall().frozen);
    window.key_press_modifiers(Modifiers::NONE, Key::Escape);
    window.run();
    assert!(window.query_by_label("Frys bilden").is_none());
    assert!(window.get_by_label("Ny anteckning för Grupp 1").is_focused());
}

#[test]
fn the_narrowest_window_folds_the_agenda_into_a_line_that_opens_over_the_rest() {
    let mut window = shown("fraga", 2).harness(640.0, 480.0);
    assert!(window.query_by_label_contains("2 Struktur 10 min").is_none());
    window.get_by_label("Känner ni igen er? · Punkt 2 av 7").click();
    window.run();
    window.get_by_label_contains("2 Struktur 10 min").click();
    window.run();
    window.get_by_label("Visa nu").click();
    window.run();
    assert_eq!(window.state().session().current().as_str(), "delar");
    window.get_by_label("Stäng").click();
    window.run();
    assert!(window.query_by_label_contains("3 Vad är skillnaderna? 10 min").is_none());
}

#[test]
fn the_columns_grow_with_the_window() {
    let widths = [1280.0, 1920.0, 3840.0].map(|width| {
        let window = shown("fraga", 2).harness(width, width * 9.0 / 16.0);
        let row = window.get_by_label_contains("2 Struktur 10 min").rect().width();
        let button = window.get_by_label("Släck bilden").rect().width();
        (row, button)
    });
    for pair in widths.windows(2) {
        assert!(pair[1].0 > 1.2 * pair[0].0 && pair[1].1 > 1.2 * pair[0].1, "{widths:?}");
    }
}

#[test]
fn the_agenda_of_a_low_window_comes_to_the_row_at_which_the_meeting_is() {
    for (width, height) in [(853.0, 480.0), (1024.0, 400.0), (1280.0, 720.0)] {
        for item in ["matris", "paus"] {
            let window = shown(item, 2).harness(width, height);
            let row = window.get_by_label_contains("visas i salen nu").rect();
            let below = window.get_by_label("Visa nu").rect();
            assert!(row.top() > 44.0 && row.bottom() < below.top(), "{item} in {width}×{height}: {row}");
        }
    }
}

#[test]
fn the_buttons_stand_where_they_always_do_however_many_groups_there_are() {
    for item in ["fraga", "bild"] {
        let few = places(&shown(item, 4).harness(1280.0, 720.0));
        for groups in [8, 10, 12] {
            assert_eq!(places(&shown(item, groups).harness(1280.0, 720.0)), few, "{item}, {groups} groups");
        }
    }
}

#[test]
fn whose_notes_the_room_sees_is_chosen_from_a_list_where_the_groups_are_many() {
    let mut chair = shown("fraga", 12);
    chair.change(Command::ReleaseNotes(true));
    let mut window = chair.harness(1280.0, 720.0);
    window.get_by_role_and_label(Role::ComboBox, "Från").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Grupp 3").click();
    window.run();
    let chosen: Vec<_> = window
        .state()
        .session()
        .hall()
        .scene
        .groups
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(chosen, ["3"]);
}

#[test]
fn the_words_about_a_button_cover_nothing_in_its_column() {
    let mut window = after("fraga", 4, [Command::OpenHall(true), Command::ReleaseNotes(true)]).harness(1280.0, 720.0);
    let column = places(&window)["show"].left();
    let names = [
        "Sluta visa i salen",
        "Släck bilden",
        "Frys bilden",
        "Visa svar",
        "Visa anteckningar",
        "Föregående",
        "Nästa punkt",
        "Pausa tiden",
        "En minut till",
        "Starta gruppklockan",
        "Anteckningar från Grupp 2",
    ];
    for name in names {
        window.get_by_label(name).hover();
        window.run_steps(20);
        let told: Vec<Rect> = window.ctx.memory(|memory| {
            let layers = memory.areas().visible_layer_ids();
            let told = layers.into_iter().filter(|layer| layer.order == Order::Tooltip);
            told.filter_map(|layer| memory.area_rect(layer.id)).collect()
        });
        assert!(!told.is_empty(), "{name} says nothing");
        assert!(
            told.iter().all(|told| told.right() <= column),
            "{name}: {told:?} lies over the column at {column}"
        );
    }
}
