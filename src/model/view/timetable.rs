//! When each item begins and the meeting ends: by the plan, and as it goes.
//!
//! The plan runs forward from the start of the meeting. While a meeting is led, what is left of the current item and all that
//! comes after it runs forward from the user's clock. Used time never comes from that clock but from seconds that were
//! counted, so a clock that is set back moves the forecast and nothing else.

use crate::model::base::ids::ItemKey;
use crate::model::record::agenda::AgendaEntry;
use crate::model::record::meeting::minutes_after_midnight;
use crate::model::session::session::Session;

/// Seconds in a day.
const DAY: i64 = 24 * 60 * 60;

/// The least that a cut leaves of a question, in minutes: less is no discussion.
const LEAST_MINUTES: i64 = 3;

/// The plan of a meeting and how it goes. All times are seconds after midnight of the day on which the meeting begins; past
/// midnight they go on above 24 hours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timetable {
    /// The items that the meeting takes up, in order.
    pub rows: Vec<TimeRow>,
    /// When the plan ends; `None` without a start.
    pub planned_end: Option<i64>,
    /// When the meeting ends as it goes; the plan's end until it is begun. `None` without a clock.
    pub ends: Option<i64>,
    /// When the meeting is to end, as the summons says.
    pub wanted_end: Option<i64>,
}

/// One item in the timetable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeRow {
    /// The item.
    pub item: ItemKey,
    /// When it begins by the plan.
    pub planned: Option<i64>,
    /// When it begins as it goes; `None` for what has been, and without a clock.
    pub begins: Option<i64>,
    /// Seconds by which the plan reaches a fixed time too late; 0 for items without one.
    pub late_secs: i64,
}

/// A way to keep the end of the meeting: so many minutes less for some of the questions to come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// Questions with the minutes that are taken from each, above 0.
    pub cuts: Vec<(ItemKey, i16)>,
    /// True when the meeting ends in time with them.
    pub is_enough: bool,
}

impl Timetable {
    /// The timetable at a time of day; `now_secs` is `None` where no clock is known, as when a file is checked.
    pub fn of(session: &Session, now_secs: Option<u32>) -> Self {
        let start = minutes_after_midnight(&session.meeting().start).map(|minutes| i64::from(minutes) * 60);
        let lead = session.lead();
        let runs = lead.is_led();
        let now = now_secs.map(|now| on_day_of(start, i64::from(now)));
        let mut plan = start;
        let mut course = if runs { now } else { None };
        let mut rows = Vec::new();
        let mut is_past = runs;
        for (entry, _) in session.items() {
            is_past &= entry.item != *session.current();
            let fixed = fixed_start(entry, start);
            let late_secs = plan.zip(fixed).map_or(0, |(reached, fixed)| (reached - fixed).max(0));
            let planned = wait_for(plan, fixed);
            plan = planned.map(|begins| begins + i64::from(entry.minutes) * 60);
            let mut row = TimeRow {
                item: entry.item.clone(),
                planned,
                begins: None,
                late_secs,
            };
            if runs && !is_past {
                let is_current = entry.item == *session.current();
                let begins = if is_current { course } else { wait_for(course, fixed) };
                row.begins = begins.filter(|_| !is_current);
                course = begins.map(|begins| begins + entry.left_secs().max(0));
            } else if !runs {
                row.begins = planned;
            }
            rows.push(row);
        }
        Self {
            rows,
            planned_end: plan,
            ends: if runs { course } else { plan },
            wanted_end: wanted_end(session, start),
        }
    }

    /// Seconds by which the meeting ends later than planned, as it goes; below nothing when it is ahead.
    pub fn behind_secs(&self) -> Option<i64> {
        Some(self.ends? - self.planned_end?)
    }

    /// Seconds for which the meeting goes on after its end; below nothing when it ends before.
    pub fn over_secs(&self) -> Option<i64> {
        Some(self.ends? - self.wanted_end.or(self.planned_end)?)
    }

    /// The row of an item.
    pub fn row(&self, key: &ItemKey) -> Option<&TimeRow> {
        self.rows.iter().find(|row| row.item == *key)
    }

    /// The way to end in time: the same number of minutes from each question to come, as far as each can spare them. `None` when
    /// the meeting ends in time anyway, or when nothing can be spared. Pauses and slides are left alone.
    pub fn saving(&self, session: &Session) -> Option<Saving> {
        let over = self.over_secs().filter(|over| *over > 0)?;
        let wanted = (over + 59) / 60;
        let here = self.rows.iter().position(|row| row.item == *session.current())?;
        let to_come = session
            .items()
            .skip(here + usize::from(session.lead().begun))
            .filter(|(_, item)| item.is_prompt());
        let mut spare: Vec<(ItemKey, i64)> = to_come
            .map(|(entry, _)| (entry.item.clone(), entry.left_secs() / 60 - LEAST_MINUTES))
            .filter(|(_, minutes)| *minutes > 0)
            .collect();
        // Fair shares: those that can spare the least first, so that the others take what they cannot.
        spare.sort_by_key(|(_, minutes)| *minutes);
        let mut left = wanted;
        let mut cuts = Vec::new();
        let count = spare.len();
        for (place, (item, minutes)) in spare.into_iter().enumerate() {
            let fair = i64::try_from(count - place).map_or(left, |rest| (left + rest - 1) / rest);
            let cut = fair.min(minutes);
            left -= cut;
            if let Some(cut) = i16::try_from(cut).ok().filter(|cut| *cut > 0) {
                cuts.push((item, cut));
            }
        }
        let order = |key: &ItemKey| self.rows.iter().position(|row| row.item == *key);
        cuts.sort_by_key(|(item, _)| order(item));
        (!cuts.is_empty()).then_some(Saving {
            cuts,
            is_enough: left <= 0,
        })
    }
}

/// A time of day on the day of the meeting's start: what lies far before it is after midnight.
fn on_day_of(start: Option<i64>, time: i64) -> i64 {
    match start {
        Some(start) if start - time > DAY / 2 => time + DAY,
        _ => time,
    }
}

/// When an item that waits for a fixed time begins.
fn wait_for(reached: Option<i64>, fixed: Option<i64>) -> Option<i64> {
    reached.map(|reached| fixed.map_or(reached, |fixed| reached.max(fixed)))
}

/// The fixed time of an item, on the day of the meeting's start or the night after it.
fn fixed_start(entry: &AgendaEntry, start: Option<i64>) -> Option<i64> {
    let fixed = i64::from(minutes_after_midnight(&entry.starts)?) * 60;
    Some(on_day_of(start, fixed))
}

fn wanted_end(session: &Session, start: Option<i64>) -> Option<i64> {
    let end = i64::from(minutes_after_midnight(&session.meeting().end)?) * 60;
    match start {
        // An end before the start is the morning after, unless it is only a slip.
        Some(start) if end <= start && start - end > DAY / 2 => Some(end + DAY),
        Some(start) if end <= start => None,
        _ => Some(end),
    }
}
