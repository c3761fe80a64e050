//! A shorter agenda that a deck names: some of its items with the minutes that they get there.

use crate::model::base::ids::ItemKey;
use serde::{Deserialize, Serialize};

/// An agenda that a deck offers beside the whole of it, as for a meeting of one hour.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortAgenda {
    /// The name that is shown and picked, such as "60 minuter"; given once in a deck.
    pub name: String,
    /// The time that the board has, in minutes. What its items leave of it is slack.
    #[serde(default)]
    pub minutes: u16,
    /// Its items in order; all others are left out.
    #[serde(default)]
    pub items: Vec<ShortAgendaItem>,
}

/// One item of a shorter agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortAgendaItem {
    /// The item of the deck.
    pub item: ItemKey,
    /// Planned minutes, in place of the item's own.
    #[serde(default)]
    pub minutes: u16,
}

impl ShortAgenda {
    /// The minutes of all its items; the slack is not in them.
    pub fn planned_minutes(&self) -> u32 {
        self.items.iter().map(|step| u32::from(step.minutes)).sum()
    }
}
