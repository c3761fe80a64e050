//! Commands that do the same for several notes at once.

use crate::model::base::ids::{GroupId, ItemKey, PlaceKey, ThemeId};
use serde::{Deserialize, Serialize};

/// One thing for several notes, in their order: for all of them or for none, taken back in one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotesCommand {
    /// Move them to another group, to another question or to another part of theirs.
    Move(NoteTarget),
    /// Take them into the bilaga, or leave them out.
    Include(bool),
    /// Put them into the wastebasket, or take them back.
    Remove(bool),
    /// Gather them into a theme, or take them out of every one.
    SetTheme(Option<ThemeId>),
    /// Put a theme of this name last, with these notes.
    AddTheme(String),
}

/// The place to which notes are moved.
///
/// A note that moves keeps its words and what it was turned into, its id and with it the one who wrote it, the marks that it was
/// changed and goes into the bilaga, the notes that it has taken up, and its theme. It gets the next number of its new group on
/// the question, and its old one is given to nobody else. A conclusion is about one question, so those of the question that it
/// leaves point at it no longer. A note that was turned round goes only where notes are turned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteTarget {
    /// The question; `None` leaves each note on its own.
    pub prompt: Option<ItemKey>,
    /// The group; `None` leaves each note with its own.
    pub group: Option<GroupId>,
    /// The part of the question.
    pub part: NotePart,
}

/// The part of a question to which notes are moved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotePart {
    /// The one that the note has. On another question it is the part that reads alike and takes notes, or else the whole.
    #[default]
    Same,
    /// The question as a whole.
    Whole,
    /// This part or row.
    Of(PlaceKey),
}

impl NoteTarget {
    /// The same question and part, with another group.
    pub fn to_group(group: GroupId) -> Self {
        Self {
            group: Some(group),
            ..Self::default()
        }
    }

    /// Another question, with the same group.
    pub fn to_question(prompt: ItemKey) -> Self {
        Self {
            prompt: Some(prompt),
            ..Self::default()
        }
    }
}
