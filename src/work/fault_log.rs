//! Faults of the program itself: each is written to the log, whichever thread met it.

use crate::files::{Disk, Places, log_fault};
use crate::work::clock::time_for_log;
use std::panic;
use std::sync::Arc;

/// Lets every fault from now on be written to the log file of these places, beside what is done with it otherwise.
pub fn install_fault_log(disk: Arc<dyn Disk>, places: Places) {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |fault| {
        // The log is the last resort: when it cannot be written there is nobody left to tell.
        drop(log_fault(&*disk, &places, &time_for_log(), &fault.to_string()));
        before(fault);
    }));
}
