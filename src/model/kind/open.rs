//! An open question: notes, either to the whole or in two to four named parts.

use super::Place;
use crate::model::ids::PlaceKey;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// The most parts that the hall can show beside each other.
const MOST_PARTS: usize = 4;

/// A question answered by notes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// None, or two to four parts, each with notes of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
}

/// One part of an open question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Stable key.
    pub key: PlaceKey,
    /// The question of the part, word for word.
    pub text: String,
    /// A label of at most 30 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
}

impl Open {
    pub(super) fn places(&self) -> Vec<Place> {
        self.parts
            .iter()
            .map(|part| Place {
                key: part.key.clone(),
                text: part.text.clone(),
                label: label(&part.short, &part.text),
            })
            .collect()
    }

    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        self.parts.iter_mut().flat_map(|part| [&mut part.text, &mut part.short]).collect()
    }

    pub(super) fn problems(&self, words: Words) -> Vec<String> {
        match self.parts.len() {
            0 | 2..=MOST_PARTS => Vec::new(),
            count => vec![words.wrong_part_count(count)],
        }
    }
}

/// The short label, or the text where there is none.
pub(super) fn label(short: &str, text: &str) -> String {
    if short.is_empty() { text.to_owned() } else { short.to_owned() }
}
