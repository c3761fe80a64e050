//! The places of a record where somebody writes freely.

use crate::model::base::ids::{ConclusionId, GroupId, ItemKey, NoteId, ThemeId};
use crate::model::deck::item::ItemText;
use crate::model::record::meeting::Fact;
use crate::model::record::protocol_text::ProtocolText;
use serde::{Deserialize, Serialize};

/// A place where somebody writes freely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPlace {
    /// The words of a note.
    Note(NoteId),
    /// The turned form of a note.
    Turned(NoteId),
    /// The words of a conclusion.
    Conclusion(ConclusionId),
    /// The name of a theme.
    Theme(ThemeId),
    /// The name of a group.
    Group(GroupId),
    /// A text of a question.
    Item(ItemKey, ItemText),
    /// A fact of the meeting.
    Fact(Fact),
    /// The title of the bilaga.
    Label,
    /// The name of the bilaga in the protocol.
    Title,
    /// The summary, where it was worded by hand.
    Summary,
    /// A text for the protocol that was worded by hand.
    Text(ProtocolText),
}

impl TextPlace {
    /// The place as it is remembered in the session's file.
    pub fn key(&self) -> String {
        match self {
            Self::Note(id) => format!("note {id}"),
            Self::Turned(id) => format!("turned {id}"),
            Self::Conclusion(id) => format!("conclusion {}", id.0),
            Self::Theme(id) => format!("theme {}", id.0),
            Self::Group(id) => format!("group {id}"),
            Self::Item(key, text) => format!("item {key} {text:?}"),
            Self::Fact(fact) => format!("fact {fact:?}"),
            Self::Label => "label".to_owned(),
            Self::Title => "title".to_owned(),
            Self::Summary => "summary".to_owned(),
            Self::Text(which) => format!("text {which:?}"),
        }
    }
}

/// Words that look like personal data and stay where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Kept {
    /// The place, as [`TextPlace::key`] gives it.
    pub place: String,
    /// The words.
    pub words: String,
}

impl Kept {
    /// Words in a place.
    pub fn new(place: &TextPlace, words: &str) -> Self {
        Self {
            place: place.key(),
            words: words.to_owned(),
        }
    }
}
