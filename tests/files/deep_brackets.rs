//! Brackets in more layers than any session or deck has: refused by a count, before anything is built for each layer.

use crate::support::disk::{FaultyDisk, places};
use crate::support::meetings::{add_note, meeting, text_of};
use samtalsledaren::files::{Settings, check, open_damaged, read_deck, read_session, write_new, write_whole};
use samtalsledaren::words::{Language, Words};
use std::path::Path;

/// So many that what takes the square of their number in bytes fills any computer.
const LAYERS: usize = 150_000;

fn deep() -> Vec<(&'static str, String)> {
    let many = |sign: &str| sign.repeat(LAYERS);
    vec![
        ("curly", many("{")),
        ("square, on lines", many("[\n")),
        ("round with names", many("Some(")),
        ("keys", many("{a:")),
        ("closed again", format!("{}{}", many("("), many(")"))),
        (
            "in a deck",
            format!("(format: 1, id: \"djup\", title: \"Djup\", items: [{}", many("[(")),
        ),
        (
            "in a session",
            format!("(format: 1, id: \"djup\", deck: (id: \"d\", title: \"D\", items: [{}", many("(")),
        ),
        (
            "in a session, on lines",
            format!("(\n    format: 1,\n    notes: [\n{}", many("        (\n")),
        ),
        ("decks in decks", format!("(\n{}", many("deck: (id: \"a\", "))),
    ]
}

#[test]
fn the_depth_is_told_with_its_place_and_nothing_is_built_of_it() {
    let words = Words::default();
    let (disk, _steps) = FaultyDisk::new();
    for (what, text) in deep() {
        let problem = read_session(text.as_bytes(), words).unwrap_err();
        assert_eq!(problem.message, words.nested_too_deep(), "{what}");
        assert!(problem.line > 0 && problem.column > 0, "{what}: {problem:?}");
        let problems = read_deck(text.as_bytes(), words).unwrap_err();
        assert_eq!(problems, std::slice::from_ref(&problem), "{what}");
        let path = Path::new(what);
        write_new(&disk, path, text.as_bytes()).unwrap();
        assert_eq!(check(&disk, path, words).unwrap(), [problem], "{what}");
        assert!(open_damaged(&disk, path, words).is_none(), "{what}");
    }
}

#[test]
fn as_many_layers_as_can_be_read_are_no_fault_of_their_own() {
    let words = Words::default();
    let layers = |count: usize| format!("{}{}", "[".repeat(count), "]".repeat(count));
    let told = |text: &str| read_session(text.as_bytes(), words).unwrap_err().message;
    assert_ne!(told(&layers(128)), words.nested_too_deep());
    assert_eq!(told(&layers(129)), words.nested_too_deep());
    // Layers beside each other are no depth, and brackets in texts and comments are none at all.
    assert_ne!(told(&layers(3).repeat(5000)), words.nested_too_deep());
    let quoted = format!("// {}\n(id: \"{}\")", "[".repeat(900), "(".repeat(900));
    assert_ne!(told(&quoted), words.nested_too_deep());
}

#[test]
fn a_deep_place_costs_only_what_stands_there() {
    let mut session = meeting(2);
    add_note(&mut session, "fraga", 1, "Det som står före");
    add_note(&mut session, "fraga", 2, "Det som står efter");
    let text = text_of(&session);
    let at = text.find("    notes: [").unwrap();
    let (disk, _steps) = FaultyDisk::new();
    for (name, deep) in [("a.ron", "(".repeat(LAYERS)), ("b.ron", "{\n".repeat(LAYERS))] {
        let damaged = format!("{}    plus: {deep},\n{}", &text[..at], &text[at..]);
        write_new(&disk, Path::new(name), damaged.as_bytes()).unwrap();
        let rescued = open_damaged(&disk, Path::new(name), Words::default()).unwrap();
        let texts: Vec<_> = rescued.opened.record.notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(texts, ["Det som står före", "Det som står efter"], "{name}");
    }
}

#[test]
fn deep_settings_are_as_if_nothing_had_been_chosen() {
    let (disk, _steps) = FaultyDisk::new();
    let places = places();
    for (what, text) in deep() {
        write_whole(&disk, &places.settings(), text.as_bytes()).unwrap();
        let read = Settings::read(&disk, &places, Language::Swedish);
        assert!(read.remark(&places).is_some(), "{what}: it is told that the file is not understood");
        let (text, usual) = (format!("{:?}", read.recent), format!("{:?}", Settings::default().recent));
        assert_eq!((text, read.look, read.zoom), (usual, None, 1.0), "{what}");
    }
}
