//! The catalogue of words: both languages hold the same places to fill, and nothing stands there that nobody says.

use super::source::texts;
use std::collections::{BTreeMap, BTreeSet};

/// One text of the catalogue: its name, the names of what it is given, and both languages.
struct Text {
    name: String,
    arguments: BTreeSet<String>,
    languages: [String; 2],
}

/// What stands between two marks of quotation, and what follows.
fn quoted(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start().strip_prefix('"')?;
    let mut escaped = false;
    let end = text.char_indices().find_map(|(at, sign)| {
        let ends = sign == '"' && !escaped;
        escaped = sign == '\\' && !escaped;
        ends.then_some(at)
    })?;
    Some((text[..end].to_owned(), &text[end + 1..]))
}

/// A line such as `name(count: usize): "svenska {count}", "English {count}";`.
fn read_line(line: &str) -> Option<Text> {
    let name: String = line
        .trim_start()
        .chars()
        .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
        .collect();
    let rest = line.trim_start().strip_prefix(name.as_str()).filter(|_| !name.is_empty())?;
    let (arguments, rest) = match rest.strip_prefix('(') {
        Some(inside) => inside.split_once("):")?,
        None => ("", rest.strip_prefix(':')?),
    };
    let (swedish, rest) = quoted(rest)?;
    let (english, rest) = quoted(rest.strip_prefix(',')?)?;
    let arguments = arguments.split(',').filter_map(|argument| argument.split_once(':'));
    (rest == ";").then(|| Text {
        arguments: arguments.map(|(name, _)| name.trim().to_owned()).collect(),
        languages: [swedish, english],
        name,
    })
}

fn catalogue() -> Vec<Text> {
    let files = texts().into_iter().filter(|(path, _)| path.starts_with("src/words/"));
    files
        .flat_map(|(_, text)| text.lines().filter_map(read_line).collect::<Vec<_>>())
        .collect()
}

/// The names between braces, without how they are to be written.
fn places(text: &str) -> BTreeSet<String> {
    let parts = text.split('{').skip(1);
    parts.filter_map(|part| part.split(['}', ':']).next()).map(str::to_owned).collect()
}

#[test]
fn the_catalogue_is_read_as_it_is_meant() {
    let text = read_line("    two(a: &str, b: u8): \"{a} \\\"x\\\", {b:02}\", \"{b} of {a}\";").unwrap();
    assert_eq!(text.name, "two");
    assert_eq!(text.arguments, places(&text.languages[0]));
    assert_eq!(places(&text.languages[1]).len(), 2);
    assert!(read_line("words! {").is_none() && read_line("    /// name: \"a\", \"b\";").is_none());
    assert!(catalogue().len() > 500, "{}", catalogue().len());
}

#[test]
fn both_languages_say_all_that_a_text_is_given() {
    for text in catalogue() {
        for said in &text.languages {
            assert_eq!(places(said), text.arguments, "{}: {said}", text.name);
        }
    }
}

#[test]
fn no_text_stands_in_the_catalogue_that_nobody_says() {
    let code: String = texts().into_iter().map(|(_, text)| text).collect();
    let mut said: BTreeMap<&str, usize> = BTreeMap::new();
    for word in code.split(|sign: char| !sign.is_alphanumeric() && sign != '_') {
        *said.entry(word).or_default() += 1;
    }
    let unused: Vec<_> = catalogue()
        .into_iter()
        .map(|text| text.name)
        // Once is where it stands in the catalogue.
        .filter(|name| said.get(name.as_str()).is_none_or(|times| *times < 2))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// Words that no text of ours may say: a meeting is no shift of work, and what the groups say is neither a vote nor a decision,
/// a motion or a dissent, each of which the law on municipalities means something by. A hyphen first: only where a word begins.
const FORBIDDEN: [&str; 8] = [
    "arbetspass",
    "-röst",
    "omröst",
    "voter",
    "beslut",
    "yrkande",
    "reservation",
    "session",
];

/// The forbidden words of a text, each with the word in which it stands.
fn forbidden_in(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase);
    let is_forbidden = |word: &String| {
        FORBIDDEN.iter().any(|stem| match stem.strip_prefix('-') {
            Some(stem) => word.starts_with(stem),
            None => word.contains(stem),
        })
    };
    words.filter(is_forbidden).collect()
}

#[test]
fn forbidden_words_are_found_in_all_their_forms() {
    let said = "Arbetspassets röster, två omröstningar, ett nämndbeslut, VOTERING, yrkanden, reservationer; a session. Törst och reserv.";
    let found = [
        "arbetspassets",
        "röster",
        "omröstningar",
        "nämndbeslut",
        "votering",
        "yrkanden",
        "reservationer",
        "session",
    ];
    assert_eq!(forbidden_in(said), found);
}

#[test]
fn nothing_that_users_read_calls_a_meeting_a_shift_or_what_is_said_a_vote() {
    let mut faults: Vec<String> = catalogue()
        .iter()
        .flat_map(|text| text.languages.iter().map(|said| (text.name.clone(), said.clone())))
        .flat_map(|(name, said)| forbidden_in(&said).into_iter().map(move |word| format!("{name}: {word}")))
        .collect();
    let help = texts().into_iter().find(|(path, _)| path == "src/words/command_line.rs").unwrap().1;
    let help = help.split("see_help").next().unwrap();
    faults.extend(forbidden_in(help).into_iter().map(|word| format!("help: {word}")));
    for page in ["README.md", "docs/handbok.md", "sessions/README.md", "assets/decks/README.md"] {
        let text = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
        // The folder of the examples is called by its name.
        let text = text.replace("sessions", "");
        faults.extend(forbidden_in(&text).into_iter().map(|word| format!("{page}: {word}")));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_catalogue_is_written_as_a_person_writes() {
    let mut faults = Vec::new();
    for text in catalogue() {
        for (said, language) in text.languages.iter().zip(["sv", "en"]) {
            let mut tell = |fault: &str| faults.push(format!("{} ({language}): {fault}: {said}", text.name));
            if said.contains('!') && !said.contains("#!") {
                tell("an exclamation mark");
            }
            if said.contains("Skift+") {
                tell("the key is called Shift everywhere");
            }
            if said.contains(" - ") || said.contains("...") {
                tell("a dash is – and what goes on is …");
            }
            if said.contains("os error") || said.contains('`') {
                tell("the machine speaks");
            }
            if language == "sv" && (said.contains('“') || said.contains('«')) {
                tell("Swedish quotes are ”…”");
            }
            if language == "en" && (said.starts_with('”') || said.contains(" ”")) {
                tell("English quotes are “…”");
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
