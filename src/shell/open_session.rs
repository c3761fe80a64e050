//! A session that is open, together with the thread that keeps it on the disk.

use super::services::Services;
use crate::files::{Copies, LockOwner, LockStatus, reason};
use crate::gui::SaveStatus;
use crate::model::{Changed, Command, Session};
use crate::words::Words;
use crate::work::{OpenHandle, SaveTargets, Saver};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The open session.
pub(super) struct OpenSession {
    pub(super) session: Session,
    pub(super) read_only: bool,
    /// Its file.
    pub(super) path: PathBuf,
    /// The places of its copies.
    pub(super) copies: Copies,
    /// The other window that writes it.
    held: Option<LockOwner>,
    saver: Option<Saver>,
    unsaved_secs: u32,
}

/// Time alone is written at most this often, in seconds: it is no reason to wake the disk every second.
const SAVE_TIME_AFTER_SECS: u32 = 15;

impl OpenSession {
    /// Keeps a session on the disk from now on, where it may be written. While `clock_runs` a frame comes within the second
    /// anyway, and a save that went well needs none of its own.
    pub(super) fn new(session: Session, handle: OpenHandle, clock_runs: &Arc<AtomicBool>, services: &mut Services) -> Self {
        let targets = handle.targets();
        let saver = targets.and_then(|targets| start_saver(targets, clock_runs, services));
        Self {
            session,
            path: handle.path,
            read_only: saver.is_none(),
            copies: handle.copies,
            held: if let LockStatus::Others(holder) = handle.lock {
                Some(holder)
            } else {
                None
            },
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

    pub(super) fn undo(&mut self) -> Changed {
        if self.read_only {
            return Changed::default();
        }
        let changed = self.session.undo();
        self.keep(changed);
        changed
    }

    pub(super) fn redo(&mut self) -> Changed {
        if self.read_only {
            return Changed::default();
        }
        let changed = self.session.redo();
        self.keep(changed);
        changed
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

    /// News of the saving thread for the user.
    pub(super) fn take_news(&self) -> Vec<String> {
        self.saver.as_ref().map(Saver::take_news).unwrap_or_default()
    }

    /// Becomes a reader when another window has taken the file over; true when it just has.
    pub(super) fn step_down(&mut self) -> bool {
        let taken = self.saver.as_ref().and_then(|saver| saver.state().taken);
        let just_has = taken.is_some() && self.held.is_none();
        if just_has {
            self.read_only = true;
            self.held = taken;
        }
        just_has
    }

    pub(super) fn save_status(&self, words: Words) -> SaveStatus {
        let held_by = self.held.as_ref().map(|holder| {
            if holder.is_here {
                words.held_here(&holder.since)
            } else {
                words.held_on(&holder.host, &holder.since)
            }
        });
        let Some(saver) = &self.saver else {
            return SaveStatus {
                held_by,
                ..SaveStatus::default()
            };
        };
        let state = saver.state();
        SaveStatus {
            saved_at: state.saved_at.map(|time| time.replace('.', words.time_sign())),
            unsaved: state.unsaved,
            failure: state.failure.as_ref().map(|failure| failure.describe(words)),
            held_by,
            ..SaveStatus::default()
        }
    }

    /// Writes what is not written yet and ends the thread.
    pub(super) fn close(self) {
        if let Some(saver) = self.saver {
            // What another window has taken over was kept when it did.
            if self.held.is_none() {
                saver.save(self.session.record(), true);
            }
            saver.finish();
        }
    }
}

fn start_saver(targets: SaveTargets, clock_runs: &Arc<AtomicBool>, services: &mut Services) -> Option<Saver> {
    let (wake, clock_runs, alarm) = (Arc::clone(&services.wake), Arc::clone(clock_runs), Arc::clone(&services.wake));
    let wake = move || {
        if !clock_runs.load(Ordering::Relaxed) {
            wake();
        }
    };
    match Saver::start(Arc::clone(&services.disk), targets, services.words, wake) {
        Ok(saver) => {
            saver.alarm(move || alarm());
            Some(saver)
        }
        Err(error) => {
            services.tell_of_meeting(true, services.words.saver_did_not_start(&reason(&error, services.words)));
            None
        }
    }
}
