//! The house: who may know whom, and what stands in one place alone. Read from the source, so that it cannot be forgotten.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The longest file, in lines; a longer one has a second noun in it.
const MOST_LINES: usize = 500;

/// For each room the rooms that it may import beside itself. The windows and the doors, which are not named here, may know all.
const MAY_IMPORT: [(&str, &[&str]); 7] = [
    ("words", &[]),
    ("model", &["words"]),
    ("files", &["model", "words"]),
    ("export", &["model", "words"]),
    ("gui", &["model", "words"]),
    ("work", &["model", "words", "files", "export"]),
    ("shell", &["model", "words", "files", "export", "gui", "work"]),
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

struct Source {
    /// From the top of the project, such as `src/model/deck.rs`.
    path: String,
    /// The room: the folder or the file under `src`, such as `model`.
    room: String,
    /// How many modules deep the file lies: 2 for `src/model/deck.rs`.
    depth: usize,
    text: String,
    /// The text without comments and without what stands between quotation marks.
    code: String,
}

fn sources() -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    gather(&top.join("src"), &mut found);
    found.sort();
    found
        .iter()
        .map(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            let path = file.strip_prefix(top).unwrap().to_str().unwrap().replace('\\', "/");
            let modules: Vec<_> = path.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect();
            Source {
                room: modules[0].to_owned(),
                depth: modules.iter().filter(|name| **name != "mod").count(),
                code: code_of(&text),
                path,
                text,
            }
        })
        .collect()
}

fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The code without comments, and with every text between quotation marks emptied.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(quoted) = rest.strip_prefix("r#\"") {
            quoted.find("\"#").map_or(rest.len(), |end| end + 5)
        } else if rest.starts_with("'\"'") {
            3
        } else if next == '"' {
            end_of_quote(rest)
        } else {
            code.push(next);
            next.len_utf8()
        };
        rest = &rest[skipped..];
    }
    code
}

/// Where the text that begins with a quotation mark ends.
fn end_of_quote(text: &str) -> usize {
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        match sign {
            '"' if !escaped => return at + 1,
            _ => escaped = sign == '\\' && !escaped,
        }
    }
    text.len()
}

/// Every path in the code such as `crate::model::Deck`; the braces of a `use` are written out.
fn paths(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut rest = code;
    while !rest.is_empty() {
        let word = rest.find(|sign: char| !is_of_word(sign)).unwrap_or(rest.len());
        if word == 0 {
            rest = &rest[rest.chars().next().unwrap().len_utf8()..];
            continue;
        }
        let length = path_length(rest, word);
        let path = &rest[..length];
        if path.ends_with("::") && rest[length..].starts_with('{') {
            let end = closing(&rest[length..]) + length;
            for branch in branches(&rest[length + 1..end - 1]) {
                found.extend(paths(&format!("{path}{branch}")));
            }
            rest = &rest[end..];
            continue;
        }
        if path.contains("::") {
            found.insert(path.trim_end_matches("::").to_owned());
        }
        rest = &rest[length..];
    }
    found
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// How far a path goes that begins with a word of this length.
fn path_length(text: &str, word: usize) -> usize {
    let mut length = word;
    while text[length..].starts_with("::") {
        length += 2;
        let next = &text[length..];
        match next.find(|sign: char| !is_of_word(sign)).unwrap_or(next.len()) {
            0 if next.starts_with('*') => return length + 1,
            0 => return length,
            more => length += more,
        }
    }
    length
}

/// Where the brace closes that opens this text.
fn closing(text: &str) -> usize {
    let mut open = 0;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => open += 1,
            '}' if open == 1 => return at + 1,
            '}' => open -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The parts between the commas that stand in no inner brace.
fn branches(text: &str) -> Vec<String> {
    let mut open = 0;
    let mut parts = vec![String::new()];
    for sign in text.chars() {
        match sign {
            '{' => open += 1,
            '}' => open -= 1,
            ',' if open == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().unwrap().push(sign);
    }
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

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
        for path in paths(&source.code).iter().filter(|path| is_wrong(path)) {
            broken.push(format!("{}: {path}", source.path));
        }
    }
    broken
}

#[test]
fn the_house_reads_source_as_it_is_meant() {
    let code = code_of("use std::{fs, io::{self, Read as _}}; // std::net\nlet a = \"std::time \\\" \"; crate::model::Deck::new(x::y)");
    let found: Vec<_> = paths(&code).into_iter().collect();
    assert_eq!(
        found,
        ["crate::model::Deck::new", "std::fs", "std::io::Read", "std::io::self", "x::y"]
    );
    assert_eq!(paths("use crate::model::*;").into_iter().collect::<Vec<_>>(), ["crate::model::*"]);
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
        for path in paths(&source.code) {
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
        for path in paths(&source.code) {
            if path.split("::").take_while(|name| *name == "super").count() >= source.depth.max(1) {
                broken.push(format!("{}: {path}", source.path));
            }
        }
    }
    assert_none("From outside a folder one writes crate::folder::Name:", &broken);
}

#[test]
fn nothing_is_imported_by_a_star() {
    assert_none(
        "An import by * hides who needs what:",
        &wrong_paths(&[], |path| path.ends_with("::*")),
    );
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
    let may = ["src/files/disk.rs", "src/files/places.rs", "src/app/frame_log.rs"];
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
            let call = format!("{name}!");
            let is_call = |(at, _): (usize, &str)| !source.code[..at].ends_with(is_of_word);
            if source.code.match_indices(&call).any(is_call) {
                broken.push(format!("{}: {call}", source.path));
            }
        }
    }
    assert_none("These panic when nobody listens:", &broken);
}

#[test]
fn no_lint_is_silenced_without_a_reason() {
    let mut broken = Vec::new();
    for source in sources() {
        let expects = source.code.matches("expect(clippy").count();
        let reasons = source.code.matches("reason =").count();
        if source.code.contains("[allow(") || expects > reasons {
            broken.push(source.path);
        }
    }
    assert_none("Write #[expect(…, reason = \"…\")]:", &broken);
}

#[test]
fn every_file_says_first_what_it_is_for() {
    let broken: Vec<_> = sources()
        .into_iter()
        .filter(|source| {
            source
                .text
                .lines()
                .next()
                .is_none_or(|line| !line.starts_with("//! ") || line.len() < 20)
        })
        .map(|source| source.path)
        .collect();
    assert_none("A file opens with //! and one sentence:", &broken);
}

#[test]
fn no_file_is_too_long() {
    let broken: Vec<_> = sources()
        .into_iter()
        .filter(|source| source.text.lines().count() > MOST_LINES)
        .map(|source| format!("{}: {} lines", source.path, source.text.lines().count()))
        .collect();
    assert_none("Look for the second noun in it:", &broken);
}
