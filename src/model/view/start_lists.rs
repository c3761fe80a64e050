//! The lists of the first screen: sessions from before, and decks to make new ones of.

use crate::model::deck::deck::Deck;
use crate::model::view::hall_view::HallView;
use crate::model::view::recent_session::RecentSession;
use std::path::PathBuf;

/// The lists of the first screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartLists {
    /// Sessions, newest first; also those that are damaged.
    pub recent: Vec<RecentSession>,
    /// The decks that come with the program.
    pub decks: Vec<DeckRow>,
    /// Decks of the user's own.
    pub own: OwnDecks,
    /// Pictures of the hall at a worked meeting, for whoever has not seen one.
    pub pictures: Vec<HallView>,
    /// False until the disk has been read.
    pub ready: bool,
}

/// A deck to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeckRow {
    /// The deck's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The gain for the board, in words.
    pub purpose: String,
    /// The first question that the groups talk about; empty where the deck has none.
    pub first_question: String,
    /// Number of questions.
    pub questions: usize,
    /// Planned minutes.
    pub minutes: u32,
}

impl From<Deck> for DeckRow {
    fn from(deck: Deck) -> Self {
        Self {
            first_question: deck
                .items
                .iter()
                .find(|item| item.is_prompt())
                .map_or_else(String::new, |item| item.title.clone()),
            questions: deck.items.iter().filter(|item| item.is_prompt()).count(),
            minutes: deck.items.iter().map(|item| u32::from(item.minutes)).sum(),
            id: deck.id,
            title: deck.title,
            purpose: deck.purpose,
        }
    }
}

/// The folder with decks of the user's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnDecks {
    /// Its path.
    pub folder: PathBuf,
    /// Decks with their files.
    pub decks: Vec<(PathBuf, DeckRow)>,
    /// Files that should be decks: the name, how many faults, and the first of them.
    pub faulty: Vec<(String, usize, String)>,
    /// The reason why the folder could not be read, in the user's words.
    pub failure: Option<String>,
}
