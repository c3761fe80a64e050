//! The scheduler: owns the timer, hands out what is to be written, and publishes the state of saving.
//!
//! It touches no disk itself, so no place can make it wait, and its state is published in time.

use crate::files::{Backups, Disk, LockOwner, session_text};
use crate::model::Record;
use crate::words::Words;
use crate::work::clock::{now, time_of_day};
use crate::work::saving::backup_writer::BackupWriter;
use crate::work::saving::message::{SaveEvent, Snapshot, StorageReply, StorageRole, StorageTask};
use crate::work::saving::mirror_writer::MirrorWriter;
use crate::work::saving::session_writer::SessionWriter;
use crate::work::saving::shared::SaverShared;
use crate::work::saving::storage_thread::{HANGS_AFTER, StorageThread};
use crate::work::saving::targets::SaveTargets;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// Time from the first unsaved change to the begin of writing. The promise is a saved file after 250 ms; the rest of that time is for
/// the disk, which takes a few milliseconds when it is quiet and more than a hundred when others keep it busy.
const BEGIN_AFTER: Duration = Duration::from_millis(75);

/// Time between two looks at the lock while nothing is written: another window that takes over is noticed within a second.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// The latest record of which there is no snapshot yet.
pub(super) struct PendingRecord {
    record: Box<Record>,
    number: u64,
    /// The moment at which it has to be written.
    due: Instant,
}

/// State of the backup of the session as it was opened: the first save waits for that backup, but not for long.
#[derive(PartialEq, Eq)]
enum OpeningBackup {
    Reading,
    Keeping,
    Settled,
}

/// Saves one session, through one thread for each place.
pub(super) struct SaveScheduler {
    disk: Arc<dyn Disk>,
    pub(super) words: Words,
    pub(super) path: PathBuf,
    pub(super) shared: Arc<SaverShared>,
    inbox: Receiver<SaveEvent>,
    events: Sender<SaveEvent>,
    pub(super) file: StorageThread,
    backups: Option<StorageThread>,
    /// The places of whole copies; a thread for each that was ever needed.
    mirrors: Vec<(PathBuf, Option<StorageThread>)>,
    /// True when this window holds the lock, and so may clear away the temporary files of writers that were killed.
    may_clear: bool,
    opening: OpeningBackup,
    pub(super) waiting: Option<PendingRecord>,
    pub(super) latest: Snapshot,
    /// The error that kept the record from being serialised.
    pub(super) fault: Option<String>,
    /// The window that has taken the file over.
    pub(super) taken: Option<LockOwner>,
    /// The place that the user was told holds what was not in the file when it was taken over.
    pub(super) announced_place: Option<PathBuf>,
    /// Messages for the user that are not published yet.
    pub(super) news: Vec<String>,
    pub(super) saved_at: Option<String>,
    finish: bool,
}

impl SaveScheduler {
    pub(super) fn new(
        disk: Arc<dyn Disk>,
        targets: SaveTargets,
        words: Words,
        shared: Arc<SaverShared>,
        (events, inbox): (Sender<SaveEvent>, Receiver<SaveEvent>),
    ) -> io::Result<Self> {
        let may_clear = targets.lock.is_some();
        let looks = targets.lock.as_ref().map(|_| LOOK_EVERY);
        let path = targets.path.clone();
        let mut writer = SessionWriter::new(Arc::clone(&disk), targets.path, targets.found, targets.lock, words, events.clone());
        let mut file = start(&events, StorageRole::File, "saver-file", looks, move |task| writer.act(task))?;
        file.ask(StorageTask::Begin, now());
        let backups = match targets.backups.map(Backups::new) {
            Some(backups) => {
                let mut writer = BackupWriter::new(Arc::clone(&disk), backups);
                // The file itself carries the promise: without backups it goes on.
                start(&events, StorageRole::Backups, "saver-backups", None, move |task| writer.act(task)).ok()
            }
            None => None,
        };
        Ok(Self {
            disk,
            words,
            path,
            shared,
            inbox,
            events,
            file,
            backups,
            mirrors: targets.elsewhere.into_iter().map(|place| (place, None)).collect(),
            may_clear,
            opening: OpeningBackup::Reading,
            waiting: None,
            latest: Snapshot {
                number: 0,
                text: Arc::from(""),
            },
            fault: None,
            taken: None,
            announced_place: None,
            news: Vec::new(),
            saved_at: None,
            finish: false,
        })
    }

    /// Runs until [`SaveEvent::Finish`] has come and everything is written.
    pub(super) fn work(mut self) {
        loop {
            let now = now();
            // A panic in here must not end the thread: the meeting would not be saved any more.
            let turn = catch_unwind(AssertUnwindSafe(|| {
                self.take_snapshot(now);
                self.dispatch(now);
                self.publish(now);
            }));
            if self.finish && (turn.is_err() || self.is_settled(now)) {
                break;
            }
            let wait = match turn {
                Ok(()) => self.next_change(now).map(|at| at.saturating_duration_since(now)),
                Err(_) => Some(LOOK_EVERY),
            };
            let event = match wait {
                None => self.inbox.recv().map_err(Into::into),
                Some(wait) => self.inbox.recv_timeout(wait),
            };
            match event {
                Ok(event) => {
                    self.handle(event);
                    while let Ok(event) = self.inbox.try_recv() {
                        self.handle(event);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => self.finish = true,
            }
        }
        self.leave();
    }

    /// Releases the lock and ends the threads, without waiting for one that hangs.
    fn leave(mut self) {
        if self.file.is_free() {
            self.file.ask(StorageTask::Leave, now());
            while self.file.is_expected(now())
                && let Ok(event) = self.inbox.recv_timeout(HANGS_AFTER)
            {
                self.handle(event);
            }
        }
        self.file.end();
        self.backups.into_iter().for_each(StorageThread::end);
        self.mirrors
            .into_iter()
            .filter_map(|(_, thread)| thread)
            .for_each(StorageThread::end);
    }

    fn handle(&mut self, event: SaveEvent) {
        let now = now();
        match event {
            SaveEvent::Changed { record, number, at_once } => {
                let due = match &self.waiting {
                    _ if at_once => now,
                    Some(earlier) => earlier.due,
                    None => now + BEGIN_AFTER,
                };
                self.waiting = Some(PendingRecord { record, number, due });
                // A note that was ended ends the pause after a failure; mere typing does not, or a slow disk would choke.
                if at_once {
                    self.file.try_now();
                }
            }
            SaveEvent::News(text) => self.news.push(text),
            SaveEvent::Answered(role, reply) => self.take_reply(role, reply, now),
            SaveEvent::Finish => {
                self.finish = true;
                self.file.try_now();
            }
        }
    }

    fn take_reply(&mut self, role: StorageRole, reply: StorageReply, now: Instant) {
        let thread = match role {
            StorageRole::File => Some(&mut self.file),
            StorageRole::Backups => self.backups.as_mut(),
            StorageRole::Mirror(index) => self.mirrors.get_mut(index).and_then(|(_, thread)| thread.as_mut()),
        };
        let Some(thread) = thread else { return };
        match reply {
            StorageReply::Found(bytes) => {
                thread.answered();
                self.opening = OpeningBackup::Settled;
                if let (Some(bytes), Some(backups)) = (bytes, &mut self.backups) {
                    backups.ask(StorageTask::Opening(bytes), now);
                    self.opening = OpeningBackup::Keeping;
                }
            }
            StorageReply::Done => thread.answered(),
            StorageReply::Failed(error) => thread.failed(error, now),
            StorageReply::Written(number, place) => {
                thread.wrote(number, place);
                if matches!(role, StorageRole::File) && self.taken.is_none() {
                    self.saved_at = Some(time_of_day());
                }
            }
            StorageReply::Taken(owner) => {
                thread.answered();
                self.step_down(*owner);
            }
        }
    }

    /// Stops writing the file and its mirror: both are another window's from now on.
    fn step_down(&mut self, owner: LockOwner) {
        if self.taken.is_none() {
            self.file.forget_failure();
            for (_, thread) in &mut self.mirrors {
                thread.iter_mut().for_each(StorageThread::forget);
            }
        }
        self.taken = Some(owner);
    }

    /// Serialises the pending record when it is due.
    fn take_snapshot(&mut self, now: Instant) {
        let is_due = |waiting: &mut PendingRecord| waiting.due <= now || self.finish || self.taken.is_some();
        let Some(waiting) = self.waiting.take_if(is_due) else { return };
        match session_text(&waiting.record) {
            Ok(text) => {
                self.fault = None;
                self.latest = Snapshot {
                    number: waiting.number,
                    text: Arc::from(text),
                };
            }
            Err(_in_english) => self.fault = Some(self.words.disk_fault_of_program().to_owned()),
        }
    }

    /// Gives the latest snapshot to each thread that is free and behind.
    fn dispatch(&mut self, now: Instant) {
        if self.opening == OpeningBackup::Keeping && self.backups.as_ref().is_none_or(|backups| backups.is_free() || backups.hangs(now)) {
            self.opening = OpeningBackup::Settled;
        }
        let number = self.latest.number;
        if number == 0 {
            return;
        }
        let is_aside = self.taken.is_some();
        let task = |snapshot: &Snapshot| {
            if is_aside {
                StorageTask::PutAside(snapshot.clone())
            } else {
                StorageTask::Write(snapshot.clone())
            }
        };
        let is_opened = self.opening == OpeningBackup::Settled;
        if is_opened && self.file.is_free() && !self.file.holds(number) && !self.file.is_backing_off(now) {
            self.file.ask(task(&self.latest), now);
        }
        let is_behind = |backups: &&mut StorageThread| {
            is_opened && backups.is_free() && backups.given < number && !self.file.has_head_start(backups.given, now)
        };
        if let Some(backups) = self.backups.as_mut().filter(is_behind) {
            backups.ask(task(&self.latest), now);
        }
        let file_is_well = self.file.is_well(now);
        let mut is_needed = !is_aside || !file_is_well;
        for (index, (place, thread)) in self.mirrors.iter_mut().enumerate() {
            if !is_needed {
                break;
            }
            if thread.is_none() {
                let mut writer = MirrorWriter::new(Arc::clone(&self.disk), place.clone());
                *thread = start(&self.events, StorageRole::Mirror(index), "saver-copy", None, move |task| {
                    writer.act(task)
                })
                .ok();
            }
            let Some(thread) = thread else { continue };
            // While the file can be written one attempt at a copy is enough.
            let may_try = thread.given < number || (!file_is_well && !thread.is_backing_off(now));
            if thread.is_free() && !thread.holds(number) && may_try && !self.file.has_head_start(thread.given, now) {
                thread.ask(task(&self.latest), now);
            }
            is_needed = !file_is_well && !thread.is_well(now);
        }
        if self.may_clear && !is_aside {
            let mirrors = self.mirrors.iter_mut().filter_map(|(_, thread)| thread.as_mut());
            let threads = std::iter::once(&mut self.file).chain(&mut self.backups).chain(mirrors);
            threads.for_each(|thread| thread.clear_once(now));
        }
    }

    /// The threads that write whole copies.
    pub(super) fn mirror_threads(&self) -> impl Iterator<Item = &StorageThread> {
        self.mirrors.iter().filter_map(|(_, thread)| thread.as_ref())
    }

    fn threads(&self) -> impl Iterator<Item = &StorageThread> {
        std::iter::once(&self.file).chain(&self.backups).chain(self.mirror_threads())
    }

    /// True when nothing is pending and no thread is expected to answer.
    fn is_settled(&self, now: Instant) -> bool {
        self.waiting.is_none() && !self.threads().any(|thread| thread.is_expected(now))
    }

    fn next_change(&self, now: Instant) -> Option<Instant> {
        let due = self.waiting.iter().map(|waiting| waiting.due);
        self.threads().filter_map(|thread| thread.next_change(now)).chain(due).min()
    }
}

fn start(
    events: &Sender<SaveEvent>,
    role: StorageRole,
    name: &str,
    looks: Option<Duration>,
    act: impl FnMut(StorageTask) -> StorageReply + Send + 'static,
) -> io::Result<StorageThread> {
    let events = events.clone();
    StorageThread::start(name, looks, act, move |reply| events.send(SaveEvent::Answered(role, reply)).is_ok())
}
