//! The numbers that the bilaga prints: each is given once and to nobody else.

use crate::model::base::free_number::free_number;
use crate::model::base::ids::{GroupId, ItemKey, NoteId};
use crate::model::record::note::{Note, UsedNumber};
use crate::model::session::session::Session;

impl Session {
    /// Gives every question of a begun meeting that has no number yet the next free one.
    pub(in crate::model) fn number_questions(&mut self) {
        if !self.record.lead.begun {
            return;
        }
        let mut taken: Vec<u32> = self.record.agenda.iter().filter_map(|entry| entry.number).collect();
        taken.push(self.record.last_question);
        for entry in self
            .record
            .agenda
            .iter_mut()
            .filter(|entry| entry.included && entry.number.is_none())
        {
            if self.record.deck.items.iter().any(|item| item.key == entry.item && item.is_prompt()) {
                let next = free_number(taken.iter().copied());
                entry.number = Some(next);
                taken.push(next);
            }
        }
    }

    /// The next free last number of a printed "1.2.3".
    pub(in crate::model) fn next_note_number(&self, prompt: &ItemKey, group: GroupId) -> u32 {
        let notes = self.record.notes.iter().map(|note| (&note.prompt, note.group, note.number));
        let used = self.record.used_numbers.iter().map(|used| (&used.prompt, used.group, used.number));
        let here = notes.chain(used).filter(|(at, of, _)| *at == prompt && *of == group);
        free_number(here.map(|(_, _, number)| number))
    }

    /// The number of a note that comes to a group and a question: the one that it had there before, or the next free one.
    pub(in crate::model) fn number_of_arriving(&self, id: &NoteId, prompt: &ItemKey, group: GroupId) -> u32 {
        let had = self.left_numbers.of(id, prompt, group);
        let is_taken = |number: u32| {
            let mut notes = self.record.notes.iter();
            notes.any(|note| (&note.prompt, note.group, note.number) == (prompt, group, number))
        };
        had.filter(|number| !is_taken(*number))
            .unwrap_or_else(|| self.next_note_number(prompt, group))
    }

    /// Remembers the number that a note leaves when it is given to another group.
    pub(in crate::model) fn use_number(&mut self, note: &Note) {
        self.left_numbers.leave(note);
        let used = &mut self.record.used_numbers;
        match used.iter_mut().find(|used| used.prompt == note.prompt && used.group == note.group) {
            Some(used) => used.number = used.number.max(note.number),
            None => used.push(UsedNumber {
                prompt: note.prompt.clone(),
                group: note.group,
                number: note.number,
            }),
        }
    }
}
