//! A group of the meeting.

use crate::model::base::ids::GroupId;
use serde::{Deserialize, Serialize};

/// The most groups that a meeting may have; shapes and keys are made for twelve.
pub const MOST_GROUPS: usize = 12;

/// Some people who talk together and are written down together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The number of the group.
    pub id: GroupId,
    /// The name that screen and bilaga show, such as "Grupp 1".
    pub name: String,
}
