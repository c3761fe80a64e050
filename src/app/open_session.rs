//! A session that is open, together with the thread that keeps it on the disk.

use crate::gui::SaveShown;
use crate::model::{Changed, Command, Session};
use crate::words::Words;
use crate::work::Saver;
use std::path::PathBuf;

/// The open session.
pub(super) struct OpenSession {
    pub(super) session: Session,
    pub(super) read_only: bool,
    /// Its file.
    pub(super) path: PathBuf,
    saver: Option<Saver>,
    unsaved_secs: u32,
}

/// Time alone is written at most this often, in seconds: it is no reason to wake the disk every second.
const SAVE_TIME_AFTER_SECS: u32 = 15;

impl OpenSession {
    pub(super) const fn new(session: Session, path: PathBuf, saver: Option<Saver>) -> Self {
        Self {
            session,
            path,
            read_only: saver.is_none(),
            saver,
            unsaved_secs: 0,
        }
    }

    /// Lets something happen to the meeting and hands the record to the saving thread.
    pub(super) fn change(&mut self, command: Command, at_ms: u64) -> Changed {
        if self.read_only {
            return Changed::default();
        }
        let passing = matches!(command, Command::PassSecs(_));
        let changed = self.session.apply(command, at_ms);
        if passing {
            self.unsaved_secs += u32::from(changed.record);
            if self.unsaved_secs < SAVE_TIME_AFTER_SECS {
                return Changed::default();
            }
        }
        self.keep(changed);
        changed
    }

    pub(super) fn undo(&mut self) {
        if !self.read_only {
            let changed = self.session.undo();
            self.keep(changed);
        }
    }

    pub(super) fn redo(&mut self) {
        if !self.read_only {
            let changed = self.session.redo();
            self.keep(changed);
        }
    }

    fn keep(&mut self, changed: Changed) {
        if changed.record
            && let Some(saver) = &self.saver
        {
            self.unsaved_secs = 0;
            saver.save(self.session.record(), changed.at_once);
        }
    }

    /// Saves now, whether or not anything changed.
    pub(super) fn save_now(&self) {
        if let Some(saver) = &self.saver {
            saver.save(self.session.record(), true);
        }
    }

    /// What the saving thread wants the user to know.
    pub(super) fn take_news(&self) -> Vec<String> {
        self.saver.as_ref().map(Saver::take_news).unwrap_or_default()
    }

    pub(super) fn save_shown(&self, words: Words) -> SaveShown {
        let Some(saver) = &self.saver else { return SaveShown::default() };
        let state = saver.state();
        SaveShown {
            saved_at: state.saved_at.map(|time| time.replace('.', words.time_sign())),
            unsaved: state.unsaved,
            failure: state.failure.as_ref().map(|failure| failure.told(words)),
            ..SaveShown::default()
        }
    }

    /// Writes what is not written yet and ends the thread.
    pub(super) fn close(self) {
        if let Some(saver) = self.saver {
            saver.save(self.session.record(), true);
            saver.finish();
        }
    }
}
