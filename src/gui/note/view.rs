//! A note with its printed number and the place where it is shown.

use crate::gui::note::editing::Editing;
use crate::model::{Note, NoteId, Session, Sought};
use eframe::egui::Id;
use std::sync::Arc;

/// The place where a note is shown. It decides how the note looks and what can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum NotePlace {
    /// Under its question, where the meeting is led: words to read.
    Lead,
    /// Among all notes: words to press, to drag and to reach with the keyboard.
    Review {
        /// The name of the row.
        row: Id,
        /// The row that takes the keyboard when the note is put aside.
        next: Option<Id>,
    },
}

impl NotePlace {
    /// The control that holds the words of the note in this row of all notes.
    pub(in crate::gui) fn words_id(row: Id) -> Id {
        row.with("words")
    }

    /// The control that holds the note turned round in this row of all notes.
    pub(in crate::gui) fn turned_id(row: Id) -> Id {
        row.with("turned")
    }

    /// The field in which words of the note are changed.
    pub(super) fn field_id(self, editing: &Editing) -> Id {
        match self {
            Self::Lead => Id::unique(("edit", editing.note.as_str())),
            Self::Review { .. } => Id::unique(("review edit", &editing.note, editing.turned)),
        }
    }
}

/// A note as it is shown.
pub(in crate::gui) struct NoteView<'a> {
    pub(in crate::gui) note: &'a Note,
    /// The number by which the bilaga knows it, such as `1.2.3`.
    pub(in crate::gui) number: String,
    pub(in crate::gui) place: NotePlace,
    /// The notes to which belongs what is done to this one: it alone, or all that are selected with it.
    pub(in crate::gui) together: Arc<[NoteId]>,
    /// True when it is selected.
    pub(in crate::gui) is_selected: bool,
    /// Words that are looked for, and marked in it.
    pub(in crate::gui) sought: Option<&'a Sought>,
}

impl<'a> NoteView<'a> {
    /// A note of the session in its place.
    pub(in crate::gui) fn new(session: &Session, note: &'a Note, place: NotePlace) -> Self {
        Self {
            number: session.printed_number(note),
            note,
            place,
            together: Arc::from([note.id.clone()]),
            is_selected: false,
            sought: None,
        }
    }

    /// True when these words of the note stand in the field.
    pub(super) fn is_edited(&self, editing: Option<&Editing>, turned: bool) -> bool {
        editing.is_some_and(|editing| editing.is_of(self.note, turned))
    }
}
