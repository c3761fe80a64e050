//! Time that passes: the current item's and the groups' clock.

use crate::model::change::outcome::{NOTHING, Outcome, moved};
use crate::model::command::changed::Changed;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn run_group_clock(&mut self, runs: bool) -> Outcome {
        let secs = i64::from(self.record.lead.group_minutes) * 60;
        moved(&mut self.record.lead.group_left_secs, runs.then_some(secs))
    }

    pub(in crate::model) fn pass_secs(&mut self, secs: u32) -> Outcome {
        let lead = &self.record.lead;
        if lead.paused || lead.ended || !lead.begun || secs == 0 {
            return NOTHING;
        }
        let current = lead.current.clone();
        if let Some(left) = &mut self.record.lead.group_left_secs {
            *left -= i64::from(secs);
        }
        self.entry_change(&current, |entry| {
            entry.used_secs = entry.used_secs.saturating_add(secs);
            (Changed::RECORD, None)
        })
    }
}
