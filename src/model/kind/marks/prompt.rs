//! Marks: a number of marks (markeringar) that each group spreads over a list of options.

use crate::model::base::ids::PlaceKey;
use serde::{Deserialize, Serialize};
use std::ops::Not;

/// The most marks that a group may get.
pub const MOST_MARKS: u16 = 50;

/// A question answered by marks on options.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// The number of marks of a group, 1 to [`MOST_MARKS`]; several may go to one option.
    pub per_group: u16,
    /// Words before every option, such as "Styrningen …".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stem: String,
    /// The options in order.
    pub options: Vec<MarkOption>,
}

/// One option.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkOption {
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
    /// True when whoever made the deck wrote the explanation, and not the source.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub own_help: bool,
}

impl MarkOption {
    /// The label for narrow places.
    pub fn label(&self) -> &str {
        if self.short.is_empty() { &self.text } else { &self.short }
    }
}
