//! What lives only while the window is open: which screen, what is open in it, what is being edited.

use crate::model::NoteId;

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

/// The furniture of the chair's window; nothing here belongs to the record.
#[derive(Clone, Debug, Default)]
pub struct GuiState {
    /// The screen shown.
    pub screen: Screen,
    /// Who gets the keyboard next.
    pub focus: Focus,
    /// The note being edited, with its words so far.
    pub editing: Option<(NoteId, String)>,
    /// Pasted lines that wait for an answer: one note or one each.
    pub pasted: Option<Vec<String>>,
    /// Whether the sheet of keys is open.
    pub keys_open: bool,
    /// Whether the triangle sets today (`false`) or the desired place (`true`) by mouse.
    pub placing_desired: bool,
    /// A path typed where the system has no dialog of its own.
    pub typed_path: String,
    /// Whether the field for a typed path is shown.
    pub asks_for_path: bool,
    /// The item to which the agenda has scrolled.
    pub agenda_at: Option<crate::model::ItemKey>,
    /// A question to scroll to on the screen where the notes are read through.
    pub visit: Option<crate::model::ItemKey>,
    /// Words to look for among the notes on the screen where they are read through.
    pub search: String,
}
