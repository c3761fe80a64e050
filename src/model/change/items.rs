//! How a session's own copy of the deck is changed: a question reworded, a question of one's own added or taken away.

use crate::model::base::ids::ItemKey;
use crate::model::change::outcome::{NOTHING, Outcome, swap};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::deck::item::{Item, ItemText, MOST_MINUTES};
use crate::model::record::agenda::AgendaEntry;
use crate::model::session::session::Session;

/// What the keys of added items begin with.
const OWN: &str = "egen-";

impl Session {
    /// The key for the next item of one's own: one that no item has, and none that was written to.
    pub fn next_own_key(&self) -> ItemKey {
        let record = &self.record;
        let items = record.deck.items.iter().map(|item| &item.key);
        let highest = items
            .chain(record.agenda.iter().map(|entry| &entry.item))
            .chain(record.notes.iter().map(|note| &note.prompt))
            .chain(record.answers.iter().map(|answer| &answer.prompt))
            .chain(record.drafts.iter().map(|draft| &draft.prompt))
            .chain(record.gathering.conclusions.iter().map(|conclusion| &conclusion.prompt))
            .filter_map(|key| key.as_str().strip_prefix(OWN)?.parse::<u32>().ok())
            .max()
            .unwrap_or(0);
        ItemKey::new(format!("{OWN}{}", highest.saturating_add(1)))
    }

    /// Whether an item was added here, has nothing said to it and is not where the meeting is.
    pub fn can_remove_item(&self, key: &ItemKey) -> bool {
        let record = &self.record;
        let is_here = record.lead.current == *key || record.hall.scene.item.as_ref() == Some(key);
        let said = record.notes.iter().any(|note| note.prompt == *key)
            || record.answers.iter().any(|answer| answer.prompt == *key)
            || record.gathering.conclusions.iter().any(|conclusion| conclusion.prompt == *key)
            || record.drafts.iter().any(|draft| draft.prompt == *key && !draft.is_blank());
        key.as_str().starts_with(OWN) && self.item(key).is_some() && !is_here && !said
    }

    pub(in crate::model) fn set_item_text(&mut self, key: ItemKey, which: ItemText, text: String) -> Outcome {
        if which == ItemText::Title && text.trim().is_empty() {
            return NOTHING;
        }
        let item = self.record.deck.items.iter_mut().find(|item| item.key == key);
        match item.and_then(|item| item.text_mut(which)) {
            Some(known) => swap(known, text, |text| Command::SetItemText(key, which, text)),
            None => NOTHING,
        }
    }

    pub(in crate::model) fn add_item(&mut self, item: Item, at: usize) -> Outcome {
        let entry = AgendaEntry {
            item: item.key.clone(),
            included: true,
            minutes: item.minutes.min(MOST_MINUTES),
            ..AgendaEntry::default()
        };
        if item.key.as_str().trim().is_empty() || item.title.trim().is_empty() {
            return NOTHING;
        }
        self.restore_item(self.record.deck.items.len(), at, item, entry)
    }

    /// Puts an item at a place of the deck and its entry at a place of the agenda.
    pub(in crate::model) fn restore_item(&mut self, in_deck: usize, in_agenda: usize, item: Item, entry: AgendaEntry) -> Outcome {
        let key = item.key.clone();
        if self.item(&key).is_some() || self.entry(&key).is_some() || entry.item != key {
            return NOTHING;
        }
        let record = &mut self.record;
        record.deck.items.insert(in_deck.min(record.deck.items.len()), item);
        record.agenda.insert(in_agenda.min(record.agenda.len()), entry);
        self.number_questions();
        (Changed::AT_ONCE, Some(Command::RemoveItem(key)))
    }

    pub(in crate::model) fn remove_item(&mut self, key: &ItemKey) -> Outcome {
        if !self.can_remove_item(key) {
            return NOTHING;
        }
        let record = &mut self.record;
        let (Some(in_deck), Some(in_agenda)) = (
            record.deck.items.iter().position(|item| item.key == *key),
            record.agenda.iter().position(|entry| entry.item == *key),
        ) else {
            return NOTHING;
        };
        let item = record.deck.items.remove(in_deck);
        let entry = record.agenda.remove(in_agenda);
        record.last_question = record.last_question.max(entry.number.unwrap_or(0));
        record.drafts.retain(|draft| draft.prompt != *key);
        if record.lead.writing == *key {
            record.lead.writing = record.lead.current.clone();
            record.lead.place = None;
            self.write_to_first();
        }
        let back = Command::RestoreItem(in_deck, in_agenda, Box::new((item, entry)));
        (Changed::AT_ONCE, Some(back))
    }
}
