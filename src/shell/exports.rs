//! Documents that are being made: their session, their progress, and giving them up.

use super::services::Services;
use crate::model::{Record, Session, TargetFolder};
use crate::work::Job;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The export that goes on, if any.
#[derive(Debug, Default)]
pub(super) struct Exports {
    running: Option<Exporting>,
    /// Its progress, in words.
    progress: String,
}

/// Documents that are being made.
#[derive(Debug)]
struct Exporting {
    /// Set to give them up.
    cancelled: Arc<AtomicBool>,
    /// The session that they are of.
    session: String,
    /// The date on which they say that the bilaga was finished; empty while it is working material.
    finished_on: String,
    /// True when their folder is shown once they stand there.
    is_shown: bool,
}

impl Exports {
    /// Lets the worker write the bilaga in all formats into a folder.
    pub(super) fn begin(&mut self, record: &Record, folder: TargetFolder, services: &mut Services) {
        let cancelled = Arc::new(AtomicBool::new(false));
        self.running = Some(Exporting {
            cancelled: Arc::clone(&cancelled),
            session: record.id.clone(),
            finished_on: record.handover.finished_on.clone(),
            is_shown: false,
        });
        services.words.making_bilaga().clone_into(&mut self.progress);
        services.send(Job::Export {
            record: Box::new(record.clone()),
            formats: services.settings.formats.clone(),
            folder,
            cancelled,
        });
    }

    /// The folder of what goes on is shown once the documents stand there: they were made as the bilaga was finished.
    pub(super) const fn show_when_done(&mut self) {
        if let Some(exporting) = &mut self.running {
            exporting.is_shown = true;
        }
    }

    /// True while documents are made that are shown when they stand there.
    pub(super) fn is_shown_when_done(&self) -> bool {
        self.running.as_ref().is_some_and(|exporting| exporting.is_shown)
    }

    /// The progress in words, while an export goes on.
    pub(super) fn busy(&self) -> Option<&str> {
        self.running.as_ref().map(|_| self.progress.as_str())
    }

    pub(super) fn come_to(&mut self, progress: String) {
        self.progress = progress;
    }

    /// Gives up what goes on; nothing has been written until the end.
    pub(super) fn cancel(&self) {
        if let Some(exporting) = &self.running {
            exporting.cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Nothing goes on any more.
    pub(super) fn end(&mut self) {
        self.running = None;
    }

    /// The documents stand on the disk: a finished bilaga can be taken back until then, and no longer. False when it has been taken
    /// back already.
    pub(super) fn seal(&mut self, session: &mut Session) -> bool {
        let exporting = self.running.take();
        exporting.is_none_or(|exporting| session.record().id != exporting.session || session.seal(&exporting.finished_on))
    }

    /// Gives up files that would say that the bilaga is finished, when that has been taken back.
    pub(super) fn give_up_what_was_taken_back(&self, session: &Session) {
        if let Some(exporting) = &self.running
            && session.record().id == exporting.session
            && !session.bears_out(&exporting.finished_on)
        {
            exporting.cancelled.store(true, Ordering::Relaxed);
        }
    }
}
