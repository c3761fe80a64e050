//! Saving: nothing written down is lost, whatever happens to the program, the power or a disk.
//!
//! Why the design keeps this promise:
//! - **Whole files.** The whole record goes to a new file that is forced through to the medium, read back and compared, and only
//!   then takes the name in one step (`files::write_whole`). Whenever the program is killed or the power goes, the name stands for
//!   a whole file: the last one or the one before it. There is no journal that has to be put together again.
//! - **In time.** The timer runs from the *first* change that is not saved, and further changes do not push it on; a note that was
//!   ended does not wait for it. The keeper owns the timer, because a window that is hidden gets no frames.
//! - **Truthful.** "Saved" is said only after the name itself has been forced through, and "unsaved" as soon as a change was
//!   handed in.
//! - **A hand for each place.** The keeper touches no disk. A thread of its own writes the session's file, another the mirror in
//!   the user's data folder with every save, a third the backups; while file and mirror fail, further places are tried in turn.
//!   The file goes first, for a moment alone.
//!   A place that hangs holds up neither the others nor what is told: it counts as failed when it has not answered in time.
//! - **It heals.** A place that failed is tried again by itself, each time with a new file, because a file whose forcing through
//!   failed once may lie the second time. Meanwhile the state names the place that holds the truth.
//! - **Nobody is written over.** Before each save the clerk looks at the lock and at what stands in the file. A file that another
//!   window has taken over is not written any more, and what was not in it yet goes into a file of its own; what somebody else
//!   wrote is put aside before it is replaced.
//! - **Nothing is left lying.** What a killed writer left half done is cleared away by the one who holds the lock, once it is a day
//!   old (`files::clear_leftovers`).
//! - **What was opened stays.** The state in which the session was opened is kept among the backups before the first save, and a
//!   mirror that is newer than the file is put aside before it is written again (`work::opening`).

use super::keeper::{Event, Keeper};
use crate::files::{Disk, Fingerprint, Holder, Lock};
use crate::model::Record;
use crate::words::Words;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

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
    /// The lock that this window holds on it.
    pub lock: Option<Lock>,
}

/// Whether the record is on the disk, told truthfully.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveState {
    /// Time of day of the last save that reached the disk whole, `14.03.12`.
    pub saved_at: Option<String>,
    /// Whether there are changes that are not in the file.
    pub unsaved: bool,
    /// What keeps the record from being saved, while something does.
    pub failure: Option<Failure>,
    /// The window that has taken the file over; nothing is written to it from here any more.
    pub taken: Option<Holder>,
    /// What the user should know, until it is taken.
    pub news: Vec<String>,
}

/// Why saving fails.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Failure {
    /// What happened and what to do.
    pub message: String,
    /// Where a whole copy of the record lies instead.
    pub elsewhere: Option<PathBuf>,
}

impl Failure {
    /// What happened, and which place holds the truth meanwhile.
    pub fn told(&self, words: Words) -> String {
        let copy = match &self.elsewhere {
            Some(place) => words.copy_is_in(&place.display().to_string()),
            None => words.no_copy().to_owned(),
        };
        format!("{} {copy}", self.message)
    }
}

/// A session's file, kept up to date by threads of its own.
pub struct Saver {
    shared: Arc<Desk>,
    events: Sender<Event>,
    thread: Option<JoinHandle<()>>,
}

/// What lies between the window and the keeper.
pub(super) struct Desk {
    inside: Mutex<Inside>,
    wake: Call,
    alarm: Mutex<Option<Call>>,
}

type Call = Box<dyn Fn() + Send + Sync>;

#[derive(Default)]
struct Inside {
    /// How many records were handed in.
    handed: u64,
    state: SaveState,
}

impl Saver {
    /// Begins to keep a session's file. `wake` is called from another thread whenever the state has become another.
    pub fn start(disk: Arc<dyn Disk>, keeping: Keeping, words: Words, wake: impl Fn() + Send + Sync + 'static) -> io::Result<Self> {
        let (events, inbox) = channel();
        let shared = Arc::new(Desk {
            inside: Mutex::default(),
            wake: Box::new(wake),
            alarm: Mutex::default(),
        });
        let keeper = Keeper::new(disk, keeping, words, Arc::clone(&shared), (events.clone(), inbox))?;
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || keeper.work())?;
        Ok(Self {
            shared,
            events,
            thread: Some(thread),
        })
    }

    /// Lets `alarm` be called, beside `wake`, for what the user must see at once: saving fails or heals, or the file is another
    /// window's.
    pub fn alarm(&self, alarm: impl Fn() + Send + Sync + 'static) {
        *lock(&self.shared.alarm) = Some(Box::new(alarm));
    }

    /// Hands a record in and returns at once. Of several that wait, only the latest is written. `at_once` is for what must
    /// not wait for the timer: a note that was ended.
    pub fn save(&self, record: &Record, at_once: bool) {
        let record = Box::new(record.clone());
        let mut inside = lock(&self.shared.inside);
        inside.handed += 1;
        inside.state.unsaved = true;
        let changed = Event::Changed {
            record,
            number: inside.handed,
            at_once,
        };
        // While the desk is held, so that records come in the order of their numbers. The keeper lives as long as we do.
        self.events.send(changed).ok();
    }

    /// How it stands right now.
    pub fn state(&self) -> SaveState {
        lock(&self.shared.inside).state.clone()
    }

    /// What the user should know since it was last asked.
    pub fn take_news(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.shared.inside).state.news)
    }

    /// Writes what is not saved yet, ends the threads and tells how it went. A place that hangs is not waited for.
    pub fn finish(mut self) -> SaveState {
        self.end();
        self.state()
    }

    fn end(&mut self) {
        if let Some(thread) = self.thread.take() {
            // When nobody hears it, the keeper has ended already.
            self.events.send(Event::Finish).ok();
            drop(thread.join());
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.end();
    }
}

impl Desk {
    /// Changes the state, and wakes the window when it has become another. `change` is also given how many records were
    /// handed in.
    pub(super) fn tell(&self, change: impl FnOnce(&mut SaveState, u64)) {
        let mut inside = lock(&self.inside);
        let (before, handed) = (inside.state.clone(), inside.handed);
        change(&mut inside.state, handed);
        let after = inside.state.clone();
        drop(inside);
        if after != before {
            call(&self.wake);
        }
        if (&after.failure, &after.taken, &after.news) != (&before.failure, &before.taken, &before.news)
            && let Some(alarm) = &*lock(&self.alarm)
        {
            call(alarm);
        }
    }
}

/// A fault in the window must not reach those who save.
fn call(call: &Call) {
    drop(catch_unwind(AssertUnwindSafe(call)));
}

/// A panic while something was held leaves nothing half done, so it is used on.
fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}
