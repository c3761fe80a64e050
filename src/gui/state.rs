//! What lives only while the window is open: which screen, what is open in it, what is being edited.

use crate::model::{Item, ItemKey, ItemText, Note, NoteId};
use eframe::egui::Id;
use std::collections::{BTreeMap, BTreeSet};

/// A screen of the chair's window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Recent sessions and decks.
    #[default]
    Start,
    /// Facts, groups, items and times.
    Prepare,
    /// The meeting itself.
    Lead,
    /// All answers read through.
    Gather,
    /// The bilaga.
    Handover,
}

/// Which control gets the keyboard in the next frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// Whatever has it; the note field when nothing has.
    #[default]
    AsIs,
    /// The note field.
    Note,
    /// The first control of the group's answer.
    Answer,
}

/// A note that is being edited: every change goes into the record at once, and Escape puts the earlier words back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// The note.
    pub note: NoteId,
    /// The words in the field.
    pub text: String,
    /// The words before the field was opened.
    pub before: String,
}

impl Editing {
    /// Begins to edit a note.
    pub fn of(note: &Note) -> Self {
        Self {
            note: note.id.clone(),
            text: note.text.clone(),
            before: note.text.clone(),
        }
    }
}

/// The form that is open over the agenda while a meeting is prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgendaForm {
    /// A question of one's own.
    Add {
        /// The question.
        title: String,
        /// Its minutes.
        minutes: u16,
    },
    /// A question worded otherwise.
    Reword(Rewording),
    /// The agenda kept as a deck of one's own, with this title.
    Keep(String),
}

/// The texts of a question that is being worded otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewording {
    /// The question.
    pub item: ItemKey,
    /// Its title as it stands in the field, which may be empty for a moment.
    pub title: String,
    /// Its label for narrow places.
    pub short: String,
    /// The line under it.
    pub lead: String,
    /// What was typed and is kept back, because the room would see it being typed.
    pub waiting: BTreeSet<ItemText>,
}

impl Rewording {
    /// Begins to word an item otherwise.
    pub fn of(item: &Item) -> Self {
        Self {
            item: item.key.clone(),
            title: item.title.clone(),
            short: item.short.clone(),
            lead: item.lead.clone(),
            waiting: BTreeSet::new(),
        }
    }
}

/// The furniture of the chair's window; nothing here belongs to the record.
#[derive(Clone, Debug, Default)]
pub struct GuiState {
    /// The screen shown.
    pub screen: Screen,
    /// Who gets the keyboard next.
    pub focus: Focus,
    /// The note field that was drawn last.
    pub note_field: Option<Id>,
    /// The note being edited.
    pub editing: Option<Editing>,
    /// Pasted lines that wait for an answer: one note or one each.
    pub pasted: Option<Vec<String>>,
    /// Whether the sheet of keys is open.
    pub keys_open: bool,
    /// Whether the triangle sets today (`false`) or the desired place (`true`) by mouse.
    pub placing_desired: bool,
    /// A path typed where the system has no dialog of its own.
    pub typed_path: String,
    /// Whether the field for a typed path gets the keyboard next.
    pub path_wants_keyboard: bool,
    /// Whether the field for a typed path is shown.
    pub asks_for_path: bool,
    /// The item to which the agenda has scrolled.
    pub agenda_at: Option<crate::model::ItemKey>,
    /// The form that is open over the agenda.
    pub agenda_form: Option<AgendaForm>,
    /// Whether the first field of that form gets the keyboard next.
    pub agenda_form_wants_keyboard: bool,
    /// A question to scroll to on the screen where the notes are read through.
    pub visit: Option<crate::model::ItemKey>,
    /// Words to look for among the notes on the screen where they are read through.
    pub search: String,
    /// How many groups a new session of a deck gets, where another number than the usual was chosen.
    pub new_groups: BTreeMap<String, u32>,
    /// In which order the notes are read through.
    pub reading: Reading,
    /// How high the rows of that screen were when they were last drawn, by what they show.
    pub row_heights: RowHeights,
    /// The row of that screen to bring into view in the next frame.
    pub jump_to: Option<u64>,
}

/// In which order the notes are read through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// Question by question.
    #[default]
    ByQuestion,
    /// Group by group.
    ByGroup,
    /// What was put aside.
    Wastebasket,
}

/// Heights of rows in a list too long to lay out whole.
#[derive(Clone, Debug, Default)]
pub struct RowHeights {
    /// The width for which they hold.
    pub width: f32,
    /// Height by the key of the row.
    pub heights: BTreeMap<u64, f32>,
}
