//! The table of commands: each has a key of its own that is read as that command, where it applies and nowhere else.

use eframe::egui::{Event, InputState};
use samtalsledaren::gui::{Action, KeyContext, UiCommand, read_keys};

/// The actions that come of a command's own key.
fn read(command: UiCommand, context: KeyContext) -> Vec<Action> {
    let shortcut = command.shortcut();
    let mut input = InputState::default();
    input.events.push(Event::Key {
        key: shortcut.logical_key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: shortcut.modifiers,
    });
    read_keys(&mut input, context)
}

#[test]
fn the_key_of_every_command_is_read_as_that_command() {
    let leading = KeyContext {
        leading: true,
        ..KeyContext::default()
    };
    for command in UiCommand::ALL {
        assert_eq!(read(command, leading), [Action::Ui(command)], "while a meeting is led");
        let elsewhere = read(command, KeyContext::default());
        if command.needs_lead() {
            assert!(elsewhere.is_empty(), "{command:?} has nothing to do elsewhere: {elsewhere:?}");
        } else {
            assert_eq!(elsewhere, [Action::Ui(command)], "on any screen");
        }
    }
}

#[test]
fn what_needs_a_led_meeting_needs_a_session() {
    for command in UiCommand::ALL {
        assert!(!command.needs_lead() || command.needs_session(), "{command:?}");
    }
}

#[test]
fn no_two_commands_share_a_key() {
    for (place, one) in UiCommand::ALL.iter().enumerate() {
        for other in &UiCommand::ALL[place + 1..] {
            assert_ne!(one.shortcut(), other.shortcut(), "{one:?} and {other:?}");
        }
    }
}
