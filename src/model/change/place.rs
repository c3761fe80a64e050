//! Steps through the meeting: beginning, going to an item, and the place where notes are written.

use crate::model::base::ids::{ItemKey, PlaceKey};
use crate::model::change::outcome::{NOTHING, Outcome, moved};
use crate::model::command::changed::Changed;
use crate::model::deck::item::Item;
use crate::model::session::session::Session;
use std::mem;

impl Session {
    pub(in crate::model) fn begin(&mut self) -> Outcome {
        if self.record.lead.begun {
            return NOTHING;
        }
        self.record.lead.begun = true;
        self.number_questions();
        let untouched = self.record.notes.is_empty() && self.record.answers.is_empty() && self.record.drafts.is_empty();
        let start = self.items().next().map(|(entry, _)| entry.item.clone());
        if let Some(key) = start.filter(|_| untouched) {
            self.write_to_first();
            self.go_to(&key);
        }
        self.show_current();
        (Changed::AT_ONCE, None)
    }

    pub(in crate::model) fn go_to(&mut self, key: &ItemKey) -> Outcome {
        if self.record.deck.item(key).is_none() {
            return NOTHING;
        }
        let before = (self.record.lead.clone(), self.record.hall.scene.clone());
        if self.record.lead.current != *key {
            // The groups' time belongs to the question that they talk about.
            self.record.lead.group_left_secs = None;
            let from = mem::replace(&mut self.record.lead.current, key.clone());
            self.record.lead.came_from = Some(from).filter(|from| self.record.deck.item(from).is_some());
        }
        self.show_current();
        self.follow_when_blank();
        let same = before.0 == self.record.lead && before.1 == self.record.hall.scene;
        (if same { Changed::NOTHING } else { Changed::RECORD }, None)
    }

    /// Lets the note field follow the current item, unless it is pinned or the item takes no notes.
    pub(in crate::model) fn follow_current(&mut self) -> Changed {
        let lead = &self.record.lead;
        if !lead.follow || lead.writing == lead.current || !self.item(&lead.current).is_some_and(Item::is_prompt) {
            return Changed::NOTHING;
        }
        self.write_to(lead.current.clone());
        Changed::RECORD
    }

    /// Lets the note field follow, but not away from words that are in it.
    pub(in crate::model) fn follow_when_blank(&mut self) -> Changed {
        if self.current_draft().trim().is_empty() {
            self.follow_current()
        } else {
            Changed::NOTHING
        }
    }

    /// Lets the note field wait at the first question, since slides often come before it.
    pub(in crate::model) fn write_to_first(&mut self) {
        let first = self.items().find(|(_, item)| item.is_prompt()).map(|(entry, _)| entry.item.clone());
        if let Some(key) = first {
            self.write_to(key);
        }
    }

    fn write_to(&mut self, key: ItemKey) {
        let kind = self.item(&key).map(|item| &item.kind).filter(|kind| kind.has_parts());
        let place = kind.and_then(|kind| kind.places().first().map(|place| place.key.clone()));
        self.record.lead.writing = key;
        self.record.lead.place = place;
    }

    /// Whether the item that is written to has this place; the whole of it is always one.
    pub(in crate::model) fn has_place(&self, place: Option<&PlaceKey>) -> bool {
        let has = |key: &PlaceKey| {
            self.item(&self.record.lead.writing)
                .is_some_and(|item| item.kind.places().iter().any(|place| place.key == *key))
        };
        place.is_none_or(has)
    }

    pub(in crate::model) fn select_place(&mut self, place: Option<PlaceKey>) -> Outcome {
        if self.has_place(place.as_ref()) {
            moved(&mut self.record.lead.place, place)
        } else {
            NOTHING
        }
    }
}
