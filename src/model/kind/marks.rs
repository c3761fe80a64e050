//! Marks: a number of marks (markeringar) that each group spreads over a list of options.

use super::Place;
use super::open::label;
use crate::model::ids::PlaceKey;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most marks that a group may get.
pub const MOST_MARKS: u16 = 50;

/// A question answered by marks on options.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// How many marks a group has, 1 to [`MOST_MARKS`]; several may go to one option.
    pub per_group: u16,
    /// Words before every option, such as "Styrningen …".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stem: String,
    /// The options in order.
    pub options: Vec<Choice>,
}

/// One option.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Stable key.
    pub key: PlaceKey,
    /// The option, word for word.
    pub text: String,
    /// A label of at most 30 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// One line of explanation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
}

/// How a group spread its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarksAnswer {
    /// Marks by option; options without a mark are left out.
    pub marks: BTreeMap<PlaceKey, u16>,
}

impl Choice {
    /// The label for narrow places.
    pub fn label(&self) -> &str {
        if self.short.is_empty() { &self.text } else { &self.short }
    }
}

impl Marks {
    pub(super) fn places(&self) -> Vec<Place> {
        self.options
            .iter()
            .map(|option| Place {
                key: option.key.clone(),
                text: option.text.clone(),
                label: label(&option.short, &option.text),
            })
            .collect()
    }

    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let options = self.options.iter_mut();
        std::iter::once(&mut self.stem)
            .chain(options.flat_map(|option| [&mut option.text, &mut option.short]))
            .collect()
    }

    pub(super) fn accepts(&self, answer: &MarksAnswer) -> bool {
        answer.total() <= self.per_group && answer.marks.keys().all(|key| self.options.iter().any(|option| option.key == *key))
    }

    pub(super) fn problems(&self, words: Words) -> Vec<String> {
        let mut problems = Vec::new();
        if self.options.is_empty() {
            problems.push(words.no_options().to_owned());
        }
        if !(1..=MOST_MARKS).contains(&self.per_group) {
            problems.push(words.wrong_mark_count(self.per_group, MOST_MARKS));
        }
        problems
    }
}

impl MarksAnswer {
    /// True when no mark is set.
    pub fn is_empty(&self) -> bool {
        self.total() == 0
    }

    /// All marks of the group.
    pub fn total(&self) -> u16 {
        self.marks.values().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// The marks on one option.
    pub fn on(&self, key: &PlaceKey) -> u16 {
        self.marks.get(key).copied().unwrap_or(0)
    }

    /// The same answer with `count` marks on one option.
    #[must_use]
    pub fn with(&self, key: &PlaceKey, count: u16) -> Self {
        let mut next = self.clone();
        if count == 0 {
            next.marks.remove(key);
        } else {
            next.marks.insert(key.clone(), count);
        }
        next
    }
}
