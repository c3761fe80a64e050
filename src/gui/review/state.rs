//! The state of the screen where the notes are read through.

use crate::gui::review::cache::ReviewCache;
use crate::gui::review::drop_place::DropPlace;
use crate::gui::review::order::ReviewOrder;
use crate::gui::review::selection::Selection;
use crate::model::{ItemKey, NoteId, ThemeId};
use eframe::egui::{Event, Id, Ui};

/// State of the screen where the notes are read through; it lives as long as the window.
#[derive(Clone, Debug, Default)]
pub struct ReviewState {
    /// The order of the notes.
    pub order: ReviewOrder,
    /// Words to look for among the notes.
    pub search: String,
    /// True when the field that searches the notes gets the keyboard next.
    pub search_wants_keyboard: bool,
    /// The only theme whose notes are read through.
    pub only_theme: Option<ThemeId>,
    /// A question to scroll to.
    pub visit: Option<ItemKey>,
    /// A note to scroll to.
    pub visit_note: Option<NoteId>,
    /// The row to bring into view in the next frame.
    pub jump_to: Option<u64>,
    /// True while the themes stand in the place of the notes, in a window that has no room for both.
    pub shows_themes: bool,
    /// True while the questions without notes are listed one by one.
    pub shows_empty: bool,
    /// The notes that are selected.
    pub selection: Selection,
    /// The note that had the keyboard last.
    pub last_note: Option<NoteId>,
    /// The menu of the bar of selected notes that a key has asked for.
    pub choosing: Option<(Choosing, ChoosingStep)>,
    /// The place over which notes are held in this frame.
    pub drop_place: Option<DropPlace>,
    /// Since when notes have been held over the line that folds the questions without notes, in seconds of the window's own time.
    pub held_over_fold: Option<f64>,
    /// The name of a theme being written.
    pub new_theme: String,
    /// The notes that the new theme takes up, and the control that gets the keyboard back.
    pub theme_for: Option<(Vec<NoteId>, Option<Id>)>,
    /// The rows as they were built last.
    pub cache: ReviewCache,
}

/// What is chosen for the selected notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choosing {
    /// Their theme.
    Theme,
    /// Their group.
    Group,
    /// Their question.
    Question,
}

/// The steps in which a key opens a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoosingStep {
    /// It opens.
    Opens,
    /// The keyboard comes to its first row.
    Enters,
}

impl ReviewState {
    /// Gives the field for a new theme the keyboard; the notes wait to be gathered into it, and afterwards `back` has the keyboard.
    pub(super) fn ask_for_theme(&mut self, ui: &Ui, notes: Vec<NoteId>, back: Option<Id>) {
        // The key that asked for it is no part of the name.
        ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(_))));
        self.theme_for = Some((notes, back));
        self.shows_themes = true;
        ui.memory_mut(|memory| memory.request_focus(new_theme_id()));
    }
}

/// The field for a new theme.
pub(super) fn new_theme_id() -> Id {
    Id::unique("new theme")
}
