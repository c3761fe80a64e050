//! The state of the screen where the notes are read through.

use crate::gui::review::cache::ReviewCache;
use crate::gui::review::order::ReviewOrder;
use crate::model::{ItemKey, NoteId, ThemeId};
use eframe::egui::Id;

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
    /// The name of a theme being written.
    pub new_theme: String,
    /// The note that the new theme takes up, and the control that gets the keyboard back.
    pub theme_for: Option<(NoteId, Id)>,
    /// The rows as they were built last.
    pub cache: ReviewCache,
}
