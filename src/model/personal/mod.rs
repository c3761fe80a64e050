//! Personal data in free text: names of those who take part, e-mail addresses, telephone numbers and identity numbers.
//!
//! A find is a reason to look, not a judgement: what is found is shown in its place, and a person says what it is.

mod contact;
mod identity;
mod names;
mod places;

pub use names::Names;
pub(super) use places::visit_texts;

use crate::words::Words;
use std::ops::Range;

/// What stands in the place of words that were struck.
pub const STRUCK: &str = "[struket]";

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
    /// What it is called.
    pub const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Identity => words.personal_identity(),
            Self::Email => words.personal_email(),
            Self::Telephone => words.personal_telephone(),
            Self::Name => words.personal_name(),
        }
    }
}

/// Everything personal in a text, in its order; nothing is found twice.
pub fn personal_in(text: &str, names: &Names) -> Vec<Personal> {
    let sorts = [
        (PersonalSort::Identity, identity::numbers(text)),
        (PersonalSort::Email, contact::addresses(text)),
        (PersonalSort::Telephone, contact::telephones(text)),
        (PersonalSort::Name, names.found_in(text)),
    ];
    let mut found: Vec<Personal> = Vec::new();
    for (sort, ranges) in sorts {
        for range in ranges {
            let is_free = |known: &Personal| range.end <= known.range.start || known.range.end <= range.start;
            if found.iter().all(is_free) {
                found.push(Personal { sort, range });
            }
        }
    }
    found.sort_by_key(|personal| personal.range.start);
    found
}

/// The text without what stands in these places, which are in its order.
pub(super) fn struck(text: &str, ranges: impl IntoIterator<Item = Range<usize>>) -> String {
    let mut rest = 0;
    let mut clean = String::new();
    for range in ranges {
        clean.push_str(text.get(rest..range.start).unwrap_or_default());
        clean.push_str(STRUCK);
        rest = range.end;
    }
    clean.push_str(text.get(rest..).unwrap_or_default());
    clean
}

/// Whether nothing but striking makes the one text the other.
pub(super) fn is_only_struck(before: &str, after: &str) -> bool {
    let kept: Vec<_> = after.split(STRUCK).collect();
    let [first, between @ .., last] = kept.as_slice() else {
        return before == after;
    };
    let Some(mut rest) = before.strip_prefix(first) else { return false };
    for words in between {
        let Some((_, after)) = rest.split_once(words) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}
