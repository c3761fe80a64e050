//! A note whose words are being changed in a field.

use crate::model::{Command, Note, NoteId, with_plain_breaks};

/// A note that is being edited: every change goes into the record at once, and Escape puts the earlier words back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// The note.
    pub note: NoteId,
    /// True when the note turned round is edited, and not its first words.
    pub turned: bool,
    /// The words in the field.
    pub text: String,
    /// The note before the field was opened.
    pub before: Note,
}

impl Editing {
    /// Begins to edit a note.
    pub fn of(note: &Note) -> Self {
        Self {
            note: note.id.clone(),
            turned: false,
            text: with_plain_breaks(&note.text).into_owned(),
            before: note.clone(),
        }
    }

    /// Begins to edit what a note was turned into.
    pub fn of_turned(note: &Note) -> Self {
        Self {
            note: note.id.clone(),
            turned: true,
            text: with_plain_breaks(&note.turned).into_owned(),
            before: note.clone(),
        }
    }

    /// True when these words of the note are the ones that are edited.
    pub fn is_of(&self, note: &Note, turned: bool) -> bool {
        self.note == note.id && self.turned == turned
    }

    /// The command that keeps the words in the field.
    pub fn keep(&self) -> Command {
        if self.turned {
            Command::SetTurned(self.note.clone(), self.text.clone())
        } else {
            Command::SetNoteText(self.note.clone(), self.text.clone())
        }
    }

    /// The command that puts the words back as they were, so that no trace is left of a change that was given up.
    pub fn give_up(&self) -> Command {
        let before = if self.turned { &self.before.turned } else { &self.before.text };
        Command::GiveUpEdit {
            note: self.note.clone(),
            text: before.clone(),
            turned: self.turned,
        }
    }
}
