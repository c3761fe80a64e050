//! Faults that somebody wants to see, for trying what becomes of the windows.

use crate::files::{Disk as _, RealDisk};
use std::env;
use std::path::PathBuf;

/// Faults that somebody wants to see: for trying what becomes of the windows then, since no fault of their own is known.
pub(super) struct FaultInjection {
    /// A file that names the window whose drawing is to fail; given in `SAMTALSLEDAREN_FEL`.
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
        assert!(
            ordered.is_none_or(|ordered| ordered != window.as_bytes()),
            "a fault that was ordered"
        );
    }
}
