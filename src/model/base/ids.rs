//! The names by which the parts of a meeting are known; none of them ever changes or is used again.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The key of an item in its deck, such as `kanner-ni-igen-er`; stable, never shown to the room.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemKey(String);

/// The key of a place inside a prompt: a part, a row or an option.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlaceKey(String);

/// A group's number, from 1; also what the room sees inside the group's shape.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GroupId(pub u32);

/// A note's id: the writer that made it and a number of that writer's, such as `k7f3q2-17`. Notes of older files keep ids of
/// another form.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoteId(String);

macro_rules! text_id {
    ($name:ident) => {
        impl $name {
            /// The id with this text.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

text_id!(ItemKey);

impl ItemKey {
    /// The beginning of the keys of items that were added to a meeting.
    pub(in crate::model) const ADDED: &str = "egen-";

    /// True for an item that was added to a meeting, or to the one of which its deck was saved.
    pub fn is_added(&self) -> bool {
        self.0.starts_with(Self::ADDED)
    }
}

text_id!(PlaceKey);

text_id!(NoteId);

impl fmt::Display for GroupId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The number by which a theme is known in its session; never shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ThemeId(pub u32);

/// The number by which a conclusion is known in its session; never shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ConclusionId(pub u32);
