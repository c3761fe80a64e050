//! When each item of the agenda begins, and when the meeting ends by the plan.

use crate::gui::widgets::length_of_time;
use crate::model::{AgendaEntry, Session, Timetable, clock_time};
use crate::words::Words;
use std::cmp::Ordering;

/// The plan in clock times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Timing {
    /// When each entry of the agenda begins, `12.10`; empty where it is left out or the start is not known.
    pub(super) begins: Vec<String>,
    /// Which entries have a fixed time that the plan reaches too late.
    pub(super) late: Vec<bool>,
    /// The end of the plan, in words.
    pub(super) sum: String,
    /// True when the plan runs past the end of the meeting.
    pub(super) over: bool,
}

impl Timing {
    pub(super) fn of(session: &Session, words: Words, questions: &str) -> Self {
        let table = Timetable::of(session, None);
        let clock = |secs: i64| clock_time(u32::try_from(secs / 60).unwrap_or(0), words);
        let row = |entry: &AgendaEntry| table.row(&entry.item).filter(|_| entry.included);
        let begins = session
            .agenda()
            .iter()
            .map(|entry| row(entry).and_then(|row| row.planned).map_or_else(String::new, clock));
        let late = session.agenda().iter().map(|entry| row(entry).is_some_and(|row| row.late_secs > 0));
        let mut sum = words.prepare_sum(questions, &length_of_time(words, session.planned_minutes()));
        let mut over = false;
        if let Some(ends) = table.planned_end {
            sum = format!("{sum} · {}", words.prepare_ends(&clock(ends)));
            if let Some(planned) = table.wanted_end {
                let apart = minutes(words, u32::try_from(ends.abs_diff(planned) / 60).unwrap_or(0));
                let end = clock(planned);
                let against = match ends.cmp(&planned) {
                    Ordering::Less => words.prepare_before(&apart, &end),
                    Ordering::Equal => words.prepare_on_time(&end),
                    Ordering::Greater => words.prepare_after(&apart, &end),
                };
                sum = format!("{sum}, {against}");
                over = ends > planned;
            }
        }
        Self {
            begins: begins.collect(),
            late: late.collect(),
            sum,
            over,
        }
    }
}

fn minutes(words: Words, count: u32) -> String {
    match count {
        1 => words.prepare_one_minute().to_owned(),
        count if count < 60 => words.prepare_minute_count(count),
        count => length_of_time(words, count),
    }
}
