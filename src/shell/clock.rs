//! The time as it is handed to the shell, and the seconds of it that count for a meeting.

use std::time::Duration;

/// A gap longer than this between two looks at the clock was sleep: it counts as paused. In milliseconds.
const SLEEP_AFTER_MS: u64 = 60_000;

/// A moment, by the clocks of the window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds of a clock that only rises.
    pub ms: u64,
    /// Today as `2031-03-05` by the user's clock.
    pub date: String,
    /// Seconds after midnight by the user's clock.
    pub second_of_day: u32,
}

/// Counts active seconds.
#[derive(Debug, Default)]
pub(super) struct ActiveTime {
    looked_ms: u64,
    /// Time that has passed but is no whole second yet, in milliseconds.
    rest_ms: u64,
}

impl ActiveTime {
    pub(super) const fn new(now_ms: u64) -> Self {
        Self {
            looked_ms: now_ms,
            rest_ms: 0,
        }
    }

    /// Whole seconds that have passed since the last look; sleep counts as none.
    pub(super) fn passed_secs(&mut self, now_ms: u64) -> u32 {
        let passed = now_ms.saturating_sub(self.looked_ms);
        self.looked_ms = now_ms;
        if passed > SLEEP_AFTER_MS {
            return 0;
        }
        self.rest_ms += passed;
        let whole = self.rest_ms / 1000;
        self.rest_ms %= 1000;
        u32::try_from(whole).unwrap_or(0)
    }

    pub(super) const fn until_next_second(&self) -> Duration {
        // A little after the second: a timer that fires early would count nothing and paint twice.
        Duration::from_millis(1010 - self.rest_ms)
    }
}
