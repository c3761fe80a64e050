//! The writers of a session: where each is, what each writes, and the ids that each makes.

use crate::model::base::ids::{ItemKey, NoteId};
use crate::model::base::writer::WriterId;
use crate::model::record::lead::Cursor;
use crate::model::record::note::Draft;
use crate::model::session::history::History;
use crate::model::session::session::Session;
use crate::model::session::writer::WriterState;

/// The history of somebody who has done nothing.
static NO_HISTORY: History = History::new();

impl Session {
    /// Gives a writer who has not written here yet a place: the desk's is in the record, others begin at the current item.
    pub(in crate::model) fn welcome(&mut self, by: &WriterId) {
        if self.writers.contains_key(by) {
            return;
        }
        let state = WriterState {
            cursor: (*by != self.desk).then(Cursor::default),
            made: self.highest_number(by),
            ..WriterState::default()
        };
        self.writers.insert(by.clone(), state);
        if *by != self.desk {
            let current = self.record.lead.current.clone();
            let group = self.record.groups.first().map(|group| group.id);
            let cursor = self.cursor_mut(by);
            cursor.group = group.unwrap_or(cursor.group);
            cursor.prompt = current;
            self.write_to_first(by);
            self.follow_current(by);
        }
    }

    /// The highest number in the ids that a writer has made here.
    fn highest_number(&self, by: &WriterId) -> u32 {
        self.numbers_of(by).max().unwrap_or(0)
    }

    /// The numbers in the ids that a writer has made here.
    fn numbers_of<'a>(&'a self, by: &'a WriterId) -> impl Iterator<Item = u32> + 'a {
        let notes = self.record.notes.iter().map(|note| note.id.as_str());
        let keys = self.record.agenda.iter().map(|entry| entry.item.as_str());
        let own = keys.filter_map(|key| key.strip_prefix(ItemKey::ADDED));
        notes.chain(own).filter_map(|id| by.number_of(id))
    }

    /// Where a writer is.
    pub fn cursor_of(&self, by: &WriterId) -> Cursor {
        let state = self.writers.get(by).and_then(|writer| writer.cursor.as_ref());
        state.unwrap_or(&self.record.lead.desk).clone()
    }

    pub(in crate::model) fn cursor_mut(&mut self, by: &WriterId) -> &mut Cursor {
        if *by == self.desk {
            return &mut self.record.lead.desk;
        }
        let writer = self.writers.entry(by.clone()).or_default();
        writer.cursor.get_or_insert_default()
    }

    /// Where everybody is.
    pub(in crate::model) fn cursors_mut(&mut self) -> impl Iterator<Item = &mut Cursor> {
        let others = self.writers.values_mut().filter_map(|writer| writer.cursor.as_mut());
        [&mut self.record.lead.desk].into_iter().chain(others)
    }

    /// All who write, the desk first.
    pub(in crate::model) fn all_writers(&self) -> Vec<WriterId> {
        let others = self.writers.keys().filter(|writer| **writer != self.desk);
        [&self.desk].into_iter().chain(others).cloned().collect()
    }

    /// The words in a writer's field right now.
    pub fn draft_of(&self, by: &WriterId) -> &str {
        self.draft_in(&self.field_of(by))
    }

    /// A writer's field, without words.
    pub(in crate::model) fn field_of(&self, by: &WriterId) -> Draft {
        let cursor = self.cursor_of(by);
        Draft {
            prompt: cursor.prompt,
            group: cursor.group,
            place: cursor.place,
            text: String::new(),
            writer: (*by != self.desk).then(|| by.clone()),
        }
    }

    pub(in crate::model) fn history_of(&self, by: &WriterId) -> &History {
        self.writers.get(by).map_or(&NO_HISTORY, |writer| &writer.history)
    }

    pub(in crate::model) fn history_mut(&mut self, by: &WriterId) -> &mut History {
        &mut self.writers.entry(by.clone()).or_default().history
    }

    /// A writer's next number, which no id of the writer's has.
    fn next_number(&mut self, by: &WriterId) -> u32 {
        let made = self.writers.get(by).map_or(0, |writer| writer.made);
        let next = self.number_after(by, made);
        self.writers.entry(by.clone()).or_default().made = next;
        next
    }

    /// The number after this one in the ids of a writer, without those that are taken; after the last that there is comes 1.
    fn number_after(&self, by: &WriterId, made: u32) -> u32 {
        let mut next = made;
        loop {
            next = next.checked_add(1).unwrap_or(1);
            if !self.numbers_of(by).any(|taken| taken == next) {
                return next;
            }
        }
    }

    pub(in crate::model) fn next_note_id(&mut self, by: &WriterId) -> NoteId {
        let number = self.next_number(by);
        NoteId::new(by.id(number))
    }

    /// A writer's next id of a theme or a conclusion, none of those that are taken.
    pub(in crate::model) fn next_short_id(&mut self, by: &WriterId, taken: &[u32]) -> u32 {
        loop {
            let number = self.next_number(by);
            let id = by.short_id(number);
            if id != 0 && !taken.contains(&id) {
                return id;
            }
        }
    }

    /// The key for the next item that the writer at the desk adds: one that no item had.
    pub fn next_own_key(&self) -> ItemKey {
        self.next_own_keys(1).pop().unwrap_or_default()
    }

    /// The keys for as many items that the writer at the desk adds next.
    pub fn next_own_keys(&self, count: usize) -> Vec<ItemKey> {
        let desk = self.writers.get(&self.desk);
        let made = desk.map_or_else(|| self.highest_number(&self.desk), |writer| writer.made);
        let numbers = std::iter::successors(Some(made), |made| Some(self.number_after(&self.desk, *made)));
        let keys = numbers.skip(1).take(count);
        keys.map(|number| ItemKey::new(format!("{}{}", ItemKey::ADDED, self.desk.id(number))))
            .collect()
    }

    /// Remembers a key that a writer has given to an item, so that no other item gets it.
    pub(in crate::model) fn use_own_key(&mut self, by: &WriterId, key: &ItemKey) {
        let number = key.as_str().strip_prefix(ItemKey::ADDED).and_then(|id| by.number_of(id));
        if let (Some(number), Some(writer)) = (number, self.writers.get_mut(by)) {
            writer.made = writer.made.max(number);
        }
    }
}
