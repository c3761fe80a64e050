//! The state of the screen from which the meeting is led.

use crate::gui::note::editing::Editing;
use crate::gui::widgets::long_list::RowHeights;
use crate::model::ItemKey;
use eframe::egui::Id;

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

/// State of the screen from which the meeting is led; it lives as long as the window.
#[derive(Clone, Debug, Default)]
pub struct LeadState {
    /// Who gets the keyboard next.
    pub focus: Focus,
    /// The note field that was drawn last.
    pub note_field: Option<Id>,
    /// The note that is being turned round in the list of all of them; its field shows what the record holds.
    pub turning: Option<Editing>,
    /// The question of which all groups' answers are unfolded; another question begins folded.
    pub overview: Option<ItemKey>,
    /// True when the overview was unfolded by a key and is to come into view.
    pub overview_wanted: bool,
    /// True while the picture of what comes next is shown; `None` until it was asked for or folded: then where there is room.
    pub ahead: Option<bool>,
    /// True when that picture was asked for and is to come into view.
    pub ahead_wanted: bool,
    /// A question being typed on the spot.
    pub extra_question: Option<String>,
    /// The triangle and the square set today (`false`) or the desired place (`true`) by mouse.
    pub placing_desired: bool,
    /// The item to which the agenda has scrolled.
    pub agenda_at: Option<ItemKey>,
    /// Heights of the notes.
    pub note_heights: RowHeights,
}

impl LeadState {
    /// Below this height of the window, in points, the picture of what comes next would push the clock away.
    const LOW: f32 = 860.0;

    /// True when the picture of what comes next is shown in a window of this height, in points.
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
