//! The house: who may know whom, and what stands in one place alone. Read from the source, so that it cannot be forgotten.

use super::source::{Source, sources};

/// The longest file, in lines; a longer one has a second noun in it.
const MOST_LINES: usize = 500;

/// For each room the rooms that it may import beside itself. The windows and the doors, which are not named here, may know all.
const MAY_IMPORT: [(&str, &[&str]); 8] = [
    ("words", &[]),
    ("model", &["words"]),
    ("files", &["model", "words"]),
    ("export", &["model", "words"]),
    ("gui", &["model", "words"]),
    ("slides", &["model", "words"]),
    ("work", &["model", "words", "files", "export", "slides"]),
    ("shell", &["model", "words", "files", "export", "gui", "slides", "work"]),
];

/// The rooms and files that stand above all others.
const ABOVE_ALL: [&str; 5] = ["app", "bin", "command_line", "lib", "main"];

/// What the model never touches: screens, forms of files, files, net, clocks, threads.
const NOT_IN_THE_MODEL: [&str; 12] = [
    "egui",
    "eframe",
    "rfd",
    "ron",
    "jiff",
    "tempfile",
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
];

/// Whether the path is this one or lies below it.
fn is_within(path: &str, above: &str) -> bool {
    path.strip_prefix(above)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Fails with every place that breaks a rule, not with the first alone.
fn assert_none(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{rule}\n  {}", broken.join("\n  "));
}

/// Every place where a path does what `is_wrong` says, outside the files that `may` names.
fn wrong_paths(may: &[&str], is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| !may.iter().any(|place| source.path.starts_with(place)))
    {
        for path in source.paths.iter().filter(|path| is_wrong(path)) {
            broken.push(format!("{}: {path}", source.path));
        }
    }
    broken
}

#[test]
fn the_house_reads_source_as_it_is_meant() {
    let text = "use std::{fs, io::{self, Read as _}}; // std::net\nuse crate::model::*;
        #[expect(clippy::some, reason = \"so\")]
        fn f() { let a = \"std::time \\\" \"; crate::model::Deck::new(x::y, r##\"b::c\"##); if a != b { assert!(m::n(o.p)) } }";
    let source = Source::of("src/model/deck.rs".to_owned(), text.to_owned());
    let found: Vec<_> = source.paths.iter().map(String::as_str).collect();
    assert_eq!(
        found,
        [
            "clippy::some",
            "crate::model::*",
            "crate::model::Deck::new",
            "m::n",
            "std::fs",
            "std::io",
            "std::io::Read",
            "x::y"
        ]
    );
    assert_eq!(source.macros.into_iter().collect::<Vec<_>>(), ["assert"]);
    assert_eq!(source.attributes, ["expect(clippy::some,reason=\"so\")"]);
    assert_eq!((source.room.as_str(), source.depth), ("model", 2));
    assert_eq!(source.stars, ["crate::model::*"]);
    let face = "mod kind; pub use kind::*; use kind::*; pub use other::*; pub use kind::inner::*;";
    let face = Source::of("src/model/mod.rs".to_owned(), face.to_owned());
    assert_eq!(
        face.stars,
        ["kind::*", "other::*", "kind::inner::*"],
        "a module hands on all of one in it"
    );
    assert!(is_within("std::fs::read", "std::fs") && !is_within("std::fs_other", "std::fs"));
}

#[test]
fn each_room_imports_only_what_lies_below_it() {
    let mut broken = Vec::new();
    for source in sources() {
        let Some((_, below)) = MAY_IMPORT.iter().find(|(room, _)| *room == source.room) else {
            assert!(
                ABOVE_ALL.contains(&source.room.as_str()),
                "{}: a room that the rules do not name",
                source.path
            );
            continue;
        };
        for path in &source.paths {
            let mut names = path.split("::");
            let of_ours = match names.next() {
                Some("crate" | "samtalsledaren") => names.next(),
                _ => continue,
            };
            if of_ours.is_some_and(|room| room != source.room && !below.contains(&room)) {
                broken.push(format!("{}: {path}", source.path));
            }
        }
    }
    assert_none("A room imports what is not below it:", &broken);
}

#[test]
fn no_room_reaches_out_through_super() {
    let mut broken = Vec::new();
    for source in sources() {
        for path in &source.paths {
            if path.split("::").take_while(|name| *name == "super").count() >= source.depth.max(1) {
                broken.push(format!("{}: {path}", source.path));
            }
        }
    }
    assert_none("From outside a folder one writes crate::folder::Name:", &broken);
}

#[test]
fn nothing_is_imported_by_a_star() {
    let stars = |source: &Source| {
        source
            .stars
            .iter()
            .map(|star| format!("{}: {star}", source.path))
            .collect::<Vec<_>>()
    };
    let broken: Vec<_> = sources().iter().flat_map(stars).collect();
    assert_none("An import by * hides who needs what:", &broken);
}

#[test]
fn the_model_knows_no_screen_file_clock_or_thread() {
    let broken: Vec<_> = wrong_paths(&[], |path| NOT_IN_THE_MODEL.iter().any(|name| is_within(path, name)))
        .into_iter()
        .filter(|place| place.starts_with("src/model/") || place.starts_with("src/words/"))
        .collect();
    assert_none("The model is pure:", &broken);
}

#[test]
fn files_are_touched_through_one_small_door() {
    // The log of frames is written only when a test asks for it by an environment variable.
    let may = ["src/files/disk/real_disk.rs", "src/files/places.rs", "src/app/frame_log.rs"];
    assert_none(
        "Files are reached through files::Disk:",
        &wrong_paths(&may, |path| is_within(path, "std::fs")),
    );
}

#[test]
fn clocks_are_read_by_the_shell_and_its_workers_alone() {
    let now = ["SystemTime::now", "Instant::now", "Zoned::now", "Timestamp::now"];
    let may = ["src/app", "src/work/", "src/command_line", "src/main.rs"];
    assert_none(
        "The time comes with the command:",
        &wrong_paths(&may, |path| now.iter().any(|clock| path.ends_with(clock))),
    );
}

#[test]
fn the_systems_dialogs_are_opened_by_the_shell_alone() {
    assert_none(
        "Dialogs are jobs:",
        &wrong_paths(&["src/app", "src/work/"], |path| is_within(path, "rfd")),
    );
}

#[test]
fn nothing_speaks_with_a_net() {
    assert_none(
        "The program has no net (SECURITY.md):",
        &wrong_paths(&[], |path| is_within(path, "std::net")),
    );
}

#[test]
fn threads_are_started_by_the_shell_and_its_workers_alone() {
    assert_none(
        "Threads belong to the shell:",
        // Waiting a moment for the disk starts none.
        &wrong_paths(&["src/app", "src/work/"], |path| {
            is_within(path, "std::thread") && path != "std::thread::sleep"
        }),
    );
}

#[test]
fn colours_are_named_in_the_theme_alone() {
    assert_none(
        "A colour is a role of the theme:",
        &wrong_paths(&["src/gui/theme.rs"], |path| path.contains("Color32::from_")),
    );
}

#[test]
fn nothing_is_printed_past_the_streams_that_may_be_closed() {
    let mut broken = Vec::new();
    for source in sources() {
        for name in ["print", "println", "eprint", "eprintln", "dbg"] {
            if source.macros.contains(name) {
                broken.push(format!("{}: {name}!", source.path));
            }
        }
    }
    assert_none("These panic when nobody listens:", &broken);
}

#[test]
fn no_lint_is_silenced_without_a_reason() {
    let mut broken = Vec::new();
    for source in sources() {
        let is_silent =
            |attribute: &&String| attribute.contains("allow(") || (attribute.contains("expect(") && !attribute.contains("reason="));
        let silent = source.attributes.iter().filter(is_silent);
        broken.extend(silent.map(|attribute| format!("{}: {attribute}", source.path)));
    }
    assert_none("Write #[expect(…, reason = \"…\")]:", &broken);
}

#[test]
fn every_file_says_first_what_it_is_for() {
    let broken: Vec<_> = sources()
        .iter()
        .filter(|source| {
            source
                .text
                .lines()
                .next()
                .is_none_or(|line| !line.starts_with("//! ") || line.len() < 20)
        })
        .map(|source| source.path.clone())
        .collect();
    assert_none("A file opens with //! and one sentence:", &broken);
}

#[test]
fn no_file_is_too_long() {
    let broken: Vec<_> = sources()
        .iter()
        .filter(|source| source.text.lines().count() > MOST_LINES)
        .map(|source| format!("{}: {} lines", source.path, source.text.lines().count()))
        .collect();
    assert_none("Look for the second noun in it:", &broken);
}
