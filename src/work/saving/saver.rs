//! Saving: nothing written down is lost, whatever happens to the program, the power or a disk.
//!
//! Why the design keeps this promise:
//! - **Whole files.** The whole record goes to a new file that is forced through to the medium, read back and compared, and only
//!   then takes the name in one step (`files::write_whole`). Whenever the program is killed or the power goes, the name stands for
//!   a whole file: the last one or the one before it. There is no journal that has to be put together again.
//! - **In time.** The timer runs from the *first* change that is not saved, and further changes do not push it on; a note that was
//!   ended does not wait for it. The scheduler owns the timer, because a window that is hidden gets no frames.
//! - **Truthful.** "Saved" is said only after the name itself has been forced through, and "unsaved" as soon as a change was
//!   handed in.
//! - **A thread for each place.** The scheduler touches no disk. A thread of its own writes the session's file, another the mirror in
//!   the user's data folder with every save, a third the backups; while file and mirror fail, further places are tried in turn.
//!   The file goes first, for a moment alone.
//!   A place that hangs holds up neither the others nor the published state: it counts as failed when it has not answered in time.
//! - **It heals.** A place that failed is tried again by itself, each time with a new file, because a file whose forcing through
//!   failed once may lie the second time. Meanwhile the state names the place that holds the truth.
//! - **Nobody is written over.** Before each save the session writer looks at the lock and at the present content of the file. A
//!   file that another window has taken over is not written any more, and what was not in it yet goes into a file of its own; what
//!   somebody else wrote is put aside before it is replaced.
//! - **Nothing is left lying.** What a killed writer left half done is cleared away by the window that holds the lock, once it is a day
//!   old (`files::clean_up_temp_files`).
//! - **What was opened stays.** The state in which the session was opened is kept among the backups before the first save, and a
//!   mirror that is newer than the file is put aside before it is written again (`work::opening`).

use crate::files::Disk;
use crate::model::Record;
use crate::words::Words;
use crate::work::saving::message::SaveEvent;
use crate::work::saving::scheduler::SaveScheduler;
use crate::work::saving::shared::SaverShared;
use crate::work::saving::state::SaveState;
use crate::work::saving::targets::SaveTargets;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};

/// A session's file, kept up to date by threads of its own.
pub struct Saver {
    shared: Arc<SaverShared>,
    events: Sender<SaveEvent>,
    thread: Option<JoinHandle<()>>,
}

impl Saver {
    /// Starts to save a session. `wake` is called from another thread whenever the state has changed.
    ///
    /// # Errors
    ///
    /// The error of the system when a thread cannot be started.
    pub fn start(disk: Arc<dyn Disk>, targets: SaveTargets, words: Words, wake: impl Fn() + Send + Sync + 'static) -> io::Result<Self> {
        let (events, inbox) = channel();
        let shared = Arc::new(SaverShared::new(wake));
        let scheduler = SaveScheduler::new(disk, targets, words, Arc::clone(&shared), (events.clone(), inbox))?;
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || scheduler.work())?;
        Ok(Self {
            shared,
            events,
            thread: Some(thread),
        })
    }

    /// Sets the callback that is called, beside `wake`, for changes that the user must see at once: saving fails or heals, or the
    /// file is another window's.
    pub fn alarm(&self, alarm: impl Fn() + Send + Sync + 'static) {
        self.shared.set_alarm(alarm);
    }

    /// Hands a record in and returns at once. Of several that wait, only the latest is written. `at_once` is for what must
    /// not wait for the timer: a note that was ended.
    pub fn save(&self, record: &Record, at_once: bool) {
        let record = Box::new(record.clone());
        self.shared.hand_in(|number| {
            // The scheduler lives as long as we do.
            self.events.send(SaveEvent::Changed { record, number, at_once }).ok();
        });
    }

    /// The present state.
    pub fn state(&self) -> SaveState {
        self.shared.state()
    }

    /// Takes the messages for the user that have come since the last call.
    pub fn take_news(&self) -> Vec<String> {
        self.shared.take_news()
    }

    /// Writes what is not saved yet, ends the threads and returns the last state. A place that hangs is not waited for.
    pub fn finish(mut self) -> SaveState {
        self.end();
        self.state()
    }

    fn end(&mut self) {
        if let Some(thread) = self.thread.take() {
            // When nobody receives it, the scheduler has ended already.
            self.events.send(SaveEvent::Finish).ok();
            drop(thread.join());
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.end();
    }
}
