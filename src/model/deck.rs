//! A deck: an ordered list of slides and prompts, as its author wrote it.

use super::command::ItemText;
use super::ids::ItemKey;
use super::kind::Kind;
use crate::words::Language;
use serde::{Deserialize, Serialize};

/// The longest time that one item may take, in minutes: a whole day.
pub const MOST_MINUTES: u16 = 24 * 60;

/// An ordered list of items to lead a board through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deck {
    /// The form of the file; 1 is the only one so far.
    #[serde(default = "first_format")]
    pub format: u32,
    /// Short name in small letters, used by the command line.
    pub id: String,
    /// The title that the room sees.
    pub title: String,
    /// The language in which the deck is written and the bilaga is made.
    #[serde(default)]
    pub language: Language,
    /// Where the deck comes from; printed last in the bilaga.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The footer of slides that name no source of their own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub footer: String,
    /// What the board gets out of it, in one sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Tables that items refer to by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<BackgroundTable>,
    /// Slides and prompts in order; never empty in a valid deck.
    pub items: Vec<Item>,
}

/// A table to read beside a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackgroundTable {
    /// The name by which items refer to the table.
    pub id: String,
    /// Headings of the columns.
    pub columns: Vec<String>,
    /// Cells, as many in each row as there are columns.
    pub rows: Vec<Vec<String>>,
}

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
    /// Ids of background tables to show with the item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<String>,
    /// What kind of step it is, with what only that kind needs.
    pub kind: Kind,
}

const fn first_format() -> u32 {
    1
}

impl Item {
    /// The label for narrow places: the short one where there is one, else the title.
    pub fn label(&self) -> &str {
        if self.short.is_empty() { &self.title } else { &self.short }
    }

    /// One of the texts that a meeting may word otherwise; none where its kind has not so many.
    pub(super) fn text_mut(&mut self, which: ItemText) -> Option<&mut String> {
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

impl Deck {
    /// The item with this key.
    pub fn item(&self, key: &ItemKey) -> Option<&Item> {
        self.items.iter().find(|item| item.key == *key)
    }

    /// The background table with this id.
    pub fn table(&self, id: &str) -> Option<&BackgroundTable> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// The source printed under an item: its own, or the deck's.
    pub fn footer_of<'a>(&'a self, item: &'a Item) -> &'a str {
        if item.source.is_empty() { &self.footer } else { &item.source }
    }
}
