//! Finds everything personal in a text.

use super::digits::{is_plainly_number, with_digits_for_letters};
use super::names::Names;
use super::{email, identity, telephone};
use crate::model::text::{Folded, web_addresses};
use crate::words::Words;
use std::ops::Range;

/// The sort of a find.
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
    /// Its sort.
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
/// anything personal is personal as a whole: the rest of it would lead to the same page.
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

/// The sort of personal data in an address of the web, with `%` read as the letters that it stands for.
fn sort_within(address: &str, names: &Names) -> Option<PersonalSort> {
    let words = personal_words(address, names);
    let is_named = || names.stand_in_address(address).then_some(PersonalSort::Name);
    words.iter().map(|personal| personal.sort).min().or_else(is_named)
}

fn personal_words(text: &str, names: &Names) -> Vec<Personal> {
    let folded = Folded::with_dressed_digits(text);
    let read = with_digits_for_letters(folded.text());
    let numbers = |find: fn(&str) -> Vec<Range<usize>>| {
        let of_letters = read.iter().flat_map(|read| find(read));
        let plainly = of_letters.filter(|range| folded.text().get(range.clone()).is_some_and(is_plainly_number));
        plainly.chain(find(folded.text())).collect()
    };
    let sorts = [
        (PersonalSort::Identity, numbers(identity::numbers)),
        (PersonalSort::Email, email::addresses(folded.text())),
        (PersonalSort::Telephone, numbers(telephone::telephones)),
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
