//! The places inside a prompt to which notes can belong.

use crate::model::base::ids::PlaceKey;

/// A place inside a prompt to which notes can belong: its key, its text and its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Stable key.
    pub key: PlaceKey,
    /// The text in full.
    pub text: String,
    /// The label for narrow places.
    pub label: String,
}

impl Place {
    /// A place of a prompt.
    pub(super) fn new(key: &PlaceKey, text: &str, label: &str) -> Self {
        Self {
            key: key.clone(),
            text: text.to_owned(),
            label: label.to_owned(),
        }
    }
}

/// The short label, or the text where there is none.
pub(super) const fn label<'a>(short: &'a str, text: &'a str) -> &'a str {
    if short.is_empty() { text } else { short }
}
