//! What can happen to a deck that is edited.

use crate::model::base::ids::ItemKey;
use crate::model::deck::deck::BackgroundTable;
use crate::model::deck::item::Item;
use crate::model::deck::short_agenda::ShortAgenda;
use crate::words::Language;

/// A text of a deck as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeckFact {
    /// The title that the room sees.
    Title,
    /// Its use to the board.
    Purpose,
    /// Where it comes from.
    Source,
    /// The footer of slides without a source of their own.
    Footer,
}

/// A change of a deck.
#[derive(Clone, Debug, PartialEq)]
pub enum DeckEdit {
    /// Another text of the whole deck.
    SetFact(DeckFact, String),
    /// Another language of the bilaga.
    SetLanguage(Language),
    /// New items at this place, from 0; they get keys of their own.
    AddItems(Vec<Item>, usize),
    /// An item as it is now, in the place of the one with its key.
    PutItem(Box<Item>),
    /// An item at another place, from 0.
    MoveItem(ItemKey, usize),
    /// No longer this item.
    RemoveItem(ItemKey),
    /// The same item once more, after itself.
    CopyItem(ItemKey),
    /// The tables to read beside items.
    PutTables(Vec<BackgroundTable>),
    /// The shorter agendas.
    PutAgendas(Vec<ShortAgenda>),
}

/// What stands in the window beside a change, so that the letters typed into one field are taken back together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EditRun(pub u64);
