//! The saving thread: it writes the record and does nothing else, so that nothing can make it wait.
//!
//! Why this keeps the promise that nothing written down is lost:
//! - The whole record goes to a new file that is forced through to the medium, read back, and then takes the name in one
//!   step. Whenever the power goes, the name stands for a whole file: the last one or the one before it. There is no
//!   journal that has to be put together again.
//! - The timer runs from the *first* change that is not saved, and further changes do not push it on. The thread owns
//!   the timer, because a window that is hidden gets no frames.
//! - "Saved" is said only after the name itself has been forced through, and "unsaved" as soon as a change was handed in.
//! - After a failure the thread tries again by itself, each time with a new file, and meanwhile a second copy in the user's
//!   data folder carries the promise, or one in another place when that fails too. The state names the place.
//! - Before each save the clerk looks at what stands in the file, and puts aside what somebody else has written there.

use super::clerk::{Clerk, Keeping};
use crate::files::{Disk, reason};
use crate::model::Record;
use crate::words::Words;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long after the first unsaved change writing begins. The promise is a saved file after 250 ms; the rest of that
/// time is for the disk.
const BEGIN_AFTER: Duration = Duration::from_millis(200);

/// The first and the longest pause between two attempts while saving fails.
const FIRST_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// Whether the record is on the disk, told truthfully.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveState {
    /// Time of day of the last save that reached the disk whole, `14.03.12`.
    pub saved_at: Option<String>,
    /// Whether there are changes that are not in the file.
    pub unsaved: bool,
    /// What keeps the record from being saved, while something does.
    pub failure: Option<Failure>,
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

/// A session's file, kept up to date by a thread of its own.
pub struct Saver {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    desk: Mutex<Desk>,
    changed: Condvar,
}

/// What lies between the window and the saving thread.
#[derive(Default)]
struct Desk {
    /// The latest record that is not saved.
    waiting: Option<Waiting>,
    finish: bool,
    state: SaveState,
}

struct Waiting {
    record: Box<Record>,
    /// When it has to be written.
    due: Instant,
    /// Whether it waits for no timer.
    at_once: bool,
}

impl Saver {
    /// Begins to keep a session's file. `wake` is called from the thread whenever the state has become another.
    pub fn start(disk: Arc<dyn Disk>, keeping: Keeping, words: Words, wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let shared = Arc::new(Shared {
            desk: Mutex::new(Desk::default()),
            changed: Condvar::new(),
        });
        let writer = Writer {
            shared: Arc::clone(&shared),
            clerk: Clerk::new(disk, keeping, words),
            words,
            wake: Box::new(wake),
        };
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || writer.work())?;
        Ok(Self {
            shared,
            thread: Some(thread),
        })
    }

    /// Hands a record in and returns at once. Of several that wait, only the latest is written. `at_once` is for what must
    /// not wait for the timer: a note that was ended.
    pub fn save(&self, record: &Record, at_once: bool) {
        let record = Box::new(record.clone());
        let now = now();
        let mut desk = self.shared.lock();
        let due = match &desk.waiting {
            _ if at_once => now,
            Some(earlier) => earlier.due,
            None => now + BEGIN_AFTER,
        };
        let at_once = at_once || desk.waiting.as_ref().is_some_and(|earlier| earlier.at_once);
        desk.waiting = Some(Waiting { record, due, at_once });
        desk.state.unsaved = true;
        drop(desk);
        self.shared.changed.notify_one();
    }

    /// How it stands right now.
    pub fn state(&self) -> SaveState {
        self.shared.lock().state.clone()
    }

    /// What the user should know since it was last asked.
    pub fn take_news(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.lock().state.news)
    }

    /// Writes what is not saved yet, ends the thread and tells how it went.
    pub fn finish(mut self) -> SaveState {
        self.end();
        self.state()
    }

    fn end(&mut self) {
        self.shared.lock().finish = true;
        self.shared.changed.notify_one();
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has been told through the state already.
            drop(thread.join());
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.end();
    }
}

impl Shared {
    /// A panic while the desk was held leaves nothing half done on it, so it is used on.
    fn lock(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thread: waits for what is due, lets the clerk write it, and tells how it went.
struct Writer {
    shared: Arc<Shared>,
    clerk: Clerk,
    words: Words,
    wake: Box<dyn Fn() + Send>,
}

impl Writer {
    fn work(mut self) {
        drop(catch_unwind(AssertUnwindSafe(|| self.clerk.begin())));
        let mut pause = FIRST_PAUSE;
        while let Some((record, finish)) = self.next() {
            // Whatever happens in here, the thread must live on: a meeting without it would be lost.
            let result = catch_unwind(AssertUnwindSafe(|| self.clerk.save(&record)))
                .unwrap_or_else(|_| Err((None, io::Error::other("the saving thread met a fault of the program"))));
            match result {
                Ok(text) => {
                    pause = FIRST_PAUSE;
                    self.tell_saved();
                    self.clerk.copy(&text, false);
                    self.clerk.back_up(&text, now());
                }
                Err((text, error)) => {
                    let elsewhere = text.and_then(|text| self.clerk.copy(&text, true));
                    self.tell_failure(record, &error, elsewhere, pause);
                    pause = (pause * 2).min(LONGEST_PAUSE);
                    if finish {
                        return;
                    }
                }
            }
        }
    }

    /// Waits for a record that is due. `None` when there is nothing more to do for ever; the flag tells the last attempt.
    fn next(&self) -> Option<(Box<Record>, bool)> {
        let mut desk = self.shared.lock();
        loop {
            let now = now();
            let wait = match (&desk.waiting, desk.finish) {
                (None, true) => return None,
                (None, false) => None,
                (Some(waiting), false) if waiting.due > now => Some(waiting.due - now),
                (Some(_), finish) => return desk.waiting.take().map(|waiting| (waiting.record, finish)),
            };
            desk = match wait {
                None => self.shared.changed.wait(desk).unwrap_or_else(PoisonError::into_inner),
                Some(wait) => {
                    let waited = self.shared.changed.wait_timeout(desk, wait);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
    }

    fn tell_saved(&mut self) {
        let time = time_of_day();
        let news = self.clerk.take_news();
        self.tell(|desk| SaveState {
            news: joined(&desk.state.news, news),
            saved_at: Some(time),
            unsaved: desk.waiting.is_some(),
            failure: None,
        });
    }

    /// Puts the record back for the next attempt, unless a later one has come.
    fn tell_failure(&mut self, record: Box<Record>, error: &io::Error, elsewhere: Option<PathBuf>, pause: Duration) {
        let message = self
            .words
            .saving_fails(&self.clerk.path().display().to_string(), &reason(error, self.words));
        let news = self.clerk.take_news();
        self.tell(|desk| {
            let again = Waiting {
                record,
                due: now() + pause,
                at_once: false,
            };
            desk.waiting = Some(match desk.waiting.take() {
                None => again,
                // A note that was ended meanwhile is reason enough to try at once.
                Some(later) if later.at_once => later,
                // Typing is not, or a slow disk would choke on it.
                Some(later) => Waiting { due: again.due, ..later },
            });
            SaveState {
                news: joined(&desk.state.news, news),
                saved_at: desk.state.saved_at.clone(),
                unsaved: true,
                failure: Some(Failure { message, elsewhere }),
            }
        });
    }

    fn tell(&self, state: impl FnOnce(&mut Desk) -> SaveState) {
        let mut desk = self.shared.lock();
        let next = state(&mut desk);
        let is_other = next != desk.state;
        desk.state = next;
        drop(desk);
        if is_other {
            // A fault in the window must not reach the thread that saves.
            drop(catch_unwind(AssertUnwindSafe(|| (self.wake)())));
        }
    }
}

fn joined(before: &[String], more: Vec<String>) -> Vec<String> {
    before.iter().cloned().chain(more).collect()
}

#[expect(clippy::disallowed_methods, reason = "the thread owns its timer")]
fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "only the thread knows when the file was whole")]
fn time_of_day() -> String {
    jiff::Zoned::now().strftime("%H.%M.%S").to_string()
}
