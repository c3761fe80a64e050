//! Finds everything personal in a text.

use super::names::Names;
use super::{email, identity, telephone};
use crate::model::text::Folded;
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

/// Everything personal in a text, in its order, in whatever spelling; nothing is found twice.
pub fn personal_in(text: &str, names: &Names) -> Vec<Personal> {
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
    found.sort_by_key(|personal| personal.range.start);
    found
}
