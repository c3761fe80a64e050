//! Changes of notes.

use crate::model::base::ids::{GroupId, ItemKey, NoteId, PlaceKey};
use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome, swap};
use crate::model::command::command::Command;
use crate::model::command::edit::{Edit, NoteWords};
use crate::model::command::new_note::NewNote;
use crate::model::command::refusal::Refusal;
use crate::model::personal::is_only_struck;
use crate::model::record::note::Note;
use crate::model::session::session::Session;
use crate::model::text::with_plain_breaks;
use std::mem;

impl Session {
    pub(in crate::model) fn add_note(
        &mut self,
        prompt: ItemKey,
        group: GroupId,
        place: Option<PlaceKey>,
        text: String,
        by: &WriterId,
    ) -> Outcome {
        let item = self.known_prompt(&prompt)?;
        self.known_group(group)?;
        if text.trim().is_empty() {
            return Err(Refusal::Blank);
        }
        let place = place.filter(|key| item.kind.places().iter().any(|place| place.key == *key));
        let number = self.next_note_number(&prompt, group);
        let id = self.next_note_id(by);
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
        Ok(Applied::but(Command::RemoveNote(id, true)).at_once())
    }

    /// Adds notes one after another; the first that cannot be added refuses them all.
    pub(in crate::model) fn add_notes(&mut self, notes: Vec<NewNote>, by: &WriterId) -> Outcome {
        for note in &notes {
            let item = self.known_prompt(&note.prompt)?;
            self.known_group(note.group)?;
            if note.text.trim().is_empty() {
                return Err(Refusal::Blank);
            }
            if !note.turned.trim().is_empty() && !item.kind.turns_notes() {
                return Err(Refusal::NotReversed);
            }
        }
        let mut back = Vec::new();
        for note in notes {
            back.extend(self.add_note(note.prompt, note.group, note.place, note.text, by)?.inverse);
            if let Some(added) = self.record.notes.last_mut().filter(|_| !note.turned.trim().is_empty()) {
                added.turned = note.turned;
            }
        }
        if back.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        back.reverse();
        Ok(Applied::but(Edit::Several(back)).at_once())
    }

    pub(in crate::model) fn set_note_text(&mut self, id: &NoteId, text: String) -> Outcome {
        let note = self.note_mut(id)?;
        let before = NoteWords::of(note);
        // Texts come in with one kind of line break.
        let written = with_plain_breaks(&before.text);
        if before.text == text || written == text {
            return Err(Refusal::NothingChanged);
        }
        if text.trim().is_empty() {
            return Err(Refusal::Blank);
        }
        note.edited |= !is_only_struck(&written, &text);
        note.text = text;
        Ok(Applied::but(Edit::Words(id.clone(), before)))
    }

    /// The edit that gives up changing the words of a note: the mark that they were changed is put back as the history knows it.
    pub(in crate::model) fn given_up(&self, id: &NoteId, text: &str, by: &WriterId) -> Edit {
        let before = self.note(id).map(NoteWords::of);
        match (before, self.history_of(by).was_edited(id, text)) {
            (Some(words), Some(edited)) => {
                let text = text.to_owned();
                Edit::Words(id.clone(), NoteWords { text, edited, ..words })
            }
            _ => Command::SetNoteText(id.clone(), text.to_owned()).into(),
        }
    }

    pub(in crate::model) fn restore_words(&mut self, id: &NoteId, words: NoteWords) -> Outcome {
        let note = self.note_mut(id)?;
        let before = NoteWords::of(note);
        if before == words {
            return Err(Refusal::NothingChanged);
        }
        note.text = words.text;
        note.turned = words.turned;
        note.edited = words.edited;
        Ok(Applied::but(Edit::Words(id.clone(), before)))
    }

    pub(in crate::model) fn set_turned(&mut self, id: &NoteId, text: String) -> Outcome {
        let question = self.item(&self.known_note(id)?.prompt);
        if !question.is_some_and(|item| item.kind.turns_notes()) {
            return Err(Refusal::NotReversed);
        }
        // Spaces alone are no answer.
        let text = if text.trim().is_empty() { String::new() } else { text };
        let note = self.note_mut(id)?;
        if with_plain_breaks(&note.turned) == text {
            return Err(Refusal::NothingChanged);
        }
        swap(&mut note.turned, text, |text| Command::SetTurned(id.clone(), text))
    }

    pub(in crate::model) fn remove_note(&mut self, id: &NoteId, removed: bool, by: &WriterId) -> Outcome {
        let before = self.known_note(id)?.clone();
        if before.removed == removed {
            return Err(Refusal::NothingChanged);
        }
        self.has_its_group(&Note { removed, ..before.clone() })?;
        // Words that are taken back stand by themselves again.
        let holder = self.merged_into(id).filter(|_| !removed).cloned();
        let freed = holder.map(|mut holder| {
            holder.merged.retain(|known| known != id);
            holder
        });
        let moved = Note { removed, ..before };
        let notes = freed.into_iter().chain([moved]);
        self.do_several(notes.map(|note| Edit::Note(Box::new(note))).collect(), by)
            .map(Applied::at_once)
    }

    /// Refuses a note that would be shown while its group is gone: it has to be given to another group before it comes back, also
    /// where somebody else took the group away in the meantime.
    pub(in crate::model) fn has_its_group(&self, note: &Note) -> Result<(), Refusal> {
        let is_at_home = note.removed || self.group(note.group).is_some();
        if is_at_home { Ok(()) } else { Err(Refusal::GroupIsGone) }
    }

    pub(in crate::model) fn restore_note(&mut self, note: Note) -> Outcome {
        let present = self.known_note(&note.id)?.clone();
        if present == note {
            return Err(Refusal::NothingChanged);
        }
        self.has_its_group(&note)?;
        if (&note.prompt, note.group) != (&present.prompt, present.group) {
            self.use_number(&present);
        }
        let at_once = note.removed != present.removed;
        let slot = self.note_mut(&present.id)?;
        let before = mem::replace(slot, note);
        let done = Applied::but(Edit::Note(Box::new(before)));
        Ok(if at_once { done.at_once() } else { done })
    }
}
