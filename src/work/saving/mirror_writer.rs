//! The writer of one whole copy of a session.

use crate::files::{Disk, clean_up_temp_files, write_whole};
use crate::work::saving::aside::write_aside;
use crate::work::saving::message::{StorageReply, StorageTask, WriteError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Writes a whole copy at one place.
pub(super) struct MirrorWriter {
    disk: Arc<dyn Disk>,
    place: PathBuf,
    /// The text that the copy holds, so that equal bytes are not written again.
    copied: Option<Arc<str>>,
    aside: Option<PathBuf>,
}

impl MirrorWriter {
    pub(super) fn new(disk: Arc<dyn Disk>, place: PathBuf) -> Self {
        Self {
            disk,
            place,
            copied: None,
            aside: None,
        }
    }

    /// Does a task.
    pub(super) fn act(&mut self, task: StorageTask) -> StorageReply {
        match task {
            StorageTask::Write(snapshot) => StorageReply::of_write(&snapshot, self.copy(&snapshot.text).map_err(WriteError::Disk)),
            StorageTask::PutAside(snapshot) => StorageReply::of_write(&snapshot, self.keep_aside(&snapshot.text).map_err(WriteError::Disk)),
            StorageTask::Clear => {
                clean_up_temp_files(&*self.disk, &self.place);
                StorageReply::Done
            }
            StorageTask::Begin | StorageTask::Opening(_) | StorageTask::Look | StorageTask::Leave => StorageReply::Done,
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

fn folder_of(place: &Path) -> &Path {
    place.parent().unwrap_or_else(|| Path::new(""))
}
