//! Time that passes: the clock of the current item and that of the groups.

use crate::model::change::outcome::{Applied, Outcome, set};
use crate::model::command::refusal::Refusal;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn run_group_clock(&mut self, runs: bool) -> Outcome {
        let secs = i64::from(self.record.lead.group_minutes) * 60;
        set(&mut self.record.lead.group_left_secs, runs.then_some(secs))
    }

    /// Stops the clock or lets it run, as the chair wishes; from then on no step lets it run.
    pub(in crate::model) fn set_paused(&mut self, paused: bool) -> Outcome {
        self.stands_since_opening = false;
        set(&mut self.record.lead.paused, paused)
    }

    /// The chair goes on with the meeting, with this outcome: a clock that has stood since the session was opened runs again, also
    /// where there was nowhere to go.
    pub(in crate::model) fn going_on(&mut self, outcome: Outcome) -> Outcome {
        if !self.stands_since_opening || outcome.as_ref().is_err_and(|refusal| *refusal != Refusal::NothingChanged) {
            return outcome;
        }
        self.stands_since_opening = false;
        self.record.lead.paused = false;
        Ok(outcome.unwrap_or(Applied::FOR_GOOD))
    }

    pub(in crate::model) fn pass_secs(&mut self, secs: u32) -> Outcome {
        let lead = &self.record.lead;
        if !lead.clock_runs() {
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
