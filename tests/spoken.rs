//! What a screen reader hears, on every screen: each control has a name of its own and says what it is.

use crate::every_screen::SCREENS;
use eframe::egui::accesskit::{Action, Role};
use eframe::egui::vec2;
use egui_kittest::kittest::NodeT as _;
use samtalsledaren::words::{Language, Words};
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

fn faults(name: &str, words: Words) -> Vec<String> {
    let (_, make) = SCREENS.iter().find(|(known, _)| *known == name).unwrap();
    let mut window = make();
    window.words = words;
    let window = window.harness(vec2(1280.0, 720.0));
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
        if is_control {
            *seen.entry((format!("{:?}", node.role()), label)).or_default() += 1;
        }
    }
    let alike = seen.into_iter().filter(|(_, count)| *count > 1);
    faults.extend(alike.map(|((role, label), count)| format!("{name}: {count} times {role} {label:?}")));
    faults
}

#[test]
fn each_control_of_every_screen_has_a_name_of_its_own() {
    let mut all = Vec::new();
    for language in [Language::Swedish, Language::English] {
        for (name, _) in SCREENS {
            all.extend(faults(name, Words::new(language)));
        }
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}
