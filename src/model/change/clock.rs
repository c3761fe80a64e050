//! Time that passes: the clock of the current item and that of the groups.

use crate::model::change::outcome::{Applied, Outcome, set};
use crate::model::command::refusal::Refusal;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn run_group_clock(&mut self, runs: bool) -> Outcome {
        let secs = i64::from(self.record.lead.group_minutes) * 60;
        set(&mut self.record.lead.group_left_secs, runs.then_some(secs))
    }

    pub(in crate::model) fn pass_secs(&mut self, secs: u32) -> Outcome {
        let lead = &self.record.lead;
        if lead.paused || lead.ended || !lead.begun {
            return Err(Refusal::ClockStands);
        }
        if secs == 0 {
            return Err(Refusal::NothingChanged);
        }
        let current = lead.current.clone();
        let entry = self.entry_mut(&current)?;
        entry.used_secs = entry.used_secs.saturating_add(secs);
        if let Some(left) = &mut self.record.lead.group_left_secs {
            *left -= i64::from(secs);
        }
        Ok(Applied::FOR_GOOD)
    }
}
