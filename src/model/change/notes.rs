//! Changes of notes.

use crate::model::base::ids::{GroupId, ItemKey, NoteId, PlaceKey};
use crate::model::change::outcome::{NOTHING, Outcome, swap};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::personal::is_only_struck;
use crate::model::record::note::Note;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn note_change(&mut self, id: &NoteId, change: impl FnOnce(&mut Note) -> Outcome) -> Outcome {
        self.record.notes.iter_mut().find(|note| note.id == *id).map_or(NOTHING, change)
    }

    pub(in crate::model) fn add_note(&mut self, prompt: ItemKey, group: GroupId, place: Option<PlaceKey>, text: String) -> Outcome {
        let Some(item) = self.item(&prompt) else { return NOTHING };
        if text.trim().is_empty() || self.group(group).is_none() || !item.is_prompt() {
            return NOTHING;
        }
        let place = place.filter(|key| item.kind.places().iter().any(|place| place.key == *key));
        let number = self.next_note_number(&prompt, group);
        let id = self.next_note_id();
        self.record.notes.push(Note {
            id: id.clone(),
            prompt,
            group,
            place,
            number,
            text,
            include: true,
            ..Note::default()
        });
        (Changed::AT_ONCE, Some(Command::RemoveNote(id, true)))
    }

    pub(in crate::model) fn set_note_text(&mut self, id: &NoteId, text: String) -> Outcome {
        let Some(before) = self.note(id).filter(|note| note.text != text).cloned() else {
            return NOTHING;
        };
        if text.trim().is_empty() {
            return NOTHING;
        }
        self.note_change(id, |note| {
            note.edited |= !is_only_struck(&before.text, &text);
            note.text = text;
            (Changed::RECORD, Some(Command::RestoreNote(Box::new(before))))
        })
    }

    pub(in crate::model) fn remove_note(&mut self, id: &NoteId, removed: bool) -> Outcome {
        let Some(before) = self.note(id).filter(|note| note.removed != removed).cloned() else {
            return NOTHING;
        };
        // A note whose group is gone has to be given to another group before it is taken back.
        if !removed && self.group(before.group).is_none() {
            return NOTHING;
        }
        // Words that are taken back stand by themselves again.
        let holder = self.merged_into(id).filter(|_| !removed).cloned();
        let freed = holder.map(|mut holder| {
            holder.merged.retain(|known| known != id);
            holder
        });
        let moved = Note { removed, ..before };
        let notes = freed.into_iter().chain([moved]);
        let (_, back) = self.do_several(notes.map(|note| Command::RestoreNote(Box::new(note))).collect());
        (Changed::AT_ONCE, back)
    }

    pub(in crate::model) fn set_turned(&mut self, id: &NoteId, text: String) -> Outcome {
        let question = self.note(id).and_then(|note| self.item(&note.prompt));
        if !question.is_some_and(|item| item.kind.turns_notes()) {
            return NOTHING;
        }
        // Spaces alone are no answer.
        let text = if text.trim().is_empty() { String::new() } else { text };
        self.note_change(id, |note| swap(&mut note.turned, text, |text| Command::SetTurned(id.clone(), text)))
    }

    pub(in crate::model) fn move_note(&mut self, id: &NoteId, group: GroupId) -> Outcome {
        if self.group(group).is_none() {
            return NOTHING;
        }
        let Some(before) = self.note(id).filter(|note| note.group != group).cloned() else {
            return NOTHING;
        };
        let number = self.next_note_number(&before.prompt, group);
        self.use_number(&before);
        self.note_change(id, |note| {
            note.group = group;
            note.number = number;
            (Changed::RECORD, Some(Command::RestoreNote(Box::new(before))))
        })
    }

    pub(in crate::model) fn restore_note(&mut self, note: Note) -> Outcome {
        let Some(present) = self.note(&note.id).filter(|present| **present != note).cloned() else {
            return NOTHING;
        };
        if note.group != present.group {
            self.use_number(&present);
        }
        let at_once = note.removed != present.removed;
        let id = note.id.clone();
        self.note_change(&id, |slot| {
            *slot = note;
            let changed = if at_once { Changed::AT_ONCE } else { Changed::RECORD };
            (changed, Some(Command::RestoreNote(Box::new(present))))
        })
    }
}
