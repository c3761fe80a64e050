//! A thread for one place where a session is stored, so that a place that hangs holds up no other.

use crate::work::saving::message::{StorageReply, StorageTask};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Time after which a place counts as not answering. With the time that the next place needs it stays within the promised second.
pub(super) const HANGS_AFTER: Duration = Duration::from_millis(700);

/// Time in which the file has the disk for itself before copies and backups are begun: they may lie on the same disk, where
/// each waits for the other.
const HEAD_START: Duration = Duration::from_millis(100);

/// The first and the longest pause between two attempts while a place fails.
const FIRST_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// A storage thread as the scheduler sees it.
pub(super) struct StorageThread {
    tasks: Sender<StorageTask>,
    thread: JoinHandle<()>,
    /// Begin of its current task.
    busy_since: Option<Instant>,
    /// Number of the latest snapshot that it was given.
    pub(super) given: u64,
    /// Number and path of the latest snapshot that its place holds.
    pub(super) written: Option<(u64, PathBuf)>,
    /// Error of its last attempt.
    pub(super) failure: Option<io::Error>,
    pause: Duration,
    retry_at: Option<Instant>,
    has_cleared: bool,
}

impl StorageThread {
    /// Starts a thread that does its tasks by `act` and sends the replies by `tell`, which returns `false` when nobody listens any
    /// more. With `looks` it gives itself [`StorageTask::Look`] that often while it has nothing to do.
    pub(super) fn start(
        name: &str,
        looks: Option<Duration>,
        act: impl FnMut(StorageTask) -> StorageReply + Send + 'static,
        tell: impl Fn(StorageReply) -> bool + Send + 'static,
    ) -> io::Result<Self> {
        let (tasks, inbox) = channel();
        let thread = thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || work(&inbox, looks, act, tell))?;
        Ok(Self {
            tasks,
            thread,
            busy_since: None,
            given: 0,
            written: None,
            failure: None,
            pause: FIRST_PAUSE,
            retry_at: None,
            has_cleared: false,
        })
    }

    /// Gives it a task; only when it is free.
    pub(super) fn ask(&mut self, task: StorageTask, now: Instant) {
        if let StorageTask::Write(snapshot) | StorageTask::PutAside(snapshot) = &task {
            self.given = snapshot.number;
        }
        if self.tasks.send(task).is_ok() {
            self.busy_since = Some(now);
        } else {
            self.failed(io::Error::other("the thread has ended"), now);
        }
    }

    /// Schedules the clearing of its place, once, when it has written there and is free.
    pub(super) fn clear_once(&mut self, now: Instant) {
        if !self.has_cleared && self.given > 0 && self.is_free() && self.failure.is_none() {
            self.has_cleared = true;
            self.ask(StorageTask::Clear, now);
        }
    }

    /// Takes the reply that the attempt failed, and doubles the pause before the next.
    pub(super) fn failed(&mut self, error: io::Error, now: Instant) {
        self.busy_since = None;
        self.failure = Some(error);
        self.retry_at = Some(now + self.pause);
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
    }

    /// Takes the reply that its place holds the snapshot with this number.
    pub(super) fn wrote(&mut self, number: u64, place: PathBuf) {
        self.busy_since = None;
        self.written = Some((number, place));
        self.forget_failure();
    }

    /// Takes any other reply.
    pub(super) const fn answered(&mut self) {
        self.busy_since = None;
    }

    /// Resets it: from now on it writes to another path.
    pub(super) fn forget(&mut self) {
        self.written = None;
        self.forget_failure();
    }

    pub(super) fn forget_failure(&mut self) {
        self.failure = None;
        self.retry_at = None;
        self.pause = FIRST_PAUSE;
    }

    /// Ends the pause after a failure.
    pub(super) const fn try_now(&mut self) {
        self.retry_at = None;
    }

    pub(super) const fn is_free(&self) -> bool {
        self.busy_since.is_none()
    }

    /// True when its task has taken [`HANGS_AFTER`] or longer.
    pub(super) fn hangs(&self, now: Instant) -> bool {
        self.busy_since
            .is_some_and(|since| now.saturating_duration_since(since) >= HANGS_AFTER)
    }

    /// True while this thread started writing less than [`HEAD_START`] ago, so that a thread holding snapshot `given` should wait. A
    /// thread that is already behind the snapshot on disk does not wait; otherwise it would starve during fast typing.
    pub(super) fn has_head_start(&self, given: u64, now: Instant) -> bool {
        let is_new = |since: Instant| now.saturating_duration_since(since) < HEAD_START;
        self.busy_since.is_some_and(is_new) && self.written.as_ref().is_none_or(|(written, _)| *written <= given)
    }

    /// True when its last attempt did not fail and its current one does not hang.
    pub(super) fn is_well(&self, now: Instant) -> bool {
        self.failure.is_none() && !self.hangs(now)
    }

    /// True while it is at work and does not hang.
    pub(super) fn is_expected(&self, now: Instant) -> bool {
        !self.is_free() && !self.hangs(now)
    }

    pub(super) fn holds(&self, number: u64) -> bool {
        self.written.as_ref().is_some_and(|(written, _)| *written >= number)
    }

    /// True during the pause after a failure.
    pub(super) fn is_backing_off(&self, now: Instant) -> bool {
        self.retry_at.is_some_and(|at| at > now)
    }

    /// The next moment at which its state changes without a reply.
    pub(super) fn next_change(&self, now: Instant) -> Option<Instant> {
        let busy = [HEAD_START, HANGS_AFTER]
            .into_iter()
            .filter_map(|after| Some(self.busy_since? + after));
        let retry_at = self.retry_at.filter(|_| self.is_free());
        busy.chain(retry_at).filter(|at| *at > now).min()
    }

    /// Ends the thread; one that hangs is left behind.
    pub(super) fn end(self) {
        let is_free = self.is_free();
        drop(self.tasks);
        if is_free {
            // Panics are caught task by task, so the result says nothing.
            drop(self.thread.join());
        }
    }
}

fn work(
    inbox: &Receiver<StorageTask>,
    looks: Option<Duration>,
    mut act: impl FnMut(StorageTask) -> StorageReply,
    tell: impl Fn(StorageReply) -> bool,
) {
    loop {
        let task = match looks.map_or_else(|| inbox.recv().map_err(Into::into), |wait| inbox.recv_timeout(wait)) {
            Ok(task) => task,
            Err(RecvTimeoutError::Timeout) => StorageTask::Look,
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let own_look = matches!(task, StorageTask::Look);
        // A panic in here must not end the thread: the meeting would not be saved any more.
        let reply = catch_unwind(AssertUnwindSafe(|| act(task)))
            .unwrap_or_else(|_| StorageReply::Failed(io::Error::other("the saving thread met a fault of the program")));
        if own_look && !matches!(reply, StorageReply::Taken(_)) {
            continue;
        }
        if !tell(reply) {
            return;
        }
    }
}
