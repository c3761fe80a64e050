//! The wishes of the chair for the hall: the part of the record from which the hall's view is made.

use crate::model::base::ids::{GroupId, ItemKey};
use serde::{Deserialize, Serialize};

/// The content of the hall as the chair has asked for it; kept in the session so that a restart finds it again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Hall {
    /// True while the hall's window is open.
    pub open: bool,
    /// Truly black.
    pub blank: bool,
    /// True while the scene stays and the chair goes on.
    pub frozen: bool,
    /// The shown content.
    pub scene: Scene,
}

impl Hall {
    /// True while it shows this item and not a picture that was frozen.
    pub(in crate::model) fn follows(&self, item: &ItemKey) -> bool {
        !self.frozen && self.scene.item.as_ref() == Some(item)
    }

    /// True while the room sees this item.
    pub fn is_seen(&self, item: &ItemKey) -> bool {
        self.open && !self.blank && self.scene.item.as_ref() == Some(item)
    }
}

/// One picture of the hall.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scene {
    /// The item shown; `None` is the title page.
    pub item: Option<ItemKey>,
    /// Page of an item that does not fit on one, from 0.
    pub page: u16,
    /// True when the groups' answers are released.
    pub answers: bool,
    /// True when the groups' notes are released.
    pub notes: bool,
    /// The groups whose notes are shown once notes are released; empty for all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupId>,
}

impl Scene {
    /// The groups to show after a press on one of them: the first press leaves that group alone on the screen, further ones add
    /// groups or take them away. The last one stays: no slip may turn one group's notes into everybody's.
    pub fn groups_after(&self, pressed: GroupId) -> Vec<GroupId> {
        let mut groups = self.groups.clone();
        match groups.iter().position(|group| *group == pressed) {
            Some(_) if groups.len() == 1 => {}
            Some(place) => {
                groups.remove(place);
            }
            None => groups.push(pressed),
        }
        groups.sort_unstable();
        groups
    }
}
