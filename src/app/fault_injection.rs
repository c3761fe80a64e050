//! Faults that somebody wants to see, for trying what becomes of the windows.

use crate::files::{Disk as _, RealDisk};
use std::env;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

/// Faults that somebody wants to see: for trying what becomes of the windows then, since no fault of their own is known.
pub(super) struct FaultInjection {
    /// A file that names the window whose drawing is to fail, or says for how many milliseconds each frame of the chair's window is
    /// to last, `slow 1000`; given in `SAMTALSLEDAREN_FEL`.
    order: Option<PathBuf>,
}

impl FaultInjection {
    pub(super) fn from_environment() -> Self {
        Self {
            order: env::var_os("SAMTALSLEDAREN_FEL").map(PathBuf::from),
        }
    }

    /// Meets a fault where one is ordered for this window.
    pub(super) fn meet(&self, window: &str) {
        let ordered = self.order.as_ref().and_then(|order| RealDisk.read(order).ok());
        let ordered = ordered.and_then(|ordered| String::from_utf8(ordered).ok());
        let Some(ordered) = ordered.as_deref().map(str::trim) else { return };
        assert!(ordered != window, "a fault that was ordered");
        if window == "chair"
            && let Some(ms) = ordered.strip_prefix("slow ").and_then(|ms| ms.parse().ok())
        {
            thread::sleep(Duration::from_millis(ms));
        }
    }
}
