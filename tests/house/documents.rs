//! The documents: every file and folder that they name is there, so that nobody is sent to a place that has moved.

use samtalsledaren::model::Format;
use samtalsledaren::words::{Language, Words};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The documents that are read, and the folder beside the top from which they name files.
const DOCUMENTS: [(&str, &str); 11] = [
    ("README.md", ""),
    ("README.en.md", ""),
    ("CONTRIBUTING.md", ""),
    ("SECURITY.md", ""),
    ("docs/handbok.md", "docs"),
    ("docs/look.md", "docs"),
    ("docs/releasing.md", "docs"),
    ("assets/decks/README.md", "assets/decks"),
    ("sessions/README.md", "sessions"),
    ("tests/README.md", "tests"),
    ("src/lib.rs", "src"),
];

/// Endings by which a name without a folder is known to be a file of ours.
const ENDINGS: [&str; 6] = [".md", ".py", ".rs", ".toml", ".typ", ".yml"];

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file or folder that a document names: between single backticks, as a link, or as the first word of a line of a block of code.
fn named(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut is_block = false;
    for line in text.lines() {
        let line = line.trim_start_matches("//!").trim_start();
        if line.starts_with("```") {
            is_block = !is_block;
        } else if is_block {
            found.extend(path_in(line).filter(|_| line.split_whitespace().next().is_some_and(|word| word.contains('/'))));
        } else {
            found.extend(line.split('`').skip(1).step_by(2).filter_map(path_in));
            let links = line.split("](").skip(1).filter_map(|link| link.split([')', '#']).next());
            found.extend(links.filter_map(path_in));
        }
    }
    found
}

/// The first word as a path from the top, without what follows it; none where it is no path of ours.
fn path_in(code: &str) -> Option<String> {
    let word = code.split_whitespace().next()?;
    let path = word.strip_prefix("./").unwrap_or(word);
    let is_path = path != word || path.contains('/') || ENDINGS.iter().any(|ending| path.ends_with(ending));
    let of_path = |sign: char| sign.is_ascii_alphanumeric() || "_-./*".contains(sign);
    (is_path && !path.starts_with('/') && path.chars().all(of_path)).then(|| path.to_owned())
}

/// Whether there is a file or folder of this name; `*` and NAME stand for any.
fn is_there(folder: &Path, path: &str) -> bool {
    let (name, rest) = path.split_once('/').unwrap_or((path, ""));
    let goes_on = |name: &str| {
        let found = folder.join(name);
        if rest.is_empty() { found.exists() } else { is_there(&found, rest) }
    };
    let pattern = name.replace("NAME", "*");
    let Some((start, end)) = pattern.split_once('*') else {
        return goes_on(name);
    };
    let inside = std::fs::read_dir(folder).into_iter().flatten();
    let mut names = inside.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.any(|name| name.starts_with(start) && name.ends_with(end) && goes_on(&name))
}

/// The names of all files in a folder and the folders in it.
fn names_in(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            names_in(&path, names);
        } else {
            names.extend(path.file_name().and_then(|name| name.to_str()).map(str::to_owned));
        }
    }
}

#[test]
fn documents_are_read_as_they_are_meant() {
    let text =
        "Run `./check WORD` or [this](docs/a.md#b), `a::b`, `src/gui` and `laws.rs`.\n```\n./run  it\nnothing here\n```\n`~/x/y`, `A/B=c`";
    assert_eq!(named(text), ["check", "src/gui", "laws.rs", "docs/a.md", "run"]);
    let there = |path| is_there(top(), path);
    assert!(there("src/model/") && there("src/*.rs") && there("src/model/NAME.rs") && there("src/NAME/mod.rs") && there("docs/../run"));
    assert!(!there("src/modell") && !there("src/*.py") && !there("src/words/NAME/mod.rs") && !there("NAMES.md"));
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let mut missing = Vec::new();
    let mut names = BTreeSet::new();
    names_in(&top().join("src"), &mut names);
    names_in(&top().join("tests"), &mut names);
    for (document, beside) in DOCUMENTS {
        let text = std::fs::read_to_string(top().join(document)).unwrap();
        for path in named(&text) {
            let from = ["", beside, "src", "tests"];
            // A name alone is of a file in a folder that was named before it.
            let is_name = |name: &String| !path.contains('/') && **name == path;
            if !from.into_iter().any(|folder| is_there(&top().join(folder), &path)) && !names.iter().any(is_name) {
                missing.push(format!("{document}: {path}"));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "A document names what is not there:\n  {}",
        missing.join("\n  ")
    );
}

/// The lines by which a merge that somebody has to finish tells its two halves apart.
fn half_merged(text: &str) -> Option<usize> {
    let marks = ["<", ">", "|"].map(|sign| sign.repeat(7));
    let is_mark = |line: &str| marks.iter().any(|mark| line == mark || line.starts_with(&format!("{mark} ")));
    text.lines().position(is_mark).map(|index| index + 1)
}

/// The files of ours in a folder and the folders in it; what is built lies elsewhere or in `target`.
fn files_in(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with(".git") || path == top().join("target") {
            continue;
        }
        if path.is_dir() {
            files_in(&path, files);
        } else {
            files.push(path);
        }
    }
}

#[test]
fn no_file_is_left_half_merged() {
    let ours = "<".repeat(7) + " ours";
    assert_eq!(half_merged(&format!("a\n{ours}\nb")), Some(2));
    assert_eq!(half_merged("<<<<<<<<< b\n>>>>>> c\n======="), None);
    let mut files = Vec::new();
    files_in(top(), &mut files);
    assert!(files.len() > 500, "only {} files", files.len());
    let text = |path: &PathBuf| std::fs::read_to_string(path).ok();
    let halves: Vec<String> = files
        .iter()
        .filter_map(|path| half_merged(&text(path)?).map(|line| format!("{}:{line}", path.display())))
        .collect();
    assert!(halves.is_empty(), "a merge was not finished in {halves:?}");
}

/// The commands and options of lines such as `samtalsledaren new --deck ID`, and of lines that go on with `[--format`.
fn told(text: &str) -> BTreeSet<&str> {
    let lines = text.lines().map(str::trim_start);
    let told = lines.filter(|line| line.starts_with("samtalsledaren ") || line.starts_with("[--"));
    told.flat_map(|line| {
        let command = line.strip_prefix("samtalsledaren ").and_then(|rest| rest.split(' ').next());
        let options = line.split([' ', '[', ']']).filter(|word| word.starts_with("--"));
        command
            .into_iter()
            .filter(|word| word.chars().all(char::is_lowercase))
            .chain(options)
    })
    .collect()
}

#[test]
fn the_help_and_the_readme_tell_the_same_commands_options_and_formats() {
    let formats = Format::ALL.map(Format::name).join(",");
    let script = std::fs::read_to_string(top().join("test")).unwrap();
    assert!(
        script.contains(&format!("\nformats={formats}\n")),
        "test does not try all of {formats}"
    );
    for (language, readme) in [(Language::Swedish, "README.md"), (Language::English, "README.en.md")] {
        let help = Words::new(language).help();
        let readme = std::fs::read_to_string(top().join(readme)).unwrap();
        assert_eq!(told(help), told(&readme), "{language:?}");
        assert!(told(help).len() > 12, "{language:?}: {:?}", told(help));
        assert!(help.contains(&formats) && readme.contains(&formats), "{language:?} lacks {formats}");
    }
}
