//! Faults of the program itself: each is written to the log, whichever thread met it.

use crate::files::{Places, RealDisk, log_fault};
use std::panic;

/// Lets every fault be written to the log, beside what is done with it otherwise.
pub(super) fn install() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |fault| {
        // The log is the last resort: when it cannot be written there is nobody left to tell.
        drop(log_fault(&RealDisk, &Places::of_user(), &now(), &fault.to_string()));
        before(fault);
    }));
}

#[expect(clippy::disallowed_methods, reason = "a fault is logged with the time at which it was met")]
fn now() -> String {
    jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
