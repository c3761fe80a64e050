//! Each of the twelve groups has a key of its own, the same wherever groups are chosen, and it is told there.

use crate::support::gui::window::{Window, asked_by_key, press, window};
use crate::support::meetings::{add_note, meeting};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, KeyContext, PeopleView, Screen, UiCommand, palette_entries};
use samtalsledaren::model::{Command, GroupId, PeopleCommand, read_summons};
use samtalsledaren::words::Words;

const COMMAND: Modifiers = Modifiers::COMMAND;
const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// The keys of the groups, in their order, with their names.
const KEYS: [(Key, &str); 12] = [
    (Key::Num1, "1"),
    (Key::Num2, "2"),
    (Key::Num3, "3"),
    (Key::Num4, "4"),
    (Key::Num5, "5"),
    (Key::Num6, "6"),
    (Key::Num7, "7"),
    (Key::Num8, "8"),
    (Key::Num9, "9"),
    (Key::F10, "F10"),
    (Key::F11, "F11"),
    (Key::F12, "F12"),
];

#[test]
fn each_key_means_its_group_where_a_meeting_is_led_and_nothing_else() {
    let leading = KeyContext {
        leading: true,
        ..KeyContext::default()
    };
    for (place, (key, _)) in KEYS.into_iter().enumerate() {
        assert_eq!(asked_by_key(key, COMMAND, leading), [Action::ChooseGroup(place)]);
        assert_eq!(asked_by_key(key, COMMAND_SHIFT, leading), [Action::ShowNotesOf(Some(place))]);
        for command in UiCommand::ALL {
            let shortcut = command.shortcut();
            let is_taken = shortcut.logical_key == key && [COMMAND, COMMAND_SHIFT].contains(&shortcut.modifiers);
            assert!(!is_taken, "{command:?}");
        }
    }
    let usual = asked_by_key(Key::Num0, COMMAND, leading);
    assert_eq!(usual, [Action::Ui(UiCommand::UsualText)], "0 is the usual size, as in a browser");
}

#[test]
fn the_last_groups_are_written_for_by_their_keys_with_words_half_typed() {
    let mut chair = Window::lead(meeting(12));
    chair.change(Command::GoTo("fraga".into()));
    let mut window = chair.harness(1280.0, 720.0);
    for (place, (key, _)) in KEYS.into_iter().enumerate().skip(8) {
        press(&mut window, COMMAND, key);
        let cursor = window.state().session().cursor().group;
        assert_eq!(cursor, GroupId(u32::try_from(place).unwrap() + 1));
        window.get_by_label(&format!("Ny anteckning för Grupp {}", place + 1));
    }
}

#[test]
fn the_key_is_told_on_the_tab_in_the_palette_and_in_the_sheet_of_keys() {
    let mut chair = Window::lead(meeting(12));
    chair.change(Command::GoTo("fraga".into()));
    let found = palette_entries(Some(chair.session()), Screen::Lead, "Skriv för Grupp", Words::default());
    for (place, (_, name)) in KEYS.into_iter().enumerate() {
        let title = format!("Skriv för Grupp {}", place + 1);
        let entry = found.iter().find(|entry| entry.title == title);
        let entry = entry.unwrap_or_else(|| panic!("no {title} in {:?}", found.iter().map(|entry| &entry.title).collect::<Vec<_>>()));
        assert_eq!(entry.key, format!("Ctrl+{name}"));
    }
    let mut window = chair.harness(1280.0, 720.0);
    window.get_by_label("Grupp 11, 0 anteckningar").hover();
    for _ in 0..20 {
        window.step();
    }
    window.get_by_label("Ctrl+F11");
    press(&mut window, Modifiers::NONE, Key::F1);
    window.get_by_label("Ctrl+1 … 9, F10 … F12");
    window.get_by_label("Ctrl+Shift+0 … 9, F10 … F12");
    window.get_by_label("Ctrl+1 … 9, F10 … F12, F");
}

#[test]
fn among_all_notes_each_key_gives_the_note_to_its_group() {
    let mut session = meeting(12);
    add_note(&mut session, "fraga", 1, "Påhittad not");
    let mut window = window(Screen::Review, session);
    for (place, (key, _)) in KEYS.into_iter().enumerate().skip(1) {
        let group = u32::try_from(place).unwrap() + 1;
        let before = window.query_by_label_contains("Påhittad not").unwrap();
        before.focus();
        window.run();
        press(&mut window, COMMAND, key);
        let note = window.state().session().notes().next().unwrap();
        assert_eq!(note.group, GroupId(group));
    }
}

#[test]
fn participants_are_moved_by_the_same_keys() {
    let text = "Adam Provsson (S), ordförande\nBeata Test (M), vice ordförande\nCeasar Exempel (C)";
    let people = read_summons(text).people().cloned().collect();
    let mut chair = Window::new(Screen::Prepare, Some(meeting(12)));
    chair.change(Command::People(PeopleCommand::Set(people, 1)));
    chair.gui.prepare.people = Some(PeopleView::Seats);
    let mut window = chair.harness(1920.0, 1600.0);
    for (place, (key, name)) in KEYS.into_iter().enumerate() {
        window.get_by_label(&format!("tangent {name}"));
        let person = window.query_by_label_contains("Adam Provsson (S)");
        person.unwrap_or_else(|| panic!("nobody for {name}")).focus();
        window.run();
        press(&mut window, Modifiers::NONE, key);
        let group = window.state().session().people().list[0].group;
        assert_eq!(group, Some(GroupId(u32::try_from(place).unwrap() + 1)));
    }
}
