//! Every text field of every screen: what is half typed in it lies on the disk, or is a search or a path.

use crate::gui::everywhere::every_screen::screens;
use crate::support::gui::window::{Window, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::vec2;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use samtalsledaren::files::session_text;
use samtalsledaren::shell::Shell;
use samtalsledaren::words::Language;
use std::collections::BTreeSet;
use std::time::Duration;

/// The fields whose words are nobody's to keep: they look for something that is there.
const LOOK_FOR_SOMETHING: [&str; 3] = [
    "Sök bland anteckningarna",
    "Sök bland kortkommandona",
    "Kommando, fråga eller grupp",
];

fn fields<'a>(window: &'a Harness<'static, Window>) -> Vec<Node<'a>> {
    let single = window.query_all_by_role(Role::TextInput);
    let open = single.chain(window.query_all_by_role(Role::MultilineTextInput));
    open.filter(|field| !field.accesskit_node().is_disabled()).collect()
}

/// The place where words lie after the frame in which they were typed, once saver and worker have written.
fn place_of(window: &mut Harness<'static, Window>, words: &str) -> Option<&'static str> {
    let shell: &Shell = window.state();
    let in_meeting = shell
        .session()
        .is_some_and(|session| session_text(session.record()).unwrap().contains(words));
    if in_meeting {
        return Some("the meeting's file");
    }
    let mut idle = Duration::ZERO;
    while idle < Duration::from_millis(400) {
        let state = window.state_mut();
        state.poll();
        let mut texts = state.disk.paths().into_iter().filter_map(|path| state.disk.file(path));
        if texts.any(|text| String::from_utf8_lossy(&text).contains(words)) {
            return Some("a file of its own");
        }
        state.wait("the words lie on the disk", &mut idle);
    }
    None
}

#[test]
fn words_in_any_field_lie_on_the_disk_before_they_are_given() {
    let mut looked = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut lost = Vec::new();
    let mut number = 0;
    for (name, make) in screens() {
        let mut window = make(Language::Swedish).harness(vec2(1280.0, 800.0));
        let count = fields(&window).len();
        for place in 0..count {
            let found = fields(&window);
            let Some(field) = found.get(place) else { break };
            let label = field.accesskit_node().label().unwrap_or_default();
            // A field of the same name on another screen of the same kind is the same field.
            if name.starts_with("lead-kind-") && !seen.insert(label.clone()) {
                continue;
            }
            // What is typed over a sheet belongs to the sheet.
            if name.starts_with("sheet-") && label.starts_with("Ny anteckning") {
                continue;
            }
            field.focus();
            drop(found);
            window.run();
            number += 1;
            let words = format!("halvt{number}ord");
            type_text(&mut window, &words);
            match place_of(&mut window, &words) {
                Some(_) => {}
                None if LOOK_FOR_SOMETHING.contains(&label.as_str()) => {
                    looked.insert(label);
                }
                None => lost.push(format!("{name}: {label}")),
            }
        }
    }
    assert_eq!(lost, Vec::<String>::new(), "words that only the window has");
    assert_eq!(looked.len(), LOOK_FOR_SOMETHING.len(), "{looked:?}");
    assert!(number > 60, "{number} fields");
}
