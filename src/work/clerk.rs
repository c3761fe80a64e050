//! The one who writes a session: looks at what stands in its file, writes it whole, and keeps copies and backups.

use crate::files::{Backups, Disk, Fingerprint, Known, Standing, put_aside, session_text, write_whole};
use crate::model::Record;
use crate::words::Words;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The shortest time between two backups.
const BACKUP_AFTER: Duration = Duration::from_mins(1);

/// The most versions of others that are put aside while a session is open: two programs that know nothing of each other must
/// not fill the disk.
const MOST_ASIDE: u32 = 20;

/// Where a session is kept.
#[derive(Clone, Debug, Default)]
pub struct Keeping {
    /// Its file.
    pub path: PathBuf,
    /// Where a whole copy goes; the first is written each time, the others while the file and those before them fail.
    pub elsewhere: Vec<PathBuf>,
    /// The folder of its backups.
    pub backups: Option<PathBuf>,
    /// What stood in the file when it was opened.
    pub found: Option<Fingerprint>,
}

/// The one who writes.
pub(super) struct Clerk {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    elsewhere: Vec<PathBuf>,
    words: Words,
    known: Known,
    backups: Option<Backups>,
    last_backup: Option<Instant>,
    put_aside: u32,
    /// What the file and the copy hold, so that equal bytes are not written again.
    saved: Option<String>,
    copied: Option<(PathBuf, String)>,
    news: Vec<String>,
}

impl Clerk {
    pub(super) fn new(disk: Arc<dyn Disk>, keeping: Keeping, words: Words) -> Self {
        Self {
            disk,
            path: keeping.path,
            elsewhere: keeping.elsewhere,
            words,
            known: Known::new(keeping.found),
            backups: keeping.backups.map(Backups::new),
            last_backup: None,
            put_aside: 0,
            saved: None,
            copied: None,
            news: Vec::new(),
        }
    }

    /// Keeps the state in which the session was opened, before the first save can change it.
    pub(super) fn begin(&mut self) {
        if let Some(backups) = &mut self.backups
            && let Ok(bytes) = self.disk.read(&self.path)
        {
            // The file itself carries the promise: a backup that fails stops nothing.
            backups.keep_opening(&*self.disk, &bytes, &time_for_name()).ok();
        }
    }

    /// The file that is kept.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What the user should know, told once.
    pub(super) fn take_news(&mut self) -> Vec<String> {
        std::mem::take(&mut self.news)
    }

    /// Writes the record unless the file holds it already; gives back the text in any case, for the copy.
    pub(super) fn save(&mut self, record: &Record) -> Result<String, (Option<String>, io::Error)> {
        let text = match session_text(record) {
            Ok(text) => text,
            Err(error) => return Err((None, io::Error::other(error))),
        };
        if self.saved.as_ref() != Some(&text) {
            // Until it is known what the file holds, nothing is known about it.
            self.saved = None;
            match self.write(text.as_bytes()) {
                Ok(()) => self.saved = Some(text.clone()),
                Err(error) => return Err((Some(text), error)),
            }
        }
        Ok(text)
    }

    /// Writes the file, and never over what somebody else has written there since: that is put aside first, and when that
    /// cannot be done the file is left alone. Between the look and the writing lie a few milliseconds in which another
    /// program could still write; no system offers to close that gap.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        // Looked at again after each that was put aside: it may have been half written still when it was read.
        loop {
            match self.known.look(&*self.disk, &self.path)? {
                Standing::Ours | Standing::Gone => break,
                Standing::Others(others) if others == bytes => break,
                Standing::Others(others) => {
                    if self.put_aside >= MOST_ASIDE {
                        return Err(io::Error::other(self.words.outside_all_the_time()));
                    }
                    let aside = put_aside(&*self.disk, &self.path, "andrad-utanfor", &time_for_name(), &others)?;
                    self.put_aside += 1;
                    let (path, aside) = (self.path.display().to_string(), aside.display().to_string());
                    self.news.push(self.words.changed_by_others(&path, &aside));
                    // What was put aside may be written over from now on, also when this attempt fails.
                    self.known.may_become(Fingerprint::of(&others));
                }
            }
        }
        let fingerprint = Fingerprint::of(bytes);
        self.known.may_become(fingerprint);
        write_whole(&*self.disk, &self.path, bytes)?;
        self.known.is_now(fingerprint);
        Ok(())
    }

    /// Writes the copy, and gives its place when it holds the text. With `anywhere` the other places are tried in turn until
    /// one takes it. A failure here never stops anything.
    pub(super) fn copy(&mut self, text: &str, anywhere: bool) -> Option<PathBuf> {
        if let Some((place, copied)) = &self.copied
            && copied == text
        {
            return Some(place.clone());
        }
        self.copied = None;
        let mut places = self.elsewhere.iter().take(if anywhere { usize::MAX } else { 1 });
        let place = places.find(|place| self.write_copy(place, text))?.clone();
        self.copied = Some((place.clone(), text.to_owned()));
        Some(place)
    }

    fn write_copy(&self, place: &Path, text: &str) -> bool {
        let folder = place.parent().unwrap_or_else(|| Path::new(""));
        let written = catch_unwind(AssertUnwindSafe(|| {
            self.disk
                .create_folder(folder)
                .and_then(|()| write_whole(&*self.disk, place, text.as_bytes()))
        }));
        matches!(written, Ok(Ok(())))
    }

    /// Keeps a backup when the last one is old enough.
    pub(super) fn back_up(&mut self, text: &str, now: Instant) {
        let is_time = self
            .last_backup
            .is_none_or(|last| now.saturating_duration_since(last) >= BACKUP_AFTER);
        if let Some(backups) = self.backups.as_ref().filter(|_| is_time) {
            self.last_backup = Some(now);
            let kept = catch_unwind(AssertUnwindSafe(|| backups.keep(&*self.disk, text.as_bytes(), &time_for_name())));
            // The next minute brings the next attempt.
            drop(kept);
        }
    }
}

/// The time as it stands in the names of files, `20310305T140312`; only the thread that writes knows when it was.
#[expect(clippy::disallowed_methods, reason = "backups are named by when they were made")]
fn time_for_name() -> String {
    jiff::Zoned::now().strftime("%Y%m%dT%H%M%S").to_string()
}
