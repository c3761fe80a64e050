//! The monitors as the window sees them, and the one that the hall is shown on.

use crate::files::Settings;
use crate::gui::{Monitor, Monitors};
use std::mem;

/// The monitors that were seen last.
#[derive(Debug, Default)]
pub(super) struct MonitorChoice {
    known: Monitors,
}

/// A change among the monitors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MonitorChange {
    pub(super) fewer: bool,
    /// There are more than before, and it is not the first look.
    pub(super) more: bool,
    /// The chair and the room have one picture between them now, and had not before.
    pub(super) became_one: bool,
    pub(super) were_mirrored: bool,
    pub(super) are_mirrored: bool,
}

impl MonitorChoice {
    /// Takes note of the monitors that there are; `None` when nothing has changed.
    pub(super) fn see(&mut self, now: &Monitors) -> Option<MonitorChange> {
        if *now == self.known {
            return None;
        }
        let before = mem::replace(&mut self.known, now.clone());
        let (count, count_before) = (self.known.all.len(), before.all.len());
        Some(MonitorChange {
            fewer: count < count_before,
            more: count > count_before && count_before > 0,
            became_one: self.known.are_one() && count_before > 0 && !before.are_one(),
            were_mirrored: before.are_mirrored(),
            are_mirrored: self.known.are_mirrored(),
        })
    }

    /// True while a monitor of this name is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.known.all.iter().any(|monitor| monitor.name == name)
    }

    /// The monitors, with the one that the hall is to use.
    pub(super) fn shown(&self, settings: &Settings) -> Monitors {
        let mut monitors = self.known.clone();
        let by_name = monitors.all.iter().position(|monitor| monitor.name == settings.monitor);
        let beside_chair = |monitor: &Monitor| {
            let chair = monitors.chair.and_then(|chair| monitors.all.get(chair));
            chair.is_none_or(|chair| chair.position != monitor.position)
        };
        let other = || monitors.all.iter().position(beside_chair);
        monitors.hall = if monitors.are_one() {
            monitors.chair.or(Some(0))
        } else {
            by_name.or_else(other)
        };
        monitors
    }
}
