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
