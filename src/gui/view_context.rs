//! Everything that the shell lends the screens for one frame.

use crate::gui::handover::pages::Preview;
use crate::gui::message::Message;
use crate::gui::monitors::Monitors;
use crate::gui::saving::SaveStatus;
use crate::gui::theme::Tokens;
use crate::model::{Format, Look, Session, StartLists};
use crate::words::Words;
use eframe::egui::Vec2;

/// Everything that a screen may read.
pub struct ViewContext<'a> {
    /// The open session.
    pub session: Option<&'a Session>,
    /// True when the content of the session is shown, never changed: the bilaga is finished, or nothing of it is written from here.
    pub read_only: bool,
    /// True when nothing of the session is written from here: its file came from a newer program, or another window writes it.
    pub is_reader: bool,
    /// The texts.
    pub words: Words,
    /// The colours.
    pub tokens: &'static Tokens,
    /// The choices for the chair's window.
    pub appearance: Appearance,
    /// Light or dark hall.
    pub hall_look: Look,
    /// Depth of the room: distance over picture height.
    pub room_ratio: f32,
    /// True when a b that comes alone into an empty note field is a clicker's.
    pub clicker_leads: bool,
    /// The lists of the first screen.
    pub start: &'a StartLists,
    /// The state of saving.
    pub save: &'a SaveStatus,
    /// The laid-out bilaga, when the last screen asked for it.
    pub preview: &'a Preview,
    /// The monitors, and which one the hall is to use.
    pub monitors: &'a Monitors,
    /// Messages, oldest first.
    pub messages: &'a [Message],
    /// Seconds after midnight by the user's clock.
    pub second_of_day: u32,
    /// Size of the hall's window in points, so that the small picture breaks its lines where the large one does.
    pub hall_size: Vec2,
    /// Number of pages of the item in the hall.
    pub hall_pages: u16,
    /// The work going on, such as making the bilaga.
    pub busy: Option<&'a str>,
    /// Which files the bilaga becomes.
    pub formats: &'a [Format],
}

impl ViewContext<'_> {
    /// The reason why the content of the session cannot be changed; empty where it can.
    pub const fn why_read_only(&self) -> &'static str {
        match (self.read_only, self.is_reader) {
            (false, _) => "",
            (true, true) => self.words.off_read_only(),
            (true, false) => self.words.off_finished(),
        }
    }
}

/// Colours, size and motion of the chair's window, as the reader needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The colours that were chosen; `None` is as the system has it.
    pub look: Option<Look>,
    /// The size of everything, in per cent.
    pub text_size: u32,
    /// True when the hall changes at once, without fading over.
    pub less_motion: bool,
}

impl Default for Appearance {
    fn default() -> Self {
        Self {
            look: None,
            text_size: 100,
            less_motion: false,
        }
    }
}
