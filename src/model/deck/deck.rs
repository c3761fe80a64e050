//! A deck: an ordered list of slides and prompts, as its author wrote it.

use crate::model::base::ids::ItemKey;
use crate::model::deck::item::Item;
use crate::model::deck::picture_file::{PictureFile, SlidePage};
use crate::model::deck::short_agenda::ShortAgenda;
use crate::model::kind::kinds::Kind;
use crate::model::table::{Table, TitledTable};
use crate::words::{Language, Words};
use serde::{Deserialize, Serialize};

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
    /// Its use to the board, in one sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Tables that items refer to by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<BackgroundTable>,
    /// Files beside the deck with slides of a guest as they look.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<PictureFile>,
    /// Shorter agendas to pick from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agendas: Vec<ShortAgenda>,
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

const fn first_format() -> u32 {
    1
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

    /// The page that an item shows as a picture; `None` for all that is no such slide, or refers to a file that is not named.
    pub fn slide_page(&self, item: &Item) -> Option<SlidePage> {
        let Kind::Slide(slide) = &item.kind else { return None };
        let picture = slide.picture.as_ref()?;
        let file = self.pictures.iter().find(|file| file.id == picture.of)?;
        (1..=file.pages).contains(&picture.page).then(|| SlidePage {
            sha256: file.sha256.clone(),
            page: picture.page,
        })
    }

    /// The tables beside an item as they are printed, each under the title of the slide that shows it first.
    pub(in crate::model) fn tables_beside(&self, item: &Item, words: Words) -> Vec<TitledTable> {
        let tables = item.tables.iter().filter_map(|id| self.table(id));
        let printed = tables.filter(|table| !table.columns.is_empty() && !table.rows.is_empty());
        printed
            .zip(1..)
            .map(|(table, number)| {
                let shows = |slide: &&Item| !slide.is_prompt() && slide.tables.contains(&table.id);
                let slide = self.items.iter().find(shows);
                TitledTable {
                    title: slide.map_or_else(|| words.table_beside(number), |slide| slide.title.clone()),
                    table: table.printed(),
                }
            })
            .collect()
    }

    /// The source printed under an item: its own, or the deck's; none under what is not taken from the deck's source.
    pub fn footer_of<'a>(&'a self, item: &'a Item) -> &'a str {
        if item.source.is_empty() && !item.own {
            &self.footer
        } else {
            &item.source
        }
    }
}

impl BackgroundTable {
    /// The table on paper: a cell that is left empty under another in the first column says the same as that one, so that each
    /// row can be read by itself.
    fn printed(&self) -> Table {
        let count = self.columns.len();
        let mut subject = String::new();
        let rows = self.rows.iter().map(|cells| {
            let mut cells: Vec<_> = (0..count).map(|column| cells.get(column).cloned().unwrap_or_default()).collect();
            if let Some(first) = cells.first_mut() {
                if first.trim().is_empty() {
                    first.clone_from(&subject);
                }
                subject.clone_from(first);
            }
            cells
        });
        Table {
            rows: rows.collect(),
            header: self
                .columns
                .iter()
                .map(|column| if column.trim().is_empty() { "–" } else { column }.to_owned())
                .collect(),
            widths: [2].into_iter().chain(std::iter::repeat(3)).take(count).collect(),
        }
    }
}
