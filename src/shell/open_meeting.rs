//! The meeting: the open session, its clock, and what is changed in it.

use super::open_session::OpenSession;
use crate::gui::UiCommand;
use crate::model::{Changed, Command, Session};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The open session, while there is one.
#[derive(Default)]
pub(super) struct OpenMeeting {
    pub(super) open: Option<OpenSession>,
    /// The clock stands since the session was opened: the time that the program was away is no time of the meeting.
    waits_since_opening: bool,
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

    /// A key was pressed after which the chair goes on: true when the clock has stood since the session was opened.
    pub(super) fn resumes_with(&mut self, command: UiCommand) -> bool {
        let goes_on = matches!(
            command,
            UiCommand::Next | UiCommand::Previous | UiCommand::NextItem | UiCommand::PreviousItem | UiCommand::ShowHall
        );
        let resumes = self.waits_since_opening && goes_on;
        self.waits_since_opening &= !goes_on && command != UiCommand::Pause;
        resumes
    }

    /// Takes up the session that was just opened. Its clock stands until the chair goes on: an old session that is only read must
    /// not grow.
    pub(super) fn take_up(&mut self, at_ms: u64) {
        self.waits_since_opening = self.session().is_some_and(|session| {
            let lead = session.lead();
            lead.begun && !lead.ended && !lead.paused
        });
        self.change(Command::SessionOpened, at_ms);
    }

    /// Counts seconds for the current item; false while the clock stands.
    pub(super) fn pass(&mut self, secs: u32) -> bool {
        let Some(open) = &mut self.open else { return false };
        let lead = open.session.lead();
        let runs = lead.begun && !lead.ended && !lead.paused && !open.read_only;
        self.clock_runs.store(runs, Ordering::Relaxed);
        if runs && secs > 0 {
            open.change(Command::PassSecs(secs), 0);
        }
        runs
    }

    /// True while a meeting is led and the room sees it: the computer must not sleep.
    pub(super) fn is_shown(&self) -> bool {
        self.session().is_some_and(|session| {
            let lead = session.lead();
            lead.begun && !lead.ended && session.hall().open
        })
    }
}
