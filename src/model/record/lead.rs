//! The place of a meeting, and the places of those who write in it.

use crate::model::base::ids::{GroupId, ItemKey, PlaceKey};
use serde::{Deserialize, Serialize};

/// Where the meeting is. In the file the place of its desk's writer stands among the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "LeadInFile", into = "LeadInFile")]
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
    pub came_from: Option<ItemKey>,
    /// The minutes that the groups get when their clock is started.
    pub group_minutes: u16,
    /// Seconds left of the groups' clock, below nothing when it has run over; `None` while it is not running.
    pub group_left_secs: Option<i64>,
    /// Where notes are written at the desk: by the one who writes on the computer that leads the meeting.
    pub desk: Cursor,
}

impl Lead {
    /// True between the beginning and the end of the meeting.
    pub const fn is_led(&self) -> bool {
        self.begun && !self.ended
    }

    /// True while the time of the meeting is counted.
    pub const fn clock_runs(&self) -> bool {
        self.is_led() && !self.paused
    }
}

/// Where a writer is; the meeting may be elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The item that notes are written to.
    pub prompt: ItemKey,
    /// The group that notes are written for.
    pub group: GroupId,
    /// The part that notes are written to; `None` is the whole prompt.
    pub place: Option<PlaceKey>,
    /// True when the note field follows the current item when a note is ended.
    pub follow: bool,
}

impl Default for Lead {
    fn default() -> Self {
        Self {
            begun: false,
            ended: false,
            paused: false,
            current: ItemKey::default(),
            came_from: None,
            group_minutes: 10,
            group_left_secs: None,
            desk: Cursor::default(),
        }
    }
}

impl Default for Cursor {
    fn default() -> Self {
        Self {
            prompt: ItemKey::default(),
            group: GroupId(1),
            place: None,
            follow: true,
        }
    }
}

/// The form of both in the file, in the order of its fields there.
#[derive(Serialize, Deserialize)]
#[serde(default, rename = "Lead")]
struct LeadInFile {
    begun: bool,
    ended: bool,
    paused: bool,
    current: ItemKey,
    #[serde(skip_serializing_if = "Option::is_none")]
    came_from: Option<ItemKey>,
    writing: ItemKey,
    group: GroupId,
    place: Option<PlaceKey>,
    follow: bool,
    group_minutes: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    group_left_secs: Option<i64>,
}

impl Default for LeadInFile {
    fn default() -> Self {
        Lead::default().into()
    }
}

impl From<LeadInFile> for Lead {
    fn from(file: LeadInFile) -> Self {
        Self {
            begun: file.begun,
            ended: file.ended,
            paused: file.paused,
            current: file.current,
            came_from: file.came_from,
            group_minutes: file.group_minutes,
            group_left_secs: file.group_left_secs,
            desk: Cursor {
                prompt: file.writing,
                group: file.group,
                place: file.place,
                follow: file.follow,
            },
        }
    }
}

impl From<Lead> for LeadInFile {
    fn from(lead: Lead) -> Self {
        Self {
            begun: lead.begun,
            ended: lead.ended,
            paused: lead.paused,
            current: lead.current,
            came_from: lead.came_from,
            writing: lead.desk.prompt,
            group: lead.desk.group,
            place: lead.desk.place,
            follow: lead.desk.follow,
            group_minutes: lead.group_minutes,
            group_left_secs: lead.group_left_secs,
        }
    }
}
