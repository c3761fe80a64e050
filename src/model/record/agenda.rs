//! The agenda (upplägg): which items, in which order, with how many minutes, and how many they took.

use crate::model::base::ids::ItemKey;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// One item of the deck as this meeting uses it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaEntry {
    /// The item of the deck.
    pub item: ItemKey,
    /// True when the meeting takes it up.
    pub included: bool,
    /// Planned minutes.
    pub minutes: u16,
    /// The time of day before which it does not begin, as `13.45`; empty for items that follow on the one before.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub starts: String,
    /// The question's number in the bilaga; given when the meeting is begun, never changed after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Minutes added or taken while leading.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub extra_minutes: i16,
    /// Active seconds so far, counted from a clock that cannot jump.
    #[serde(default, skip_serializing_if = "is_none")]
    pub used_secs: u32,
}

/// An item in the plan of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::model) struct PlanStep {
    pub(in crate::model) item: ItemKey,
    pub(in crate::model) included: bool,
    /// Planned minutes.
    pub(in crate::model) minutes: u16,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_zero(value: &i16) -> bool {
    *value == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_none(value: &u32) -> bool {
    *value == 0
}

impl AgendaEntry {
    /// The entry of the plan.
    pub(in crate::model) fn plan_step(&self) -> PlanStep {
        PlanStep {
            item: self.item.clone(),
            included: self.included,
            minutes: self.minutes,
        }
    }

    /// Planned seconds with what was added or taken, never below nothing.
    pub fn planned_secs(&self) -> i64 {
        (i64::from(self.minutes) + i64::from(self.extra_minutes)).max(0) * 60
    }

    /// Seconds left of the item; below nothing when it has run over.
    pub fn left_secs(&self) -> i64 {
        self.planned_secs() - i64::from(self.used_secs)
    }
}

/// Minutes and seconds as the language writes them, `10.58` or `−0:07`.
pub fn minutes_and_seconds(secs: i64, words: Words) -> String {
    let sign = if secs < 0 { "−" } else { "" };
    let secs = secs.unsigned_abs();
    format!("{sign}{}{}{:02}", secs / 60, words.time_sign(), secs % 60)
}
