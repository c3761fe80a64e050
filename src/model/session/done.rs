//! The items that a meeting has done: taken up and left, and not merely passed.

use crate::model::base::ids::ItemKey;
use crate::model::record::agenda::AgendaEntry;
use crate::model::session::session::Session;

/// Seconds for which an item without planned time was up at least when it is done.
const LEAST_SECS: i64 = 30;

impl Session {
    /// Whether the meeting has done an item: it has left it, or has ended, and the item was either up for at least half of its
    /// planned time (half a minute where none is planned), or up at all and answered by some group. What was passed on the way to
    /// another item is not done, nor is what was answered before it was asked.
    pub fn is_done(&self, key: &ItemKey) -> bool {
        let lead = &self.record.lead;
        let is_left = lead.begun && (lead.current != *key || lead.ended);
        let entry = self.entry(key).filter(|entry| is_left && entry.used_secs > 0);
        entry.is_some_and(|entry| was_up_long_enough(entry) || self.is_answered(key))
    }
}

fn was_up_long_enough(entry: &AgendaEntry) -> bool {
    let planned = entry.planned_secs();
    let least = if planned == 0 { LEAST_SECS } else { planned / 2 };
    i64::from(entry.used_secs) >= least
}
