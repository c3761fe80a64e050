//! Words that stand in forms of the window and have not been given to the meeting yet.

use crate::model::base::ids::ItemKey;
use serde::{Deserialize, Serialize};

/// Words that were typed into a form and are not given yet. They are no part of the meeting, and wait in its file, so that no end
/// of the program loses them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnfinishedWords {
    /// A new item of the agenda.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<UnfinishedItem>,
    /// An item that is being worded otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rewording: Option<UnfinishedRewording>,
    /// A question that is typed on the spot while the meeting is led.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// The name of a new theme.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub theme: String,
    /// The title under which the agenda is to be kept as a deck.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub deck: String,
}

/// A new item as far as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnfinishedItem {
    /// The item behind which it will stand; `None` for the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<ItemKey>,
    /// Its title; several lines while several items are pasted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The lines of which its kind is made.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lines: String,
    /// Its kind by [`TypedKind::name_in_files`](crate::model::TypedKind::name_in_files); empty while none was chosen.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Its minutes; `None` for those that are usual for its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// True when the form was closed without adding it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
}

/// The texts of an item that were typed otherwise and are not given yet; `None` for those that are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnfinishedRewording {
    /// The item.
    pub item: ItemKey,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its label for narrow places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// The line under its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The lines of which its kind is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<String>,
}

impl UnfinishedWords {
    /// True when nothing waits.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
