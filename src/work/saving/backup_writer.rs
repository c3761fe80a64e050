//! The writer of a session's backups.

use crate::files::{Backups, Disk};
use crate::work::clock::{now, time_for_name};
use crate::work::saving::message::{StorageReply, StorageTask};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The shortest time between two backups.
const BACKUP_AFTER: Duration = Duration::from_mins(1);

/// Writes backups. The file itself carries the promise: a backup that fails stops nothing.
pub(super) struct BackupWriter {
    disk: Arc<dyn Disk>,
    backups: Backups,
    last: Option<Instant>,
}

impl BackupWriter {
    pub(super) fn new(disk: Arc<dyn Disk>, backups: Backups) -> Self {
        Self { disk, backups, last: None }
    }

    /// Does a task.
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

    /// Writes a backup when the last attempt is [`BACKUP_AFTER`] or longer ago.
    fn back_up(&mut self, text: &str, now: Instant) {
        let is_time = self.last.is_none_or(|last| now.saturating_duration_since(last) >= BACKUP_AFTER);
        if is_time {
            self.last = Some(now);
            self.backups.keep(&*self.disk, text.as_bytes(), &time_for_name()).ok();
        }
    }
}
