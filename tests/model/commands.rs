//! Commands as they travel: written down and read again, by names that stay.

use crate::support::commands::every_command;
use samtalsledaren::model::{Command, Entry, WriterId};

#[test]
fn every_command_is_the_same_when_it_is_written_down_and_read_again() {
    for command in every_command() {
        let ron = ron::to_string(&command).unwrap();
        assert_eq!(ron::from_str::<Command>(&ron).unwrap(), command, "{ron}");
        let json = serde_json::to_string(&command).unwrap();
        assert_eq!(serde_json::from_str::<Command>(&json).unwrap(), command, "{json}");
        let entry = Entry {
            writer: WriterId::new("k7f3q2").unwrap(),
            at_ms: u64::MAX,
            command,
        };
        let json = serde_json::to_string(&entry).unwrap();
        assert_eq!(serde_json::from_str::<Entry>(&json).unwrap(), entry, "{json}");
    }
}

#[test]
fn commands_keep_the_form_in_which_others_read_them() {
    let lines: Vec<_> = every_command()
        .iter()
        .map(|command| serde_json::to_string(command).unwrap())
        .collect();
    let known = include_str!("../samples/commands.jsonl");
    assert_eq!(lines.join("\n") + "\n", known, "a line that was written once is read for ever");
}

#[test]
fn a_command_that_is_not_known_is_an_error() {
    for wrong in [
        r#"{"Explode":true}"#,
        r#""Explode""#,
        r#"{"RestoreNote":{}}"#,
        r#"{"Several":[]}"#,
        r#"{"Gather":{"Restore":{}}}"#,
        r#"{"Handover":{"RestoreStatus":[1,""]}}"#,
        r#"{"AddNote":{"prompt":"fraga","group":1,"place":null,"text":"a","number":7}}"#,
    ] {
        assert!(serde_json::from_str::<Command>(wrong).is_err(), "{wrong}");
    }
    for wrong in ["ALLTFO", "k7f3q", "k7f3q2x", "k7f3qi", ""] {
        assert_eq!(WriterId::new(wrong), None);
        let entry = format!(r#"{{"writer":"{wrong}","at_ms":1,"command":"Begin"}}"#);
        assert!(serde_json::from_str::<Entry>(&entry).is_err(), "{wrong}");
    }
}

#[test]
fn a_writers_name_is_six_signs_of_thirty_two() {
    for bits in [0, 1, 31, 32, 12_345_678, u32::MAX] {
        let writer = WriterId::of_bits(bits);
        assert_eq!(WriterId::new(writer.as_str()), Some(writer.clone()), "{writer}");
    }
    assert_ne!(WriterId::of_bits(1), WriterId::of_bits(2));
    assert_eq!(WriterId::of_bits(1 << 30), WriterId::of_bits(0), "thirty bits count");
}
