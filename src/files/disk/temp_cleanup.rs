//! Files that a writer left half done when it was killed: they are cleared away once nobody can be at work on them any more.

use crate::files::disk::interface::Disk;
use crate::files::disk::real_disk::is_temporary;
use std::path::Path;
use std::time::Duration;

/// Age, against a file that was written just now, from which a temporary file counts as left behind: no writer needs a day.
const LEFT_AFTER: Duration = Duration::from_hours(24);

/// Clears away what was left half done beside a file that was written just now. Only for the one who holds the session's lock;
/// what cannot be taken away stays.
///
/// The age is told by the times of the two files and not by our clock, because a share has a clock of its own. Where a disk tells
/// no times nothing is known to be old.
pub fn clean_up_temp_files(disk: &dyn Disk, written: &Path) {
    let Ok(written) = disk.resolve(written) else { return };
    let listed = written.parent().and_then(|folder| disk.list(folder).ok()).unwrap_or_default();
    let now = listed.iter().find(|file| file.path == written).and_then(|file| file.modified);
    for file in listed {
        let age = now.zip(file.modified).and_then(|(now, then)| now.duration_since(then).ok());
        if is_temporary(&file.path) && age.is_some_and(|age| age > LEFT_AFTER) {
            disk.remove(&file.path).ok();
        }
    }
}
