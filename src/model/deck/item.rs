//! One step of a deck: a slide, a question or a pause, with the texts that a meeting may word otherwise.

use crate::model::base::ids::ItemKey;
use crate::model::kind::kinds::Kind;
use serde::{Deserialize, Serialize};
use std::ops::Not;

/// The longest time that one item may take, in minutes: a whole day.
pub const MOST_MINUTES: u16 = 24 * 60;

/// One step of a meeting: a slide to read, a question to discuss or a pause.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Stable key, never shown.
    pub key: ItemKey,
    /// The title or the question, word for word.
    pub title: String,
    /// A label of at most 30 characters for agenda, charts and narrow places.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// One line under the title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// Planned time in minutes, 0 to [`MOST_MINUTES`].
    #[serde(default)]
    pub minutes: u16,
    /// Advice for the chair; never in the hall, never in the bilaga.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// Source in the slide's footer; empty means the deck's own footer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// True when whoever made the deck wrote the item, and it is not taken from the deck's source.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub own: bool,
    /// Ids of background tables to show with the item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<String>,
    /// The kind of step, with the fields of that kind alone.
    pub kind: Kind,
}

/// A text of an item that a meeting may word otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ItemText {
    /// The title or the question; never empty.
    Title,
    /// The label for narrow places.
    Short,
    /// The line under the title.
    Lead,
    /// A text of its kind, such as a row, a pole or an option, by its place among them.
    OfKind(usize),
}

impl Item {
    /// The label for narrow places: the short one where there is one, else the title.
    pub fn label(&self) -> &str {
        if self.short.is_empty() { &self.title } else { &self.short }
    }

    /// One of the texts that a meeting may word otherwise; none where its kind has not so many.
    pub(in crate::model) fn text_mut(&mut self, which: ItemText) -> Option<&mut String> {
        match which {
            ItemText::Title => Some(&mut self.title),
            ItemText::Short => Some(&mut self.short),
            ItemText::Lead => Some(&mut self.lead),
            ItemText::OfKind(place) => self.kind.texts_mut().into_iter().nth(place),
        }
    }

    /// True for what groups answer; false for slides and pauses.
    pub fn is_prompt(&self) -> bool {
        self.kind.is_prompt()
    }
}
