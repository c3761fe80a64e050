//! The parts of a record by their names, or the reason why there is no such part.

use crate::model::base::ids::{GroupId, ItemKey, NoteId};
use crate::model::base::writer::WriterId;
use crate::model::command::command::Command;
use crate::model::command::for_notes::NotesCommand;
use crate::model::command::refusal::Refusal;
use crate::model::deck::item::Item;
use crate::model::record::agenda::AgendaEntry;
use crate::model::record::group::Group;
use crate::model::record::note::Note;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn known_group(&self, id: GroupId) -> Result<&Group, Refusal> {
        self.group(id).ok_or(Refusal::UnknownGroup)
    }

    pub(in crate::model) fn known_item(&self, key: &ItemKey) -> Result<&Item, Refusal> {
        self.item(key).ok_or(Refusal::UnknownItem)
    }

    /// The item, where groups answer it.
    pub(in crate::model) fn known_prompt(&self, key: &ItemKey) -> Result<&Item, Refusal> {
        let item = self.known_item(key)?;
        if item.is_prompt() { Ok(item) } else { Err(Refusal::NoQuestion) }
    }

    /// True when a command writes or answers where the meeting asks nothing: a question that is left out.
    pub(in crate::model) fn is_said_to_unasked(&self, command: &Command, by: &WriterId) -> bool {
        let field = self.cursor_of(by).prompt;
        let is_unasked = |prompt: &ItemKey| self.known_prompt(prompt).is_ok() && !self.is_asked(prompt);
        match command {
            Command::SetDraft(text) if !text.is_empty() => is_unasked(&field),
            Command::AddNote { prompt, .. }
            | Command::SetAnswer {
                prompt, answer: Some(_), ..
            } => is_unasked(prompt),
            Command::ForNotes(notes, NotesCommand::Move(target)) => self.moves_to_unasked(notes, target),
            Command::AddNotes(notes) => notes.iter().any(|note| is_unasked(&note.prompt)),
            _ => false,
        }
    }

    pub(in crate::model) fn known_note(&self, id: &NoteId) -> Result<&Note, Refusal> {
        self.note(id).ok_or(Refusal::UnknownNote)
    }

    pub(in crate::model) fn note_mut(&mut self, id: &NoteId) -> Result<&mut Note, Refusal> {
        let note = self.record.notes.iter_mut().find(|note| note.id == *id);
        note.ok_or(Refusal::UnknownNote)
    }

    pub(in crate::model) fn entry_mut(&mut self, key: &ItemKey) -> Result<&mut AgendaEntry, Refusal> {
        let entry = self.record.agenda.iter_mut().find(|entry| entry.item == *key);
        entry.ok_or(Refusal::UnknownItem)
    }
}
