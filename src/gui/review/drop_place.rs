//! A place on which notes can be dropped, and what that does.

use crate::model::{NoteTarget, ThemeId};
use eframe::egui::Rect;

/// The effect of a drop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DropEffect {
    /// The notes go to a group, a question or a part.
    Move(NoteTarget),
    /// They are gathered into a theme.
    SetTheme(ThemeId),
    /// They are gathered into a new theme, whose name is asked for.
    NewTheme,
    /// They are put into the wastebasket.
    Remove,
}

/// The place over which notes are held.
#[derive(Clone, Debug)]
pub struct DropPlace {
    /// What is framed, and the part of the window in which it is seen.
    pub(super) frame: Rect,
    pub(super) seen: Rect,
    pub(super) effect: DropEffect,
}
