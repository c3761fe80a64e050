//! What lives only while the window is open: which screen, what is open in it, what is being edited.

use super::gather::KeptReading;
use super::guide::Guide;
use super::long_list::RowHeights;
use super::palette::Palette;
use crate::model::{Awake, Command, Item, ItemKey, ItemText, Note, NoteId, RoomReport, ThemeId};
use eframe::egui::{Id, Ui};
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
    /// The first line of the overview of all groups' answers, unless words stand in the note field.
    Overview,
}

/// A note that is being edited: every change goes into the record at once, and Escape puts the earlier words back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// The note.
    pub note: NoteId,
    /// Whether it is the note turned round that is edited, and not its first words.
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
            text: note.text.clone(),
            before: note.clone(),
        }
    }

    /// Begins to edit what a note was turned into.
    pub fn of_turned(note: &Note) -> Self {
        Self {
            note: note.id.clone(),
            turned: true,
            text: note.turned.clone(),
            before: note.clone(),
        }
    }

    /// Whether these words of the note are the ones that are edited.
    pub fn is_of(&self, note: &Note, turned: bool) -> bool {
        self.note == note.id && self.turned == turned
    }

    /// What keeps the words in the field.
    pub fn keep(&self) -> Command {
        if self.turned {
            Command::SetTurned(self.note.clone(), self.text.clone())
        } else {
            Command::SetNoteText(self.note.clone(), self.text.clone())
        }
    }

    /// What puts the note back as it was, so that nothing tells of a change that was given up.
    pub fn give_up(&self) -> Command {
        Command::RestoreNote(Box::new(self.before.clone()))
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

/// What of the people is open in the place of the agenda while a meeting is prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleView {
    /// The field for a pasted summons, with what stands in it.
    Paste(String),
    /// The groups with their people.
    Seats,
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
    /// The note that is being turned round in the list of all of them; its field shows what the record holds.
    pub turning: Option<Editing>,
    /// The question of which all groups' answers are unfolded; another question begins folded.
    pub overview: Option<ItemKey>,
    /// Whether the overview was unfolded by a key and is to come into view.
    pub overview_wanted: bool,
    /// Whether the picture of what comes next is shown; `None` until it was asked for or folded: then where there is room.
    pub ahead: Option<bool>,
    /// Whether that picture was asked for and is to come into view.
    pub ahead_wanted: bool,
    /// Pasted lines that wait for an answer: one note or one each.
    pub pasted: Option<Vec<String>>,
    /// A question being typed on the spot.
    pub extra_question: Option<String>,
    /// The tour of the example, while it goes on.
    pub guide: Option<Guide>,
    /// The palette, while it is open.
    pub palette: Option<Palette>,
    /// The room check, while it is open.
    pub room: Option<Room>,
    /// Whether the field that searches the notes gets the keyboard next.
    pub search_wants_keyboard: bool,
    /// Whether the sheet of keys is open.
    pub keys_open: bool,
    /// Whether the sheet of settings is open.
    pub settings_open: bool,
    /// Whether the triangle sets today (`false`) or the desired place (`true`) by mouse.
    pub placing_desired: bool,
    /// A path typed where the system has no dialog of its own.
    pub typed_path: String,
    /// Whether the field for a typed path gets the keyboard next.
    pub path_wants_keyboard: bool,
    /// Whether the field for a typed path is shown.
    pub asks_for_path: bool,
    /// Whether the field for a typed folder for the printed sheets is shown.
    pub asks_for_sheets_path: bool,
    /// The item to which the agenda has scrolled.
    pub agenda_at: Option<ItemKey>,
    /// The form that is open over the agenda.
    pub agenda_form: Option<AgendaForm>,
    /// Whether the first field of that form gets the keyboard next.
    pub agenda_form_wants_keyboard: bool,
    /// What of the people is open.
    pub people: Option<PeopleView>,
    /// Whether the field for a pasted summons gets the keyboard next.
    pub people_wants_keyboard: bool,
    /// A question to scroll to on the screen where the notes are read through.
    pub visit: Option<ItemKey>,
    /// A note to scroll to there.
    pub visit_note: Option<NoteId>,
    /// The name of a theme being written.
    pub new_theme: String,
    /// The note that the new theme takes up, and the control that gets the keyboard back.
    pub theme_for: Option<(NoteId, Id)>,
    /// The only theme whose notes are read through.
    pub only_theme: Option<ThemeId>,
    /// Words to look for among the notes on the screen where they are read through.
    pub search: String,
    /// The deck that is unfolded on the first screen, by its id or its file; before one was chosen it is the first.
    pub chosen_deck: Option<String>,
    /// How many groups a new session of a deck gets, where another number than the usual was chosen.
    pub new_groups: BTreeMap<String, u32>,
    /// In which order the notes are read through.
    pub reading: Reading,
    /// How high the notes of the meeting's screen were.
    pub note_heights: RowHeights,
    /// The rows of that screen, as they were built last.
    pub kept_reading: KeptReading,
    /// The row of that screen to bring into view in the next frame.
    pub jump_to: Option<u64>,
}

impl GuiState {
    /// Below this height of the window, in points, the picture of what comes next would push the clock away.
    const LOW: f32 = 860.0;

    /// Whether a sheet lies over the screen and has the keys.
    pub const fn sheet_is_open(&self) -> bool {
        self.keys_open || self.settings_open || self.palette.is_some() || self.room.is_some()
    }

    /// When a sheet was closed: what is typed next belongs to the screen, not to a button that is no longer there.
    pub(super) fn give_keyboard_back(&self, ui: &Ui) {
        debug_assert!(!self.sheet_is_open(), "another sheet is still open");
        ui.memory_mut(|memory| {
            if let Some(button) = memory.focused() {
                memory.surrender_focus(button);
            }
        });
    }

    /// Whether the picture of what comes next is shown in a window of this height, in points.
    pub fn shows_ahead(&self, height: f32) -> bool {
        self.ahead.unwrap_or(height >= Self::LOW)
    }

    /// Shows what comes next, or folds it away.
    pub fn toggle_ahead(&mut self, height: f32) {
        let opens = !self.shows_ahead(height);
        self.ahead = Some(opens);
        self.ahead_wanted = opens;
    }

    /// Unfolds all groups' answers to a question and goes there, or folds them.
    pub fn toggle_overview(&mut self, question: &ItemKey) {
        let opens = self.overview.as_ref() != Some(question);
        self.overview = opens.then(|| question.clone());
        self.overview_wanted = opens;
        if opens {
            self.focus = Focus::Overview;
        }
    }
}

/// What the room check knows of the computer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// What was found out; `None` until it is.
    pub report: Option<RoomReport>,
    /// Whether the monitor that the hall was last shown on is gone.
    pub misses_monitor: bool,
    /// Whether the computer is kept awake.
    pub awake: Awake,
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
