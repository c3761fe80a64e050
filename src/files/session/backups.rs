//! Backups of a session: the state in which it was opened, and how it stood as the meeting went on.
//!
//! They lie in a folder of the user's data, named by the session's file and id, so that the user's documents stay tidy and a file
//! that is moved or renamed is still known by its id. A backup is against damage and slips of the hand; the promise that nothing is lost
//! rests on the file itself, so a backup that fails stops nothing.

use crate::files::disk::interface::{Disk, FileEntry};
use crate::files::disk::temp_cleanup::clean_up_temp_files;
use crate::files::disk::write::write_new;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// Number of the latest backups that always stay.
const LATEST: usize = 20;

/// The most that the backups of one session take, in bytes.
const MOST_BYTES: u64 = 200 * 1024 * 1024;

/// The digits of a number, so that names in order are numbers in order.
const DIGITS: usize = 6;

/// Characters of a time such as `20310305T140312` that name its ten minutes.
const TEN_MINUTES: usize = 12;

/// The backups of one session while it is open.
#[derive(Clone, Debug)]
pub struct Backups {
    folder: PathBuf,
    /// The state in which the session was opened this time; it is never dropped while the session is open.
    opening: Option<PathBuf>,
}

impl Backups {
    /// The backups in this folder.
    pub const fn new(folder: PathBuf) -> Self {
        Self { folder, opening: None }
    }

    /// Keeps the state in which the session was opened, byte for byte as it was found. `time` is `20310305T140312`.
    ///
    /// # Errors
    ///
    /// The error of the disk when the folder or the file cannot be written.
    pub fn keep_opening(&mut self, disk: &dyn Disk, bytes: &[u8], time: &str) -> io::Result<()> {
        self.opening = Some(self.add(disk, bytes, time)?);
        Ok(())
    }

    /// Keeps how the session stands, and drops what is more than enough.
    ///
    /// # Errors
    ///
    /// The error of the disk when the backup cannot be written or an old one cannot be removed.
    pub fn keep(&self, disk: &dyn Disk, bytes: &[u8], time: &str) -> io::Result<()> {
        self.add(disk, bytes, time)?;
        for path in self.surplus(&self.listed(disk)?) {
            disk.remove(&path)?;
        }
        Ok(())
    }

    /// All backups, the newest first.
    ///
    /// # Errors
    ///
    /// The error of the disk when the folder cannot be listed, as when there is none.
    pub fn newest_first(&self, disk: &dyn Disk) -> io::Result<Vec<PathBuf>> {
        let listed = self.listed(disk)?;
        Ok(listed.into_iter().rev().map(|file| file.path).collect())
    }

    /// Clears away what a killed writer left half done among them.
    pub fn clean_up_temp_files(&self, disk: &dyn Disk) {
        if let Ok(Some(newest)) = self.listed(disk).map(|mut listed| listed.pop()) {
            clean_up_temp_files(disk, &newest.path);
        }
    }

    fn add(&self, disk: &dyn Disk, bytes: &[u8], time: &str) -> io::Result<PathBuf> {
        disk.create_folder(&self.folder)?;
        let newest = self.listed(disk)?.pop();
        if let Some(newest) = &newest
            && disk.read(&newest.path).is_ok_and(|found| found == bytes)
        {
            return Ok(newest.path.clone());
        }
        // The number tells the order, because a clock may be put back.
        let number = newest.and_then(|file| number_of(&file.path)).unwrap_or(0) + 1;
        let path = self.folder.join(format!("{number:0DIGITS$}-{time}.ron"));
        write_new(disk, &path, bytes)?;
        Ok(path)
    }

    /// The backups in the order in which they were made; other files of the folder are none.
    fn listed(&self, disk: &dyn Disk) -> io::Result<Vec<FileEntry>> {
        let mut listed = disk.list(&self.folder)?;
        listed.retain(|file| number_of(&file.path).is_some());
        listed.sort_by_key(|file| number_of(&file.path));
        Ok(listed)
    }

    /// The backups that may go: all but the latest, the first of each ten minutes and the opening state; and of those that stay, the
    /// oldest while they take too much room.
    fn surplus(&self, listed: &[FileEntry]) -> Vec<PathBuf> {
        let is_opening = |file: &FileEntry| Some(&file.path) == self.opening.as_ref();
        let mut slots = BTreeSet::new();
        let (mut stay, mut go) = (Vec::new(), Vec::new());
        for (index, file) in listed.iter().enumerate() {
            let opens_slot = slots.insert(slot_of(&file.path));
            if opens_slot || is_opening(file) || index + LATEST >= listed.len() {
                stay.push(file);
            } else {
                go.push(file.path.clone());
            }
        }
        let mut bytes: u64 = stay.iter().map(|file| file.bytes).sum();
        // The newest stays however large it is.
        stay.pop();
        for file in stay {
            if bytes > MOST_BYTES && !is_opening(file) {
                bytes -= file.bytes;
                go.push(file.path.clone());
            }
        }
        go
    }
}

fn name_of(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

fn number_of(path: &Path) -> Option<u64> {
    let (number, _) = name_of(path).split_once('-')?;
    number
        .parse()
        .ok()
        .filter(|_| path.extension().is_some_and(|ending| ending == "ron"))
}

fn slot_of(path: &Path) -> String {
    let time = name_of(path).split_once('-').map_or("", |(_, rest)| rest);
    time.chars().take(TEN_MINUTES).collect()
}
