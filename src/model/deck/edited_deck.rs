//! A deck that is edited: one door for every change, and the way back.

use crate::model::base::ids::ItemKey;
use crate::model::deck::deck::Deck;
use crate::model::deck::deck_edit::{DeckEdit, DeckFact, EditRun};
use crate::model::deck::item::Item;
use std::mem;

/// The most steps that can be taken back.
const MOST_STEPS: usize = 200;

/// A deck with the steps by which it became what it is.
#[derive(Clone, Debug, Default)]
pub struct EditedDeck {
    deck: Deck,
    undo: Vec<Deck>,
    redo: Vec<Deck>,
    /// The field into which the last change was typed.
    run: Option<EditRun>,
    revision: u64,
}

impl EditedDeck {
    /// Begins to edit a deck.
    pub fn new(deck: Deck) -> Self {
        Self { deck, ..Self::default() }
    }

    /// The deck as it is now.
    pub const fn deck(&self) -> &Deck {
        &self.deck
    }

    /// A number that is another after each change.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// True when there is a step to take back.
    pub const fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// True when a step that was taken back can be done again.
    pub const fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Changes the deck; false when the change changes nothing. Changes of one run, one after another, are one step.
    pub fn apply(&mut self, edit: DeckEdit, run: Option<EditRun>) -> bool {
        let before = self.deck.clone();
        self.change(edit);
        if self.deck == before {
            return false;
        }
        let goes_on = run.is_some() && run == self.run && self.redo.is_empty() && !self.undo.is_empty();
        if !goes_on {
            self.undo.push(before);
            let too_many = self.undo.len().saturating_sub(MOST_STEPS);
            self.undo.drain(..too_many);
        }
        self.redo.clear();
        self.run = run;
        self.revision += 1;
        true
    }

    /// Takes the last step back, or does the one that was taken back again; false when there is none.
    pub fn take_back(&mut self, undo: bool) -> bool {
        let (from, to) = if undo {
            (&mut self.undo, &mut self.redo)
        } else {
            (&mut self.redo, &mut self.undo)
        };
        let Some(deck) = from.pop() else { return false };
        to.push(mem::replace(&mut self.deck, deck));
        self.run = None;
        self.revision += 1;
        true
    }

    /// Gives the deck the short name under which its file was made, which is no step.
    pub fn rename(&mut self, id: &str) {
        id.clone_into(&mut self.deck.id);
    }

    fn change(&mut self, edit: DeckEdit) {
        let deck = &mut self.deck;
        match edit {
            DeckEdit::SetFact(fact, text) => match fact {
                DeckFact::Title => deck.title = text,
                DeckFact::Purpose => deck.purpose = text,
                DeckFact::Source => deck.source = text,
                DeckFact::Footer => deck.footer = text,
            },
            DeckEdit::SetLanguage(language) => deck.language = language,
            DeckEdit::AddItems(items, at) => {
                let from = at.min(deck.items.len());
                for (mut item, at) in items.into_iter().zip(from..) {
                    item.key = deck.next_item_key();
                    deck.items.insert(at, item);
                }
            }
            DeckEdit::PutItem(item) => {
                if let Some(known) = deck.items.iter_mut().find(|known| known.key == item.key) {
                    *known = *item;
                }
            }
            DeckEdit::MoveItem(key, to) => {
                if let Some(from) = deck.place_of(&key) {
                    let item = deck.items.remove(from);
                    deck.items.insert(to.min(deck.items.len()), item);
                }
            }
            DeckEdit::RemoveItem(key) => {
                deck.items.retain(|item| item.key != key);
                for agenda in &mut deck.agendas {
                    agenda.items.retain(|step| step.item != key);
                }
                deck.agendas.retain(|agenda| !agenda.items.is_empty());
            }
            DeckEdit::CopyItem(key) => {
                if let Some(place) = deck.place_of(&key)
                    && let Some(item) = deck.items.get(place)
                {
                    let copy = Item {
                        key: deck.next_item_key(),
                        ..item.clone()
                    };
                    deck.items.insert(place + 1, copy);
                }
            }
            DeckEdit::PutTables(tables) => {
                for item in &mut deck.items {
                    item.tables.retain(|id| tables.iter().any(|table| table.id == *id));
                }
                deck.tables = tables;
            }
            DeckEdit::PutAgendas(agendas) => deck.agendas = agendas,
        }
    }
}

impl Deck {
    /// The place of an item, from 0.
    pub fn place_of(&self, key: &ItemKey) -> Option<usize> {
        self.items.iter().position(|item| item.key == *key)
    }

    /// A key that no item of the deck has.
    fn next_item_key(&self) -> ItemKey {
        let mut number = self.items.len();
        loop {
            number += 1;
            let key = ItemKey::new(format!("steg-{number}"));
            if self.item(&key).is_none() {
                return key;
            }
        }
    }
}
