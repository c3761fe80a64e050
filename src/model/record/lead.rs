//! The place where a meeting is, and the place where notes are written.

use crate::model::base::ids::{GroupId, ItemKey, PlaceKey};
use serde::{Deserialize, Serialize};

/// Where the meeting is, and where notes are being written; the two may differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lead {
    /// True once the meeting has been begun; then the questions have their numbers.
    pub begun: bool,
    /// True when the meeting has been ended.
    pub ended: bool,
    /// True while the clock stands still.
    pub paused: bool,
    /// The item that the chair has come to.
    pub current: ItemKey,
    /// The item from which the chair came, to go back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub came_from: Option<ItemKey>,
    /// The item that notes are written to.
    pub writing: ItemKey,
    /// The group that notes are written for.
    pub group: GroupId,
    /// The part that notes are written to; `None` is the whole prompt.
    pub place: Option<PlaceKey>,
    /// Whether the note field follows the current item when a note is ended.
    pub follow: bool,
    /// How many minutes the groups get when their clock is started.
    pub group_minutes: u16,
    /// Seconds left of the groups' clock, below nothing when it has run over; `None` while it is not running.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_left_secs: Option<i64>,
}

impl Default for Lead {
    fn default() -> Self {
        Self {
            begun: false,
            ended: false,
            paused: false,
            current: ItemKey::default(),
            came_from: None,
            writing: ItemKey::default(),
            group: GroupId(1),
            place: None,
            follow: true,
            group_minutes: 10,
            group_left_secs: None,
        }
    }
}
