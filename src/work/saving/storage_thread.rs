//! A hand of the keeper: a thread that does what has to be done at one place, so that a place that hangs holds up no other.

use crate::work::saving::message::{StorageReply, StorageTask};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long a place may take before it counts as not answering. With what the next place needs it stays within the promised
/// second.
pub(super) const HANGS_AFTER: Duration = Duration::from_millis(700);

/// How long the file has the disk for itself before copies and backups are begun: they may well lie on the same one, where each
/// waits for the other.
const HEAD_START: Duration = Duration::from_millis(100);

/// The first and the longest pause between two attempts while a place fails.
const FIRST_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// What the keeper knows of a hand.
pub(super) struct StorageThread {
    tasks: Sender<StorageTask>,
    thread: JoinHandle<()>,
    /// Since when it has been at its task.
    busy_since: Option<Instant>,
    /// The latest version that it was given.
    pub(super) given: u64,
    /// The latest version that stands at its place, and where that is.
    pub(super) written: Option<(u64, PathBuf)>,
    /// Why its last attempt failed.
    pub(super) failure: Option<io::Error>,
    pause: Duration,
    retry_at: Option<Instant>,
    has_cleared: bool,
}

impl StorageThread {
    /// Starts a hand that does its tasks by `act` and tells the answers by `tell`, which answers `false` when nobody listens any
    /// more. With `looks` it looks by itself so often while it has nothing to do.
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

    /// Gives it something to do; only when it is free.
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

    /// Lets it clear its place, once, when it has written there and has nothing else to do.
    pub(super) fn clear_once(&mut self, now: Instant) {
        if !self.has_cleared && self.given > 0 && self.is_free() && self.failure.is_none() {
            self.has_cleared = true;
            self.ask(StorageTask::Clear, now);
        }
    }

    /// It answered that its attempt failed.
    pub(super) fn failed(&mut self, error: io::Error, now: Instant) {
        self.busy_since = None;
        self.failure = Some(error);
        self.retry_at = Some(now + self.pause);
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
    }

    /// It answered that its place holds the version with this number.
    pub(super) fn wrote(&mut self, number: u64, place: PathBuf) {
        self.busy_since = None;
        self.written = Some((number, place));
        self.forget_failure();
    }

    /// It answered something else.
    pub(super) const fn answered(&mut self) {
        self.busy_since = None;
    }

    /// Forgets how it stood: from now on it is asked for something else.
    pub(super) fn forget(&mut self) {
        self.written = None;
        self.forget_failure();
    }

    pub(super) fn forget_failure(&mut self) {
        self.failure = None;
        self.retry_at = None;
        self.pause = FIRST_PAUSE;
    }

    /// Lets it try at once, however often it has failed.
    pub(super) const fn try_now(&mut self) {
        self.retry_at = None;
    }

    pub(super) const fn is_free(&self) -> bool {
        self.busy_since.is_none()
    }

    /// Whether it has been at its task for so long that its place does not answer.
    pub(super) fn hangs(&self, now: Instant) -> bool {
        self.busy_since
            .is_some_and(|since| now.saturating_duration_since(since) >= HANGS_AFTER)
    }

    /// Whether it has begun so lately that one who was given this version last leaves it the disk. One that is behind what stands
    /// there already does not, or it would never have its turn while much is typed.
    pub(super) fn has_head_start(&self, given: u64, now: Instant) -> bool {
        let is_new = |since: Instant| now.saturating_duration_since(since) < HEAD_START;
        self.busy_since.is_some_and(is_new) && self.written.as_ref().is_none_or(|(written, _)| *written <= given)
    }

    /// Whether its place can be trusted so far.
    pub(super) fn is_well(&self, now: Instant) -> bool {
        self.failure.is_none() && !self.hangs(now)
    }

    /// Whether it is at work and may still be in time.
    pub(super) fn is_expected(&self, now: Instant) -> bool {
        !self.is_free() && !self.hangs(now)
    }

    pub(super) fn holds(&self, number: u64) -> bool {
        self.written.as_ref().is_some_and(|(written, _)| *written >= number)
    }

    /// Whether it waits before it tries again.
    pub(super) fn is_backing_off(&self, now: Instant) -> bool {
        self.retry_at.is_some_and(|at| at > now)
    }

    /// When something about it changes without an answer.
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
            // Panics are caught task by task, so there is nothing to hear.
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
        // Whatever happens in here, the thread must live on: a meeting without it would be lost.
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
