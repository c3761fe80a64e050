//! The clock for saving: timers, and the times that are shown or stand in names of files.

use std::time::Instant;

#[expect(clippy::disallowed_methods, reason = "the scheduler owns its timer")]
pub(super) fn now() -> Instant {
    Instant::now()
}

/// The time of day for the user, `14.03.12`.
#[expect(clippy::disallowed_methods, reason = "only the scheduler knows when the file was whole")]
pub(super) fn time_of_day() -> String {
    jiff::Zoned::now().strftime("%H.%M.%S").to_string()
}

/// The time for names of files, `20310305T140312`.
#[expect(clippy::disallowed_methods, reason = "files are named by when they were made")]
pub(super) fn time_for_name() -> String {
    jiff::Zoned::now().strftime("%Y%m%dT%H%M%S").to_string()
}

/// The time for lines of the log, RFC 3339.
#[expect(clippy::disallowed_methods, reason = "a message is logged with the time at which it came")]
pub(super) fn time_for_log() -> String {
    jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
