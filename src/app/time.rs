//! The only clock of the windows: seconds that pass for the meeting, the time of day, and when to paint next.

use super::App;
use crate::model::Command;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// A gap longer than this between two looks at the clock was sleep: it counts as paused.
const SLEEP_AFTER: Duration = Duration::from_mins(1);

/// Active time, counted from a clock that only rises.
pub(super) struct Time {
    begun: Instant,
    looked: Instant,
    /// Time that has passed but is no whole second yet.
    rest: Duration,
}

impl Time {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that looks at the clock")]
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self {
            begun: now,
            looked: now,
            rest: Duration::ZERO,
        }
    }

    /// Milliseconds since the start; only rises.
    pub(super) fn now_ms(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Today as `2031-03-05` by the user's clock.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that looks at the clock")]
    pub(super) fn today() -> String {
        jiff::Zoned::now().date().to_string()
    }

    /// Seconds after midnight by the user's clock.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that looks at the clock")]
    pub(super) fn second_of_day() -> u32 {
        let now = jiff::Zoned::now();
        let minutes = i32::from(now.hour()) * 60 + i32::from(now.minute());
        u32::try_from(minutes * 60 + i32::from(now.second())).unwrap_or(0)
    }

    /// Whole seconds that have passed since the last look; sleep counts as none.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that looks at the clock")]
    fn passed_secs(&mut self) -> u32 {
        let now = Instant::now();
        let passed = now.saturating_duration_since(self.looked);
        self.looked = now;
        if passed > SLEEP_AFTER {
            return 0;
        }
        self.rest += passed;
        let whole = u32::try_from(self.rest.as_secs()).unwrap_or(0);
        self.rest -= Duration::from_secs(u64::from(whole));
        whole
    }

    fn until_next_second(&self) -> Duration {
        // A little after the second: a timer that fires early would count nothing and paint twice.
        Duration::from_millis(1010).saturating_sub(self.rest)
    }
}

impl App {
    /// Counts time for the current item and asks to be painted again when the next second has passed.
    pub(super) fn pass_time(&mut self) {
        let secs = self.time.passed_secs();
        let Some(open) = &mut self.open else { return };
        let lead = open.session.lead();
        let runs = lead.begun && !lead.ended && !lead.paused && !open.read_only;
        self.clock_runs.store(runs, Ordering::Relaxed);
        if !runs {
            return;
        }
        if secs > 0 {
            open.change(Command::PassSecs(secs), 0);
        }
        self.ctx.request_repaint_after(self.time.until_next_second());
    }
}
