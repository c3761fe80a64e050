//! The one who keeps the backups of a session.

use crate::files::{Backups, Disk};
use crate::work::clock::{now, time_for_name};
use crate::work::saving::message::{StorageReply, StorageTask};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The shortest time between two backups.
const BACKUP_AFTER: Duration = Duration::from_mins(1);

/// The one who keeps backups. The file itself carries the promise: a backup that fails stops nothing.
pub(super) struct BackupWriter {
    disk: Arc<dyn Disk>,
    backups: Backups,
    last: Option<Instant>,
}

impl BackupWriter {
    pub(super) fn new(disk: Arc<dyn Disk>, backups: Backups) -> Self {
        Self { disk, backups, last: None }
    }

    /// Does what it is asked.
    pub(super) fn act(&mut self, task: StorageTask) -> StorageReply {
        match task {
            StorageTask::Opening(bytes) => {
                self.backups.keep_opening(&*self.disk, &bytes, &time_for_name()).ok();
            }
            StorageTask::Write(snapshot) => self.back_up(&snapshot.text, now()),
            StorageTask::Clear => self.backups.clean_up_temp_files(&*self.disk),
            StorageTask::Begin | StorageTask::PutAside(_) | StorageTask::Look | StorageTask::Leave => {}
        }
        StorageReply::Done
    }

    /// Keeps a backup when the last one is old enough; the next minute brings the next attempt when it fails.
    fn back_up(&mut self, text: &str, now: Instant) {
        let is_time = self.last.is_none_or(|last| now.saturating_duration_since(last) >= BACKUP_AFTER);
        if is_time {
            self.last = Some(now);
            self.backups.keep(&*self.disk, text.as_bytes(), &time_for_name()).ok();
        }
    }
}
