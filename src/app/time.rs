//! The only clock of the windows.

use crate::shell::Now;
use std::time::Instant;

/// The clock: it begins with the program.
#[derive(Clone, Copy)]
pub(super) struct Time {
    begun: Instant,
}

impl Time {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that looks at the clock")]
    pub(super) fn new() -> Self {
        Self { begun: Instant::now() }
    }

    /// Milliseconds since the start; only rises.
    pub(super) fn now_ms(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// The moment by this clock and the user's.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that looks at the clock")]
    pub(super) fn now(&self) -> Now {
        let now = jiff::Zoned::now();
        let minutes = i32::from(now.hour()) * 60 + i32::from(now.minute());
        Now {
            ms: self.now_ms(),
            date: now.date().to_string(),
            second_of_day: u32::try_from(minutes * 60 + i32::from(now.second())).unwrap_or(0),
        }
    }
}
