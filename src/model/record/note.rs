//! A note: a few words that one group said on one prompt.

use crate::model::base::ids::{GroupId, ItemKey, NoteId, PlaceKey};
use crate::model::base::writer::WriterId;
use serde::{Deserialize, Serialize};

/// A statement of one group; never deleted, only put aside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Id that never changes and is never used again.
    pub id: NoteId,
    /// The prompt that was answered.
    pub prompt: ItemKey,
    /// The group that spoke.
    pub group: GroupId,
    /// A part or a row of the prompt; `None` is the whole of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceKey>,
    /// The last number of the printed "1.2.3"; given once per prompt and group, never reused.
    pub number: u32,
    /// The words, as they were written.
    pub text: String,
    /// The same note turned round into what to do, on a reversed question; empty until it is turned.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub turned: String,
    /// True when the note goes into the bilaga.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub include: bool,
    /// True in the wastebasket: shown nowhere, kept in the file, and can be taken back.
    #[serde(default, skip_serializing_if = "is_no")]
    pub removed: bool,
    /// The notes whose words this one has taken up. They are put aside; one that is taken back stands by itself again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<NoteId>,
    /// True when the words were changed after they were ended. Striking personal data is told of by itself.
    #[serde(default, skip_serializing_if = "is_no")]
    pub edited: bool,
}

/// The highest number that was given to a note of a group and that the note has left; it is not given to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedNumber {
    /// The prompt.
    pub prompt: ItemKey,
    /// The group that the note belonged to.
    pub group: GroupId,
    /// The number.
    pub number: u32,
}

/// Words that are still being written; they are part of the record and are saved like the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The prompt.
    pub prompt: ItemKey,
    /// The group.
    pub group: GroupId,
    /// A part or a row; `None` is the whole prompt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceKey>,
    /// The words so far.
    pub text: String,
    /// The one who writes them; `None` for the desk. Only a meeting that several write has drafts of others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub writer: Option<WriterId>,
}

impl Draft {
    /// True when both are written in the same field by the same writer.
    pub(in crate::model) fn is_in_field_of(&self, other: &Self) -> bool {
        (&self.prompt, self.group, &self.place, &self.writer) == (&other.prompt, other.group, &other.place, &other.writer)
    }

    /// True when there is nothing but spaces, which are no note.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

#[expect(clippy::missing_const_for_fn, reason = "called by serde")]
fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_yes(value: &bool) -> bool {
    *value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_no(value: &bool) -> bool {
    !*value
}
