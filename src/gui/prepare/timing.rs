//! When each item of the agenda begins, and when the meeting ends by the plan.

use super::super::widgets::length_of_time;
use crate::model::{Session, clock_time, minutes_after_midnight};
use crate::words::Words;
use std::cmp::Ordering;

/// The plan in clock times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Timing {
    /// When each entry of the agenda begins, `12.10`; empty where it is left out or the start is not known.
    pub(super) begins: Vec<String>,
    /// How the plan ends, in words.
    pub(super) sum: String,
    /// Whether the plan runs past the end of the meeting.
    pub(super) over: bool,
}

impl Timing {
    pub(super) fn of(session: &Session, words: Words, questions: &str) -> Self {
        let meeting = session.meeting();
        let start = minutes_after_midnight(&meeting.start);
        let mut passed = 0;
        let mut begins = Vec::new();
        for entry in session.agenda() {
            begins.push(match start {
                Some(start) if entry.included => clock_time(start + passed),
                _ => String::new(),
            });
            if entry.included {
                passed += u32::from(entry.minutes);
            }
        }
        let mut sum = words.prepare_sum(questions, &length_of_time(words, passed));
        let mut over = false;
        if let Some(start) = start {
            let ends = start + passed;
            sum = format!("{sum} · {}", words.prepare_ends(&clock_time(ends)));
            if let Some(planned) = minutes_after_midnight(&meeting.end).filter(|planned| *planned > start) {
                let apart = minutes(words, ends.abs_diff(planned));
                let end = clock_time(planned);
                let against = match ends.cmp(&planned) {
                    Ordering::Less => words.prepare_before(&apart, &end),
                    Ordering::Equal => words.prepare_on_time(&end),
                    Ordering::Greater => words.prepare_after(&apart, &end),
                };
                sum = format!("{sum}, {against}");
                over = ends > planned;
            }
        }
        Self { begins, sum, over }
    }
}

fn minutes(words: Words, count: u32) -> String {
    match count {
        1 => words.prepare_one_minute().to_owned(),
        count if count < 60 => words.prepare_minute_count(count),
        count => length_of_time(words, count),
    }
}
