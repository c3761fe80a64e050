//! The names of those who take part, found as whole names, as parts of them and in the genitive.

use crate::model::record::record::Record;
use std::collections::BTreeSet;
use std::ops::Range;

/// A part of a name that is shorter than this is looked for only beside another part.
const SHORTEST_ALONE: usize = 3;

/// Small words inside names; they are no name by themselves.
const PARTICLES: [&str; 8] = ["von", "af", "av", "de", "van", "der", "den", "la"];

/// Names to look for: for each person the parts of the name in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    people: Vec<BTreeSet<String>>,
}

/// A word of a text.
struct Word {
    range: Range<usize>,
    small: String,
    is_capital: bool,
}

impl Names {
    /// The names to look for, each a person's.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let parts = |name: &str| words(name).into_iter().map(|word| word.small).collect::<BTreeSet<_>>();
        let people = names.into_iter().map(parts).filter(|parts| !parts.is_empty());
        Self { people: people.collect() }
    }

    /// Those of a session: who takes part, whom they replace, and the one who wrote where that is a name.
    pub(in crate::model) fn of(record: &Record) -> Self {
        let people = record.people.list.iter();
        let taking_part = people.flat_map(|person| [person.name.as_str(), without_party(&person.replaces)]);
        let written_by = Some(without_party(&record.meeting.written_by)).filter(|text| is_name(text));
        Self::new(taking_part.chain(written_by))
    }

    /// Where names stand in a text.
    pub(super) fn found_in(&self, text: &str) -> Vec<Range<usize>> {
        if self.people.is_empty() {
            return Vec::new();
        }
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let length = self
                .people
                .iter()
                .map(|parts| run(text, words.get(at..).unwrap_or_default(), parts))
                .max();
            let length = length.unwrap_or(0);
            if let (Some(first), Some(last)) = (words.get(at), words.get(at + length.max(1) - 1))
                && length > 0
            {
                found.push(first.range.start..last.range.end);
            }
            at += length.max(1);
        }
        found
    }
}

/// How many words from the first on are a person's name.
fn run(text: &str, words: &[Word], parts: &BTreeSet<String>) -> usize {
    let is_part = |word: &Word| parts.contains(&word.small) || word.small.strip_suffix('s').is_some_and(|stem| parts.contains(stem));
    let joined = |one: &Word, next: &Word| {
        let gap = text.get(one.range.end..next.range.start).unwrap_or_default();
        gap.chars().all(|sign| sign.is_whitespace() || matches!(sign, '-' | '‑' | ',')) && gap.chars().count() <= 2
    };
    let mut length = 0;
    while let Some(word) = words.get(length).filter(|word| is_part(word)) {
        if length > 0 && words.get(length - 1).is_some_and(|before| !joined(before, word)) {
            break;
        }
        length += 1;
    }
    let Some(first) = words.first() else { return 0 };
    let alone = first.is_capital && first.small.chars().count() >= SHORTEST_ALONE && !PARTICLES.contains(&first.small.as_str());
    if length == 1 && !alone { 0 } else { length }
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let is_letter = |sign: char| sign.is_alphabetic() || matches!(sign, '\u{300}'..='\u{36F}' | '’' | '\'');
    let mut begun = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match (begun, is_letter(sign)) {
            (None, true) => begun = Some(at),
            (Some(start), false) => {
                let word = text.get(start..at).unwrap_or_default();
                words.push(Word {
                    range: start..at,
                    small: word.to_lowercase(),
                    is_capital: word.starts_with(char::is_uppercase),
                });
                begun = None;
            }
            _ => {}
        }
    }
    words
}

/// "Förnamn Efternamn" from "Förnamn Efternamn (KD)".
fn without_party(text: &str) -> &str {
    text.split(['(', ',']).next().unwrap_or_default().trim()
}

/// Two words or more that all begin with a capital; "nämndsekreterare" is none.
fn is_name(text: &str) -> bool {
    let words = words(text);
    words.len() >= 2 && words.iter().all(|word| word.is_capital || PARTICLES.contains(&word.small.as_str()))
}
