//! The keeper: owns the timer, says what each hand is to write, and tells how it stands.
//!
//! It touches no disk itself, so no place can make it wait: what it tells is told in time.

use crate::files::{Backups, Disk, LockOwner, session_text};
use crate::model::Record;
use crate::words::Words;
use crate::work::clock::{now, time_of_day};
use crate::work::saving::backup_writer::Archivist;
use crate::work::saving::message::{Answer, Event, Task, Version, Who};
use crate::work::saving::mirror_writer::Copyist;
use crate::work::saving::session_writer::Clerk;
use crate::work::saving::shared::Desk;
use crate::work::saving::storage_thread::{HANGS_AFTER, Hand};
use crate::work::saving::targets::SaveTargets;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// How long after the first unsaved change writing begins. The promise is a saved file after 250 ms; the rest of that time is for
/// the disk, which takes a few milliseconds when it is quiet and more than a hundred when others keep it busy.
const BEGIN_AFTER: Duration = Duration::from_millis(75);

/// How often the lock is looked at while nothing is written: another window that takes over is noticed within a second.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// The latest record that is no version yet.
pub(super) struct Waiting {
    record: Box<Record>,
    number: u64,
    /// When it has to be written.
    due: Instant,
}

/// Whether the state in which the session was opened is kept: the first save waits for it, but not for long.
#[derive(PartialEq, Eq)]
enum Opening {
    Reading,
    Keeping,
    Settled,
}

/// The keeper of one session's file.
pub(super) struct Keeper {
    disk: Arc<dyn Disk>,
    pub(super) words: Words,
    pub(super) path: PathBuf,
    pub(super) shared: Arc<Desk>,
    inbox: Receiver<Event>,
    events: Sender<Event>,
    pub(super) file: Hand,
    archive: Option<Hand>,
    /// The places of copies; a hand for each that was ever needed.
    copies: Vec<(PathBuf, Option<Hand>)>,
    /// Whether we may clear away what killed writers left: whoever holds the lock may.
    may_clear: bool,
    opening: Opening,
    pub(super) waiting: Option<Waiting>,
    pub(super) latest: Version,
    /// Why the record could not be made a text.
    pub(super) fault: Option<String>,
    /// Who has taken the file over, and which place was told for what stood in no file.
    pub(super) taken: Option<LockOwner>,
    pub(super) told_taken: Option<PathBuf>,
    /// What is to be told next.
    pub(super) news: Vec<String>,
    pub(super) saved_at: Option<String>,
    finish: bool,
}

impl Keeper {
    pub(super) fn new(
        disk: Arc<dyn Disk>,
        targets: SaveTargets,
        words: Words,
        shared: Arc<Desk>,
        (events, inbox): (Sender<Event>, Receiver<Event>),
    ) -> io::Result<Self> {
        let may_clear = targets.lock.is_some();
        let looks = targets.lock.as_ref().map(|_| LOOK_EVERY);
        let path = targets.path.clone();
        let mut clerk = Clerk::new(Arc::clone(&disk), targets.path, targets.found, targets.lock, words, events.clone());
        let mut file = start(&events, Who::File, "saver-file", looks, move |task| clerk.act(task))?;
        file.ask(Task::Begin, now());
        let archive = match targets.backups.map(Backups::new) {
            Some(backups) => {
                let mut archivist = Archivist::new(Arc::clone(&disk), backups);
                // The file itself carries the promise: without backups it goes on.
                start(&events, Who::Archive, "saver-backups", None, move |task| archivist.act(task)).ok()
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
            archive,
            copies: targets.elsewhere.into_iter().map(|place| (place, None)).collect(),
            may_clear,
            opening: Opening::Reading,
            waiting: None,
            latest: Version {
                number: 0,
                text: Arc::from(""),
            },
            fault: None,
            taken: None,
            told_taken: None,
            news: Vec::new(),
            saved_at: None,
            finish: false,
        })
    }

    /// Keeps the file until all is written that there will be.
    pub(super) fn work(mut self) {
        loop {
            let now = now();
            // Whatever happens in here, the thread must live on: a meeting without it would be lost.
            let turn = catch_unwind(AssertUnwindSafe(|| {
                self.compose(now);
                self.give(now);
                self.tell(now);
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
                    self.hear(event);
                    while let Ok(event) = self.inbox.try_recv() {
                        self.hear(event);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => self.finish = true,
            }
        }
        self.leave();
    }

    /// Gives the file back and ends the hands, without waiting for one that hangs.
    fn leave(mut self) {
        if self.file.is_free() {
            self.file.ask(Task::Leave, now());
            while self.file.is_expected(now())
                && let Ok(event) = self.inbox.recv_timeout(HANGS_AFTER)
            {
                self.hear(event);
            }
        }
        self.file.end();
        self.archive.into_iter().for_each(Hand::end);
        self.copies.into_iter().filter_map(|(_, hand)| hand).for_each(Hand::end);
    }

    fn hear(&mut self, event: Event) {
        let now = now();
        match event {
            Event::Changed { record, number, at_once } => {
                let due = match &self.waiting {
                    _ if at_once => now,
                    Some(earlier) => earlier.due,
                    None => now + BEGIN_AFTER,
                };
                self.waiting = Some(Waiting { record, number, due });
                // A note that was ended is reason enough to try at once; typing is not, or a slow disk would choke on it.
                if at_once {
                    self.file.try_now();
                }
            }
            Event::News(text) => self.news.push(text),
            Event::Answered(who, answer) => self.answered(who, answer, now),
            Event::Finish => {
                self.finish = true;
                self.file.try_now();
            }
        }
    }

    fn answered(&mut self, who: Who, answer: Answer, now: Instant) {
        let hand = match who {
            Who::File => Some(&mut self.file),
            Who::Archive => self.archive.as_mut(),
            Who::Copy(index) => self.copies.get_mut(index).and_then(|(_, hand)| hand.as_mut()),
        };
        let Some(hand) = hand else { return };
        match answer {
            Answer::Found(bytes) => {
                hand.answered();
                self.opening = Opening::Settled;
                if let (Some(bytes), Some(archive)) = (bytes, &mut self.archive) {
                    archive.ask(Task::Opening(bytes), now);
                    self.opening = Opening::Keeping;
                }
            }
            Answer::Done => hand.answered(),
            Answer::Failed(error) => hand.failed(error, now),
            Answer::Written(number, place) => {
                hand.wrote(number, place);
                if matches!(who, Who::File) && self.taken.is_none() {
                    self.saved_at = Some(time_of_day());
                }
            }
            Answer::Taken(owner) => {
                hand.answered();
                self.step_down(*owner);
            }
        }
    }

    /// The file is another window's: from now on it is not written, nor is its mirror, which is the other's too.
    fn step_down(&mut self, owner: LockOwner) {
        if self.taken.is_none() {
            self.file.forget_failure();
            for (_, hand) in &mut self.copies {
                hand.iter_mut().for_each(Hand::forget);
            }
        }
        self.taken = Some(owner);
    }

    /// Makes a version of the record that is due.
    fn compose(&mut self, now: Instant) {
        let is_due = |waiting: &mut Waiting| waiting.due <= now || self.finish || self.taken.is_some();
        let Some(waiting) = self.waiting.take_if(is_due) else { return };
        match session_text(&waiting.record) {
            Ok(text) => {
                self.fault = None;
                self.latest = Version {
                    number: waiting.number,
                    text: Arc::from(text),
                };
            }
            Err(error) => self.fault = Some(error.to_string()),
        }
    }

    /// Gives each hand that is free what it is to write.
    fn give(&mut self, now: Instant) {
        if self.opening == Opening::Keeping && self.archive.as_ref().is_none_or(|archive| archive.is_free() || archive.hangs(now)) {
            self.opening = Opening::Settled;
        }
        let number = self.latest.number;
        if number == 0 {
            return;
        }
        let is_aside = self.taken.is_some();
        let task = |version: &Version| {
            if is_aside {
                Task::PutAside(version.clone())
            } else {
                Task::Write(version.clone())
            }
        };
        let is_opened = self.opening == Opening::Settled;
        if is_opened && self.file.is_free() && !self.file.holds(number) && !self.file.rests(now) {
            self.file.ask(task(&self.latest), now);
        }
        let is_behind =
            |archive: &&mut Hand| is_opened && archive.is_free() && archive.given < number && !self.file.goes_first(archive.given, now);
        if let Some(archive) = self.archive.as_mut().filter(is_behind) {
            archive.ask(task(&self.latest), now);
        }
        let file_is_well = self.file.is_well(now);
        let mut is_needed = !is_aside || !file_is_well;
        for (index, (place, hand)) in self.copies.iter_mut().enumerate() {
            if !is_needed {
                break;
            }
            if hand.is_none() {
                let mut copyist = Copyist::new(Arc::clone(&self.disk), place.clone());
                *hand = start(&self.events, Who::Copy(index), "saver-copy", None, move |task| copyist.act(task)).ok();
            }
            let Some(hand) = hand else { continue };
            // While the file is well one attempt is enough.
            let may_try = hand.given < number || (!file_is_well && !hand.rests(now));
            if hand.is_free() && !hand.holds(number) && may_try && !self.file.goes_first(hand.given, now) {
                hand.ask(task(&self.latest), now);
            }
            is_needed = !file_is_well && !hand.is_well(now);
        }
        if self.may_clear && !is_aside {
            let copies = self.copies.iter_mut().filter_map(|(_, hand)| hand.as_mut());
            let hands = std::iter::once(&mut self.file).chain(&mut self.archive).chain(copies);
            hands.for_each(|hand| hand.clear_once(now));
        }
    }

    /// The hands that write copies.
    pub(super) fn copyists(&self) -> impl Iterator<Item = &Hand> {
        self.copies.iter().filter_map(|(_, hand)| hand.as_ref())
    }

    fn hands(&self) -> impl Iterator<Item = &Hand> {
        std::iter::once(&self.file).chain(&self.archive).chain(self.copyists())
    }

    /// Whether everything has been tried that can be.
    fn is_settled(&self, now: Instant) -> bool {
        self.waiting.is_none() && !self.hands().any(|hand| hand.is_expected(now))
    }

    fn next_change(&self, now: Instant) -> Option<Instant> {
        let due = self.waiting.iter().map(|waiting| waiting.due);
        self.hands().filter_map(|hand| hand.next_change(now)).chain(due).min()
    }
}

fn start(
    events: &Sender<Event>,
    who: Who,
    name: &str,
    looks: Option<Duration>,
    act: impl FnMut(Task) -> Answer + Send + 'static,
) -> io::Result<Hand> {
    let events = events.clone();
    Hand::start(name, looks, act, move |answer| events.send(Event::Answered(who, answer)).is_ok())
}
