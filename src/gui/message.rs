//! A message to the user.

use crate::gui::screen::Screen;
use std::path::PathBuf;

/// A message to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Failure, or only news.
    pub is_failure: bool,
    /// True when it stays until it is put away or is no longer so; news leave by themselves.
    pub stays: bool,
    /// The event, its meaning and the remedy, in words.
    pub text: String,
    /// What only somebody who helps has use for: the path, and what the system answered.
    pub details: Option<String>,
    /// Something that a button does.
    pub offer: Option<Offer>,
    /// The screens on which it is shown.
    pub page: MessagePage,
}

/// The screens on which a message is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MessagePage {
    /// On the one that is open when it is first shown.
    #[default]
    First,
    /// On this one.
    On(Screen),
    /// On every one while the meeting in which it arose is open, since it is about that or about what is written.
    Meeting,
    /// On every one, whichever meeting is open.
    Every,
}

/// Something that a message offers to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Recover the first, a session, from the second, a copy of it that is whole or newer.
    Recover(PathBuf, PathBuf),
    /// Open this file in the place of the meeting that is led.
    Open(PathBuf),
    /// Take in the notes of the table that was dropped last.
    TakeNotes,
    /// Put the text that was dropped last into the field for people, in the place of the screen on which the meeting is led.
    TakeText,
    /// Show the folder in which something lies now.
    ShowFolder(PathBuf),
    /// Take back what was just done.
    Undo,
}

impl Offer {
    /// True when it waits for an answer, so that its message does not leave by itself.
    pub const fn waits(&self) -> bool {
        matches!(self, Self::Recover(..) | Self::Open(_) | Self::TakeNotes | Self::TakeText)
    }
}

impl Message {
    /// A message that stays, with nothing beside its text.
    pub fn new(is_failure: bool, text: impl Into<String>, page: MessagePage) -> Self {
        Self {
            is_failure,
            stays: true,
            text: text.into(),
            details: None,
            offer: None,
            page,
        }
    }

    /// True when it is shown on this screen.
    pub fn is_shown_on(&self, screen: Screen) -> bool {
        match self.page {
            MessagePage::First | MessagePage::Meeting | MessagePage::Every => true,
            MessagePage::On(own) => own == screen || !self.stays,
        }
    }
}
