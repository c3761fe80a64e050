//! A group of the meeting.

use crate::model::base::ids::GroupId;
use crate::model::text::folded_key;
use serde::{Deserialize, Serialize};

/// The most groups that a meeting may have; shapes and keys are made for twelve.
pub const MOST_GROUPS: usize = 12;

/// The number of groups that a new meeting has where nobody chose another.
pub const USUAL_GROUPS: u32 = 4;

/// Some people who talk together and are written down together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The number of the group.
    pub id: GroupId,
    /// The name that screen and bilaga show, such as "Grupp 1".
    pub name: String,
}

/// The groups whose names read like that of a group before them, by their places in the list: in the hall and in the bilaga nobody
/// could tell them apart.
pub fn named_alike(groups: &[Group]) -> Vec<usize> {
    let names: Vec<_> = groups.iter().map(|group| folded_key(&group.name)).collect();
    let is_known = |place: &usize| {
        let (before, here) = names.split_at_checked(*place)?;
        let name = here.first().filter(|name| !name.is_empty())?;
        before.contains(name).then_some(())
    };
    (0..names.len()).filter(|place| is_known(place).is_some()).collect()
}
