//! What a screen reader hears, on every screen: each control has a name of its own and says what it is.

use super::every_screen::{screen, screens};
use eframe::egui::accesskit::{Action, Role};
use eframe::egui::vec2;
use egui_kittest::kittest::NodeT as _;
use samtalsledaren::words::Language;
use std::collections::BTreeMap;

const CONTROLS: [Role; 13] = [
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::Link,
    Role::ListItem,
    Role::MultilineTextInput,
    Role::RadioButton,
    Role::Slider,
    Role::SpinButton,
    Role::Splitter,
    Role::Switch,
    Role::Tab,
    Role::TextInput,
];

fn faults(name: &str, language: Language) -> Vec<String> {
    let window = screen(name).unwrap()(language).harness(vec2(1280.0, 720.0));
    let mut faults = Vec::new();
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        // egui keeps the words of a label where a field has what stands in it.
        let words_of_label = || node.value().filter(|_| node.role() == Role::Label);
        let label = node.label().or_else(words_of_label).unwrap_or_default();
        let is_control = CONTROLS.contains(&node.role());
        if node.data().supports_action(Action::Focus)
            && (label.trim().is_empty() || matches!(node.role(), Role::Unknown | Role::GenericContainer))
        {
            faults.push(format!(
                "{name}: {:?} {label:?} takes the keyboard without saying what it is",
                node.role()
            ));
        }
        if is_control && label.trim().is_empty() {
            faults.push(format!("{name}: a {:?} has no name", node.role()));
        }
        // A screen behind a sheet is not read: its controls may be called as those of the sheet.
        if is_control && !node.is_hidden() {
            *seen.entry((format!("{:?}", node.role()), label)).or_default() += 1;
        }
    }
    let alike = seen.into_iter().filter(|(_, count)| *count > 1);
    faults.extend(alike.map(|((role, label), count)| format!("{name}: {count} times {role} {label:?}")));
    faults
}

/// What is read on a screen, in the order in which it is read.
fn read(name: &str) -> Vec<String> {
    let window = screen(name).unwrap()(Language::Swedish).harness(vec2(1280.0, 720.0));
    let nodes = window.root().children_recursive();
    nodes
        .map(|node| node.accesskit_node())
        .filter_map(|node| node.label().or(node.value()))
        .collect()
}

#[test]
fn a_screen_is_read_in_the_order_in_which_it_stands() {
    let orders: [(&str, &[&str]); 4] = [
        (
            "prepare",
            &[
                "Förbered, sida 2 av 5",
                "Mötets rubrik: Provnämnden ·",
                "Sparat",
                "Ångra",
                "Gör om",
                "Sammanträdet",
                "Upplägg",
                "Lägg till …",
                "Spara upplägget …",
                "Ta upp 1. ",
                "15 frågor",
                "Kontrollera rummet",
                "Ctrl+Z",
            ],
        ),
        (
            "lead-open",
            &[
                "Gör om",
                "Upplägg",
                "3 Känner ni igen er?",
                "slutar",
                "Avsluta mötet",
                "Fråga 3 av 15",
                "Grupp 2, 1 anteckning",
                "3.2.1",
                "Ny anteckning för Grupp 2",
                "Bredd på I salen nu",
                "I salen nu",
                "Sluta visa i salen",
                "Tiden är pausad",
                "F5 visa i salen",
            ],
        ),
        (
            "review",
            &[
                "Gör om",
                "Sök bland anteckningarna",
                "Per fråga",
                "1. Hur skulle du",
                "1.1.1",
                "Teman",
                "Nytt tema",
                "Ctrl+Z",
            ],
        ),
        (
            "handover",
            &[
                "Gör om",
                "Uppgifter om bilagan",
                "Status",
                "Bilagan sparas som",
                "Så här blir sidorna",
                "Ctrl+S",
            ],
        ),
    ];
    for (name, order) in orders {
        let read = read(name);
        let mut from = 0;
        for text in order {
            let here = read.iter().skip(from).position(|said| said.starts_with(text));
            assert!(
                here.is_some(),
                "{name}: “{text}” is not read after what stands before it in {read:#?}"
            );
            from += here.unwrap() + 1;
        }
    }
}

#[test]
fn each_control_of_every_screen_has_a_name_of_its_own() {
    let mut all = Vec::new();
    for language in [Language::Swedish, Language::English] {
        for (name, _) in screens() {
            all.extend(faults(&name, language));
        }
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}
