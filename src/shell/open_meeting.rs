//! The meeting: the open session, its clock, and what is changed in it.

use super::open_session::OpenSession;
use crate::model::{Changed, Command, Session};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The open session, while there is one.
#[derive(Default)]
pub(super) struct OpenMeeting {
    pub(super) open: Option<OpenSession>,
    /// True while a frame comes within the second anyway; then a save that went well needs none of its own.
    pub(super) clock_runs: Arc<AtomicBool>,
}

impl OpenMeeting {
    pub(super) fn session(&self) -> Option<&Session> {
        self.open.as_ref().map(|open| &open.session)
    }

    /// Lets something happen.
    pub(super) fn change(&mut self, command: Command, at_ms: u64) -> Changed {
        let Some(open) = &mut self.open else { return Changed::default() };
        open.change(command, at_ms)
    }

    /// Takes the last change back, or the last one that was taken back.
    pub(super) fn take_back(&mut self, undo: bool) -> Changed {
        let Some(open) = &mut self.open else { return Changed::default() };
        if undo { open.undo() } else { open.redo() }
    }

    /// Counts seconds for the current item; false while the clock stands.
    pub(super) fn pass(&mut self, secs: u32) -> bool {
        let Some(open) = &mut self.open else { return false };
        let runs = open.session.lead().clock_runs() && !open.read_only;
        self.clock_runs.store(runs, Ordering::Relaxed);
        if runs && secs > 0 {
            open.change(Command::PassSecs(secs), 0);
        }
        runs
    }

    /// True while a meeting is led and the room sees it: the computer must not sleep.
    pub(super) fn is_shown(&self) -> bool {
        self.session().is_some_and(Session::is_shown)
    }
}
