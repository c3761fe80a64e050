//! Finds everything personal in a text.

use super::names::Names;
use super::{email, identity, telephone};
use crate::model::text::{Folded, web_addresses};
use crate::words::Words;
use std::ops::Range;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonalSort {
    /// A personal identity number or a coordination number.
    Identity,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telephone,
    /// The name of somebody who takes part.
    Name,
}

/// Personal data in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    /// What it is.
    pub sort: PersonalSort,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

impl PersonalSort {
    /// The name on the screen.
    pub const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Identity => words.personal_identity(),
            Self::Email => words.personal_email(),
            Self::Telephone => words.personal_telephone(),
            Self::Name => words.personal_name(),
        }
    }
}

/// Everything personal in a text, in its order, in whatever spelling; nothing is found twice. An address of the web that carries
/// anything personal is personal as a whole: what is left of it would lead to the same page.
pub fn personal_in(text: &str, names: &Names) -> Vec<Personal> {
    let mut found = personal_words(text, names);
    for address in web_addresses(text) {
        let is_inside = |known: &Personal| known.range.start < address.range.end && address.range.start < known.range.end;
        let inside: Vec<_> = found.iter().filter(|known| is_inside(known)).cloned().collect();
        let sort = inside.iter().map(|known| known.sort).min();
        let Some(sort) = sort.or_else(|| sort_within(&address.decoded(), names)) else {
            continue;
        };
        let ranges = || inside.iter().map(|known| &known.range).chain([&address.range]);
        let start = ranges().map(|range| range.start).min().unwrap_or_default();
        let end = ranges().map(|range| range.end).max().unwrap_or_default();
        found.retain(|known| !is_inside(known));
        found.push(Personal { sort, range: start..end });
    }
    found.sort_by_key(|personal| personal.range.start);
    found
}

/// What an address of the web carries that is personal, with `%` read as the letters that it stands for.
fn sort_within(address: &str, names: &Names) -> Option<PersonalSort> {
    let words = personal_words(address, names);
    let is_named = || names.stand_in_address(address).then_some(PersonalSort::Name);
    words.iter().map(|personal| personal.sort).min().or_else(is_named)
}

fn personal_words(text: &str, names: &Names) -> Vec<Personal> {
    let folded = Folded::new(text);
    let sorts = [
        (PersonalSort::Identity, identity::numbers(folded.text())),
        (PersonalSort::Email, email::addresses(folded.text())),
        (PersonalSort::Telephone, telephone::telephones(folded.text())),
        (PersonalSort::Name, names.found_in(folded.text())),
    ];
    let mut found: Vec<Personal> = Vec::new();
    for (sort, ranges) in sorts {
        for range in ranges.into_iter().map(|range| folded.original(range)) {
            let is_free = |known: &Personal| range.end <= known.range.start || known.range.end <= range.start;
            if found.iter().all(is_free) {
                found.push(Personal { sort, range });
            }
        }
    }
    found
}
