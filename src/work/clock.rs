//! The clock of those who save: only they know when something is due and when a file was whole.

use std::time::Instant;

#[expect(clippy::disallowed_methods, reason = "the keeper owns its timer")]
pub(super) fn now() -> Instant {
    Instant::now()
}

/// The time of day as it is told to the user, `14.03.12`.
#[expect(clippy::disallowed_methods, reason = "only the keeper knows when the file was whole")]
pub(super) fn time_of_day() -> String {
    jiff::Zoned::now().strftime("%H.%M.%S").to_string()
}

/// The time as it stands in the names of files, `20310305T140312`.
#[expect(clippy::disallowed_methods, reason = "files are named by when they were made")]
pub(super) fn time_for_name() -> String {
    jiff::Zoned::now().strftime("%Y%m%dT%H%M%S").to_string()
}
