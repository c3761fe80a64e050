//! The walk with the keyboard: Tab visits everything on every screen and comes back, Escape leaves what lies over it, and
//! every command is near.

use super::every_screen::{Scene, example, screen, screens};
use crate::support::gui::window::Window;
use eframe::egui::accesskit::Role;
use eframe::egui::{Id, Key, LayerId, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::{FinishSheet, Overlays, Palette, ReviewOrder, RoomCheckState, Screen, palette_entries};
use samtalsledaren::model::Command;
use samtalsledaren::words::{Language, Words};
use std::collections::BTreeSet;

/// How many keys a command is away at most, the one that opens the palette and Enter counted.
const MOST_KEYS: usize = 12;

/// More than there are controls on any screen.
const MOST_STEPS: usize = 1000;

fn focused(window: &Harness<'static, Window>) -> Option<Id> {
    window.ctx.memory(eframe::egui::Memory::focused)
}

/// What can take the keyboard now: everything that is switched on, in the sheet alone when one lies over the screen.
fn focusable(window: &Harness<'static, Window>) -> BTreeSet<u64> {
    let top = window.ctx.memory(eframe::egui::Memory::top_modal_layer);
    let is_reached = |layer: LayerId| top.is_none_or(|top| layer == top);
    window.ctx.viewport(|viewport| {
        let widgets = &viewport.prev_pass.widgets;
        let layers = widgets.layers().filter(|(layer, _)| is_reached(**layer));
        let widgets = layers.flat_map(|(_, widgets)| widgets.iter());
        widgets
            .filter(|widget| widget.enabled && widget.sense.is_focusable())
            .map(|widget| widget.id.value())
            .collect()
    })
}

fn name_of(window: &Harness<'static, Window>, id: u64) -> String {
    window
        .root()
        .children_recursive()
        .map(|node| node.accesskit_node())
        .find(|node| node.locate().0.0 == id)
        .map_or_else(|| format!("{id:x}"), |node| format!("{:?} {:?}", node.role(), node.label()))
}

/// Presses the key until the keyboard is where it was, and tells what it has visited, by name.
fn walk(window: &mut Harness<'static, Window>, modifiers: Modifiers) -> (BTreeSet<u64>, Vec<String>) {
    let first = focused(window).map(|id| id.value());
    let mut way: Vec<_> = first.map(|id| name_of(window, id)).into_iter().collect();
    let mut visited: BTreeSet<u64> = first.into_iter().collect();
    let mut again = 0;
    for _ in 0..MOST_STEPS {
        window.key_press_modifiers(modifiers, Key::Tab);
        window.run();
        match focused(window) {
            Some(id) if visited.insert(id.value()) => {
                way.push(name_of(window, id.value()));
                again = 0;
            }
            // Once around is enough; a control that keeps the keyboard is a trap.
            _ => again += 1,
        }
        if again > 3 {
            break;
        }
    }
    (visited, way)
}

/// The rows of long lists, of which only those near the view are laid out: each has a control with this in its name.
fn rows_of(window: &Window) -> Vec<String> {
    if window.path().is_none() {
        return Vec::new();
    }
    let session = window.session();
    let gui = &window.gui;
    match gui.screen {
        _ if gui.overlays.any() || window.is_read_only() => Vec::new(),
        // Nothing of a finished meeting can be changed.
        Screen::Prepare | Screen::Review if session.is_finished() => Vec::new(),
        Screen::Prepare if gui.prepare.people.is_none() => (1..=session.agenda().len()).map(|place| format!("Ta upp {place}. ")).collect(),
        Screen::Lead => session.items().map(|(_, item)| item.label().to_owned()).collect(),
        Screen::Review if gui.review.order != ReviewOrder::Wastebasket && gui.review.search.is_empty() => session
            .notes()
            .map(|note| format!("Ta med {} i bilagan", session.printed_number(note)))
            .collect(),
        _ => Vec::new(),
    }
}

fn assert_walked(name: &str, window: &mut Harness<'static, Window>, modifiers: Modifiers) {
    let mut all = focusable(window);
    let (visited, way) = walk(window, modifiers);
    // What was scrolled to on the way belongs to the walk as well.
    all.extend(focusable(window));
    let missed = all.iter().filter(|id| !visited.contains(id)).map(|id| name_of(window, *id));
    let far_away = rows_of(window.state());
    let is_visited = |row: &String| way.iter().any(|name| name.contains(row.as_str()));
    // What a card of the first screen unfolds belongs to it: backwards one comes to the card, and forwards from there to all of it.
    let is_unfolded = |name: &String| name.contains("Antal grupper i ") || name.contains("Skapa möte med ");
    let missed = missed.filter(|name| !(modifiers.shift && is_unfolded(name)));
    let missed: Vec<_> = missed.chain(far_away.into_iter().filter(|row| !is_visited(row))).collect();
    assert!(
        missed.is_empty(),
        "{name}: {modifiers:?}+Tab never comes to {missed:#?} but to {way:#?}"
    );
    assert!(!visited.is_empty(), "{name}: nothing takes the keyboard");
}

#[test]
fn tab_visits_every_control_of_every_screen_and_comes_back() {
    for (name, make) in screens() {
        let mut window = make(Language::Swedish).harness(vec2(1280.0, 720.0));
        assert_walked(&name, &mut window, Modifiers::NONE);
    }
}

#[test]
fn shift_and_tab_visit_every_control_the_other_way_round() {
    for (name, make) in screens() {
        let mut window = make(Language::Swedish).harness(vec2(1280.0, 720.0));
        assert_walked(&name, &mut window, Modifiers::SHIFT);
    }
}

#[test]
fn escape_leaves_whatever_lies_over_a_screen() {
    let mut count = 0;
    for (name, make) in screens() {
        let scene = make(Language::Swedish);
        let Some(over) = scene.over else { continue };
        let mut window = scene.harness(vec2(1280.0, 720.0));
        assert!(over.is_open(&window.state().gui), "{name} shows it");
        window.key_press(Key::Escape);
        window.run();
        assert!(!over.is_open(&window.state().gui), "{name}: Escape leaves {over:?}");
        count += 1;
    }
    assert_eq!(count, 11);
}

/// Opens a sheet, as its key does.
type OpenSheet = fn(&mut Overlays);

const SHEETS: [(&str, OpenSheet); 5] = [
    ("keys", |overlays| overlays.keys.is_open = true),
    ("palette", |overlays| overlays.palette = Some(Palette::default())),
    ("room check", |overlays| overlays.room_check = Some(RoomCheckState::default())),
    ("settings", |overlays| overlays.settings = true),
    ("finish", |overlays| overlays.finish = Some(FinishSheet::default())),
];

#[test]
fn every_sheet_takes_the_keyboard_from_every_field_behind_it() {
    let mut count = 0;
    for name in ["prepare", "lead-open", "review", "handover"] {
        for (sheet, open) in SHEETS {
            let mut window = screen(name).unwrap()(Language::Swedish).harness(vec2(1280.0, 720.0));
            let fields: Vec<_> = [Role::TextInput, Role::MultilineTextInput, Role::SpinButton]
                .into_iter()
                .flat_map(|role| window.query_all_by_role(role).filter_map(|node| node.accesskit_node().label()))
                .collect();
            // The first, the one in the middle and the last of those that are switched on.
            for place in [0, fields.len() / 2, fields.len() - 1] {
                let field = &fields[place];
                window.query_all_by_label(field).last().unwrap().focus();
                window.run();
                let before = window.state().session().record().clone();
                open(&mut window.state_mut().gui.overlays);
                window.run();
                let top = window.ctx.memory(eframe::egui::Memory::top_modal_layer);
                let layer = focused(&window).and_then(|id| {
                    window
                        .ctx
                        .viewport(|viewport| viewport.prev_pass.widgets.get(id).map(|widget| widget.layer_id))
                });
                assert!(
                    top.is_some() && layer == top,
                    "{name}: the keyboard stays with {field:?} behind the sheet {sheet}"
                );
                window.event(eframe::egui::Event::Text("xq".to_owned()));
                window.run();
                assert_eq!(
                    *window.state().session().record(),
                    before,
                    "{name}: what is typed over {field:?} goes behind the sheet {sheet}"
                );
                window.key_press(Key::Escape);
                window.run();
                assert!(!window.state().gui.overlays.any(), "{name}: {sheet}");
                count += 1;
            }
        }
    }
    assert_eq!(count, 4 * 5 * 3);
}

/// How many keys lead to a command: the palette's own, letters of a word of its title, arrows down, and Enter.
fn keys_to(place_of: impl Fn(&str) -> Option<usize>, title: &str) -> usize {
    let ends = || title.char_indices().map(|(at, _)| at).chain([title.len()]);
    let starts = [0].into_iter().chain(title.match_indices(' ').map(|(at, _)| at + 1));
    let parts = starts.flat_map(|start| ends().filter_map(move |end| title.get(start..end)));
    let keys = parts.filter_map(|typed| Some(2 + typed.chars().count() + place_of(typed)?));
    keys.min().unwrap_or(usize::MAX)
}

#[test]
fn every_command_is_few_keys_away_in_both_languages() {
    let session = example("trender", "kanner-ni-igen-er");
    for language in [Language::Swedish, Language::English] {
        let words = Words::new(language);
        for screen in [Screen::Start, Screen::Prepare, Screen::Lead, Screen::Review, Screen::Handover] {
            let session = (screen != Screen::Start).then_some(&session);
            for offer in palette_entries(session, screen, "", words) {
                let place_of = |typed: &str| {
                    palette_entries(session, screen, typed, words)
                        .iter()
                        .position(|found| *found == offer)
                };
                let keys = keys_to(place_of, &offer.title);
                assert!(keys <= MOST_KEYS, "{language:?} {screen:?}: “{}” is {keys} keys away", offer.title);
            }
        }
    }
}

#[test]
fn tab_comes_to_every_note_of_a_long_list_while_a_meeting_is_led() {
    const NOTES: u32 = 60;
    let make = || -> Scene {
        let mut scene = screen("lead-open").unwrap()(Language::Swedish);
        for number in 0..NOTES {
            let cursor = scene.window.session().cursor();
            let add = Command::AddNote {
                prompt: cursor.prompt.clone(),
                group: cursor.group,
                place: None,
                text: format!("Anteckning {number} om det som tar plats. ").repeat(1 + number as usize % 4),
            };
            scene.window.change(add);
        }
        scene
    };
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        let mut window = make().harness(vec2(1280.0, 720.0));
        let laid_out = window.query_all_by_label_contains("om det som tar plats").count();
        assert!((5..40).contains(&laid_out), "{laid_out} notes are laid out");
        let (_, way) = walk(&mut window, modifiers);
        let session = window.state().session();
        let (prompt, group) = (session.cursor().prompt.clone(), session.cursor().group);
        let notes = session.notes_on(&prompt).filter(|note| note.group == group);
        let names = notes.map(|note| Words::default().actions_for(&session.printed_number(note)));
        let missed: Vec<_> = names.filter(|name| !way.iter().any(|step| step.contains(name.as_str()))).collect();
        assert!(missed.is_empty(), "{modifiers:?}+Tab never comes to {missed:#?} but to {way:#?}");
    }
}
