//! Changes of the session's own copy of the deck: a question reworded, a question of one's own added or taken away.

use crate::model::base::ids::ItemKey;
use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome, swap};
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::refusal::Refusal;
use crate::model::deck::item::{Item, ItemText, MOST_MINUTES};
use crate::model::kind::kinds::Kind;
use crate::model::record::agenda::AgendaEntry;
use crate::model::session::session::Session;
use std::mem::discriminant;

impl Session {
    /// True when an item was added here, has nothing said to it and is not where the meeting is.
    pub fn can_remove_item(&self, key: &ItemKey) -> bool {
        self.removable_item(key).is_ok()
    }

    /// The places of an item in deck and agenda, where it may be taken away.
    fn removable_item(&self, key: &ItemKey) -> Result<(usize, usize), Refusal> {
        let record = &self.record;
        let in_deck = record.deck.items.iter().position(|item| item.key == *key);
        let in_agenda = record.agenda.iter().position(|entry| entry.item == *key);
        let places = in_deck.zip(in_agenda).ok_or(Refusal::UnknownItem)?;
        if !key.is_added() {
            return Err(Refusal::ItemOfDeck);
        }
        if record.lead.current == *key || record.hall.scene.item.as_ref() == Some(key) {
            return Err(Refusal::ItemIsCurrent);
        }
        if self.has_words(key) {
            return Err(Refusal::ItemHasWords);
        }
        Ok(places)
    }

    /// True when anything was said to an item, or is being written.
    pub fn has_words(&self, key: &ItemKey) -> bool {
        let record = &self.record;
        record.notes.iter().any(|note| note.prompt == *key)
            || record.answers.iter().any(|answer| answer.prompt == *key)
            || record.gathering.conclusions.iter().any(|conclusion| conclusion.prompt == *key)
            || record.drafts.iter().any(|draft| draft.prompt == *key && !draft.is_blank())
    }

    /// Gives an item other rows, options, corners or statements; refused where something was said to the ones that are there.
    pub(in crate::model) fn set_item_kind(&mut self, key: ItemKey, kind: Kind) -> Outcome {
        if self.has_words(&key) {
            return Err(Refusal::ItemHasWords);
        }
        self.restore_item_kind(key, kind)
    }

    /// Puts rows, options, corners or statements of an item back; whatever was said to it since is in the wastebasket by now.
    pub(in crate::model) fn restore_item_kind(&mut self, key: ItemKey, kind: Kind) -> Outcome {
        if self.record.answers.iter().any(|answer| answer.prompt == key) {
            return Err(Refusal::ItemHasWords);
        }
        let item = self.record.deck.items.iter_mut().find(|item| item.key == key);
        let item = item.ok_or(Refusal::UnknownItem)?;
        if discriminant(&item.kind) != discriminant(&kind) {
            return Err(Refusal::UnknownText);
        }
        let places: Vec<_> = kind.places().into_iter().map(|place| place.key).collect();
        let prompt = key.clone();
        let done = swap(&mut item.kind, kind, |kind| Edit::ItemKind(key, Box::new(kind)))?;
        // Whoever was at a row that is gone is at the question as a whole.
        for cursor in self.cursors_mut().filter(|cursor| cursor.prompt == prompt) {
            cursor.place.take_if(|place| !places.contains(place));
        }
        Ok(done)
    }

    pub(in crate::model) fn set_item_text(&mut self, key: ItemKey, which: ItemText, text: String) -> Outcome {
        let item = self.record.deck.items.iter_mut().find(|item| item.key == key);
        let known = item.ok_or(Refusal::UnknownItem)?.text_mut(which).ok_or(Refusal::UnknownText)?;
        if which == ItemText::Title && text.trim().is_empty() {
            return Err(Refusal::Blank);
        }
        swap(known, text, |text| Command::SetItemText(key, which, text))
    }

    pub(in crate::model) fn add_item(&mut self, item: Item, at: usize, by: &WriterId) -> Outcome {
        let entry = AgendaEntry {
            item: item.key.clone(),
            included: true,
            minutes: item.minutes.min(MOST_MINUTES),
            ..AgendaEntry::default()
        };
        if item.key.as_str().trim().is_empty() || item.title.trim().is_empty() {
            return Err(Refusal::Blank);
        }
        self.use_own_key(by, &item.key);
        let done = self.restore_item(self.record.deck.items.len(), at, item, entry)?;
        self.follow_agenda();
        Ok(done)
    }

    /// Puts an item at a place of the deck and its entry at a place of the agenda.
    pub(in crate::model) fn restore_item(&mut self, in_deck: usize, in_agenda: usize, item: Item, entry: AgendaEntry) -> Outcome {
        let key = item.key.clone();
        if self.item(&key).is_some() || self.entry(&key).is_some() {
            return Err(Refusal::ItemIsThere);
        }
        let record = &mut self.record;
        record.deck.items.insert(in_deck.min(record.deck.items.len()), item);
        record.agenda.insert(in_agenda.min(record.agenda.len()), entry);
        self.number_questions();
        Ok(Applied::but(Command::RemoveItem(key)).at_once())
    }

    pub(in crate::model) fn remove_item(&mut self, key: &ItemKey) -> Outcome {
        let (in_deck, in_agenda) = self.removable_item(key)?;
        let record = &mut self.record;
        let item = record.deck.items.remove(in_deck);
        let entry = record.agenda.remove(in_agenda);
        record.last_question = record.last_question.max(entry.number.unwrap_or(0));
        record.drafts.retain(|draft| draft.prompt != *key);
        for writer in self.all_writers() {
            if self.cursor_of(&writer).prompt == *key {
                self.write_to(&writer, self.record.lead.current.clone());
                self.write_to_first(&writer);
                self.follow_current(&writer);
            }
        }
        Ok(Applied::but(Edit::AddItem(in_deck, in_agenda, Box::new((item, entry)))).at_once())
    }
}
