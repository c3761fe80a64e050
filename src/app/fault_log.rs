//! What happens when the program meets a fault of its own: it is written to the log, whichever thread met it.

use crate::files::{Disk, Places, RealDisk, log_fault};
use std::env;
use std::panic;
use std::path::PathBuf;

/// Faults that somebody wants to see: for trying what becomes of the windows then, since no fault of their own is known.
pub(super) struct Provoked {
    /// A file that names the window whose drawing is to fail; given in `SAMTALSLEDAREN_FEL`.
    order: Option<PathBuf>,
}

impl Provoked {
    pub(super) fn from_environment() -> Self {
        Self {
            order: env::var_os("SAMTALSLEDAREN_FEL").map(PathBuf::from),
        }
    }

    /// Meets a fault where one is ordered for this window.
    pub(super) fn meet(&self, disk: &dyn Disk, window: &str) {
        let ordered = self.order.as_ref().and_then(|order| disk.read(order).ok());
        assert!(
            ordered.is_none_or(|ordered| ordered != window.as_bytes()),
            "a fault that was ordered"
        );
    }
}

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
