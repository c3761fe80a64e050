//! The ones who write beside the file: whole copies of a session, and its backups.

use super::clerk::{Trouble, write_aside};
use super::clock::{now, time_for_name};
use super::hand::{Answer, Task};
use crate::files::{Backups, Disk, clear_leftovers, write_whole};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The shortest time between two backups.
const BACKUP_AFTER: Duration = Duration::from_mins(1);

/// The one who writes a whole copy at one place.
pub(super) struct Copyist {
    disk: Arc<dyn Disk>,
    place: PathBuf,
    /// What the copy holds, so that equal bytes are not written again.
    copied: Option<Arc<str>>,
    aside: Option<PathBuf>,
}

impl Copyist {
    pub(super) fn new(disk: Arc<dyn Disk>, place: PathBuf) -> Self {
        Self {
            disk,
            place,
            copied: None,
            aside: None,
        }
    }

    /// Does what it is asked.
    pub(super) fn act(&mut self, task: Task) -> Answer {
        match task {
            Task::Write(version) => Answer::of_write(&version, self.copy(&version.text).map_err(Trouble::Disk)),
            Task::PutAside(version) => Answer::of_write(&version, self.keep_aside(&version.text).map_err(Trouble::Disk)),
            Task::Clear => {
                clear_leftovers(&*self.disk, &self.place);
                Answer::Done
            }
            Task::Begin | Task::Opening(_) | Task::Look | Task::Leave => Answer::Done,
        }
    }

    fn copy(&mut self, text: &Arc<str>) -> io::Result<PathBuf> {
        if self.copied.as_ref() != Some(text) {
            self.copied = None;
            self.disk.create_folder(folder_of(&self.place))?;
            write_whole(&*self.disk, &self.place, text.as_bytes())?;
            self.copied = Some(Arc::clone(text));
        }
        Ok(self.place.clone())
    }

    /// The copy itself is the other window's now.
    fn keep_aside(&mut self, text: &str) -> io::Result<PathBuf> {
        self.disk.create_folder(folder_of(&self.place))?;
        write_aside(&*self.disk, &self.place, &mut self.aside, text)
    }
}

/// The one who keeps backups. The file itself carries the promise: a backup that fails stops nothing.
pub(super) struct Archivist {
    disk: Arc<dyn Disk>,
    backups: Backups,
    last: Option<Instant>,
}

impl Archivist {
    pub(super) fn new(disk: Arc<dyn Disk>, backups: Backups) -> Self {
        Self { disk, backups, last: None }
    }

    /// Does what it is asked.
    pub(super) fn act(&mut self, task: Task) -> Answer {
        match task {
            Task::Opening(bytes) => {
                self.backups.keep_opening(&*self.disk, &bytes, &time_for_name()).ok();
            }
            Task::Write(version) => self.back_up(&version.text, now()),
            Task::Clear => self.backups.clear_leftovers(&*self.disk),
            Task::Begin | Task::PutAside(_) | Task::Look | Task::Leave => {}
        }
        Answer::Done
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

fn folder_of(place: &Path) -> &Path {
    place.parent().unwrap_or_else(|| Path::new(""))
}
