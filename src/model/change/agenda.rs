//! Changes of the agenda: minutes and order.

use crate::model::base::ids::ItemKey;
use crate::model::change::outcome::{NOTHING, Outcome, swap};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::deck::item::MOST_MINUTES;
use crate::model::record::agenda::AgendaEntry;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn entry_change(&mut self, key: &ItemKey, change: impl FnOnce(&mut AgendaEntry) -> Outcome) -> Outcome {
        self.record
            .agenda
            .iter_mut()
            .find(|entry| entry.item == *key)
            .map_or(NOTHING, change)
    }

    pub(in crate::model) fn add_minutes(&mut self, key: &ItemKey, minutes: i16) -> Outcome {
        self.entry_change(key, |entry| {
            let most = MOST_MINUTES.cast_signed();
            let extra = entry.extra_minutes.saturating_add(minutes).clamp(-most, most);
            let back = entry.extra_minutes.saturating_sub(extra);
            swap(&mut entry.extra_minutes, extra, |_| Command::AddMinutes(key.clone(), back))
        })
    }

    pub(in crate::model) fn add_minutes_to(&mut self, items: Vec<(ItemKey, i16)>) -> Outcome {
        let mut back = Vec::new();
        for (key, minutes) in items {
            if let (_, Some(Command::AddMinutes(key, minutes))) = self.add_minutes(&key, minutes) {
                back.push((key, minutes));
            }
        }
        // Taken back in the other order, so that an item that is named twice comes out right.
        back.reverse();
        if back.is_empty() {
            return NOTHING;
        }
        (Changed::RECORD, Some(Command::AddMinutesTo(back)))
    }

    pub(in crate::model) fn move_item(&mut self, key: &ItemKey, to: usize) -> Outcome {
        let Some(from) = self.record.agenda.iter().position(|entry| entry.item == *key) else {
            return NOTHING;
        };
        let to = to.min(self.record.agenda.len() - 1);
        if from == to {
            return NOTHING;
        }
        let entry = self.record.agenda.remove(from);
        self.record.agenda.insert(to, entry);
        (Changed::RECORD, Some(Command::MoveItem(key.clone(), from)))
    }
}
