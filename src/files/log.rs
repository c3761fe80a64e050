//! The log of faults and warnings: a text file in the user's data folder, for the one who is asked to find out what happened.
//!
//! It holds faults of the program and warnings of its libraries, never the words of a meeting.

use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_whole;
use crate::files::places::Places;
use std::fmt::Write as _;
use std::io;
use std::sync::{Mutex, PoisonError};

/// The most that the log holds, in bytes; the oldest lines go first.
const MOST_BYTES: usize = 256 * 1024;

/// Adds a fault or a warning to the log; `time` stands before each of its lines.
///
/// # Errors
///
/// The error of the disk when folder or file cannot be written.
pub fn log_fault(disk: &dyn Disk, places: &Places, time: &str, text: &str) -> io::Result<()> {
    // Panics and warnings come from several threads, and each writes the whole file anew.
    static WRITING: Mutex<()> = Mutex::new(());
    let _held = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let path = places.log();
    disk.create_folder(&places.data)?;
    let before = disk.read(&path).unwrap_or_default();
    let mut log = String::from_utf8_lossy(&before).into_owned();
    for line in text.lines() {
        writeln!(log, "{time} {line}").ok();
    }
    let surplus = log.ceil_char_boundary(log.len().saturating_sub(MOST_BYTES));
    let kept = log.get(surplus..).unwrap_or_default();
    // What is left of a line that was cut says nothing.
    let kept = if surplus == 0 {
        kept
    } else {
        kept.split_once('\n').map_or(kept, |(_, rest)| rest)
    };
    write_whole(disk, &path, kept.as_bytes())
}
