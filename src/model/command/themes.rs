//! Commands about themes and conclusions.

use crate::model::base::ids::{ConclusionId, ItemKey, NoteId, ThemeId};
use crate::model::record::themes::ConclusionSort;
use serde::{Deserialize, Serialize};

/// The changes of themes and conclusions. One that does not apply changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GatherCommand {
    /// Put a theme last, perhaps with its first note.
    AddTheme(String, Option<NoteId>),
    /// Give a theme another name.
    RenameTheme(ThemeId, String),
    /// Take a theme away; its notes stay.
    RemoveTheme(ThemeId),
    /// Put a theme at this place of the list, from 0.
    MoveTheme(ThemeId, usize),
    /// Gather a note into a theme, or take it out of every one.
    SetTheme(NoteId, Option<ThemeId>),
    /// Put a conclusion on a question last, perhaps with its first note.
    Conclude(ItemKey, ConclusionSort, Option<NoteId>),
    /// Change the words of a conclusion.
    SetConclusion(ConclusionId, String),
    /// Let a conclusion point at a note of its question, or no longer.
    PointAt(ConclusionId, NoteId, bool),
    /// Take a conclusion away.
    RemoveConclusion(ConclusionId),
}

impl GatherCommand {
    /// True when two commands in a row are one step to take back: a run of typing in one field.
    pub(in crate::model) fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::RenameTheme(theme, _), Self::RenameTheme(before, _)) => theme == before,
            (Self::SetConclusion(conclusion, _), Self::SetConclusion(before, _)) => conclusion == before,
            _ => false,
        }
    }
}
