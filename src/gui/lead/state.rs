//! The state of the screen from which the meeting is led.

use crate::gui::note::editing::Editing;
use crate::gui::widgets::long_list::RowHeights;
use crate::model::ItemKey;
use eframe::egui::{Id, Vec2};

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

/// What the middle of the screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui::lead) enum Middle {
    /// What the room sees: a slide, a pause or the closing page.
    Room,
    /// The question of the desk, with its answers and notes.
    Question,
}

/// A part of the screen that a narrow window folds away, opened over the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawer {
    /// The agenda.
    Agenda,
    /// The hall's switches and the time.
    Hall,
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
    /// The row of the agenda that is chosen to be shown next; the room sees nothing of it before the chair says so.
    pub selected: Option<ItemKey>,
    /// The item without questions, up in the hall, over which the middle shows the desk's question.
    pub question_over: Option<ItemKey>,
    /// True when the answer or a note of the question in the middle had the keyboard in the last frame.
    pub answers_have_keyboard: bool,
    /// The part that is opened over a narrow window.
    pub drawer: Option<Drawer>,
    /// The item to which the agenda has scrolled, and how high it was then.
    pub agenda_at: Option<(ItemKey, f32)>,
    /// Frames in which it still comes there.
    pub agenda_arrives: u8,
    /// True when groups and note area left so little height in the last frame that what the room sees stands in a column that scrolls.
    pub picture_scrolls: bool,
    /// Room of the middle when it was one column that scrolls.
    pub column_size: Option<Vec2>,
    /// Heights of the notes.
    pub note_heights: RowHeights,
}

impl LeadState {
    /// Below this height of the window, in points, the picture of what comes next would leave the agenda few rows.
    const LOW: f32 = 640.0;

    /// Forgets what belongs to the session that was open before.
    pub fn leave_session(&mut self) {
        self.agenda_at = None;
        self.selected = None;
        self.question_over = None;
        self.answers_have_keyboard = false;
        self.drawer = None;
    }

    /// Goes back to what the room sees: the note field follows, and the middle shows no question over a slide any more.
    pub fn catch_up(&mut self) {
        self.question_over = None;
        self.answers_have_keyboard = false;
        self.focus = Focus::Note;
    }

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
