//! Every fault of a disk at every step of a reference meeting, once and for good.

use super::typed::Typed;
use super::{is_whole, on_threads, tell};
use crate::support::disk::{Fault, FaultyDisk, Trouble};
use crate::support::waiting::wait_for_state;
use samtalsledaren::files::{Disk as _, Fingerprint, read_session};
use samtalsledaren::words::Words;
use samtalsledaren::work::{SaveState, SaveTargets, Saver};
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};

const FILE: &str = "doc/a.ron";
const MIRROR: &str = "data/spegel/a.ron";
const BACKUPS: &str = "data/sakerhetskopior/a";
const OTHERS: &[u8] = b"of somebody else";

/// How the disk fails, with the system's own names: EIO, ENOSPC, EACCES, EROFS, EINTR, and half of what was asked for.
const TROUBLES: [(&str, Trouble); 6] = [
    ("EIO", Trouble::Code(5)),
    ("ENOSPC", Trouble::Code(28)),
    ("EACCES", Trouble::Code(13)),
    ("EROFS", Trouble::Code(30)),
    ("EINTR", Trouble::Code(4)),
    ("kort", Trouble::Short),
];

/// The threads wait for the saving thread's pauses most of the time.
const THREADS: usize = 16;

/// The reference meeting on a faulty disk.
struct Reference {
    disk: Arc<FaultyDisk>,
    typed: Typed,
    saver: Saver,
    woken: Receiver<()>,
    /// The files of all moments that were handed in.
    texts: Vec<String>,
    name: String,
}

impl Reference {
    fn new(name: String) -> Self {
        let disk = Arc::new(FaultyDisk::new().0);
        let typed = Typed::new();
        disk.lay(FILE, typed.text().as_bytes());
        Self::on(disk, typed, name)
    }

    fn on(disk: Arc<FaultyDisk>, typed: Typed, name: String) -> Self {
        let targets = SaveTargets {
            path: FILE.into(),
            elsewhere: vec![MIRROR.into(), "doc/a.kopia.ron".into(), "tmp/a.kopia.ron".into()],
            backups: Some(BACKUPS.into()),
            found: Some(Fingerprint::of(typed.text().as_bytes())),
            lock: None,
        };
        let (wake, woken) = channel();
        let wake = move || wake.send(()).unwrap_or_default();
        let saver = Saver::start(Arc::clone(&disk) as _, targets, Words::default(), wake).unwrap();
        Self {
            disk,
            texts: vec![typed.text()],
            typed,
            saver,
            woken,
            name,
        }
    }

    /// Hands in one more note, after a few of its letters.
    fn note(&mut self) {
        for _ in 0..5 {
            self.typed.stroke();
        }
        self.hand_in(false);
        for _ in 5..20 {
            self.typed.stroke();
        }
        self.hand_in(true);
    }

    fn hand_in(&mut self, at_once: bool) {
        self.texts.push(self.typed.text());
        self.saver.save(self.typed.record(), at_once);
    }

    /// Waits until the saving thread has done or tried what was handed in, and checks what it says.
    fn settle(&self) {
        let state = self.wait_for(|state| !state.unsaved || state.failure.is_some());
        self.check(&state);
    }

    fn wait_for(&self, wished: impl Fn(&SaveState) -> bool) -> SaveState {
        wait_for_state(&self.name, &self.saver, &self.woken, wished)
    }

    /// What is said about the file is true, and what was in it is not harmed.
    fn check(&self, state: &SaveState) {
        let name = &self.name;
        if !state.unsaved {
            self.is_at_last(FILE, "called saved");
        }
        let durable = self.disk.durable(FILE).unwrap();
        let is_ours = self.texts.iter().any(|text| text.as_bytes() == durable);
        assert!(is_ours || durable == OTHERS, "{name}: the file holds what was never handed in");
        if let Some(failure) = &state.failure {
            assert!(!failure.message.contains("fault of the program"), "{name}: {failure:?}");
        }
    }

    fn is_at_last(&self, place: &str, why: &str) {
        let found = self.disk.durable(place).unwrap_or_default();
        let last = self.texts.last().unwrap();
        assert!(
            found == last.as_bytes(),
            "{}: {place} was {why}, and does not hold the last",
            self.name
        );
    }

    /// The whole meeting: three notes, and somebody else who writes into the file before the third.
    fn lead(mut self, heal: bool) -> usize {
        self.note();
        self.settle();
        self.note();
        self.settle();
        self.disk.lay(FILE, OTHERS);
        self.note();
        self.settle();
        if heal {
            let steps = self.disk.steps();
            self.disk.trouble(Fault::Never, Trouble::Short);
            let state = self.wait_for(|state| !state.unsaved && state.failure.is_none());
            self.check(&state);
            self.note();
            self.finish();
            return steps;
        }
        self.finish()
    }

    /// Ends the meeting: all is in the file or, where that was said to have failed, in the place that was named. Gives the
    /// steps that the disk was asked for.
    fn finish(self) -> usize {
        let Self {
            disk, texts, saver, name, ..
        } = self;
        let state = saver.finish();
        let steps = disk.steps();
        let last = texts.last().unwrap().as_bytes();
        let place = match &state.failure {
            None => Some(Path::new(FILE)),
            Some(failure) => failure.elsewhere.as_deref(),
        };
        assert!(place.is_some() || disk.durable(FILE).is_some(), "{name}");
        if let Some(place) = place {
            assert!(
                disk.durable(place).as_deref() == Some(last),
                "{name}: {} holds the last",
                place.display()
            );
        }
        // What somebody else wrote is in the file still, or beside it.
        disk.trouble(Fault::Never, Trouble::Short);
        let mut all: BTreeSet<_> = disk.list(Path::new("doc")).unwrap().into_iter().map(|file| file.path).collect();
        all.insert(FILE.into());
        let kept = all.iter().any(|path| disk.durable(path).as_deref() == Some(OTHERS));
        assert!(kept, "{name}: what others wrote is gone");
        // A backup is a moment of the meeting; one of what a short read gave is seen to be damaged, and never offered.
        for backup in disk.list(Path::new(BACKUPS)).unwrap_or_default() {
            let bytes = disk.file(&backup.path).unwrap();
            let is_moment = texts.iter().any(|text| text.as_bytes() == bytes);
            let is_whole = read_session(&bytes, Words::default()).is_ok_and(|opened| opened.warnings.is_empty());
            assert!(is_moment || !is_whole, "{name}: a backup that is no moment of the meeting");
        }
        steps
    }
}

#[test]
fn every_fault_at_every_step_of_a_meeting_loses_nothing() {
    let steps = Reference::new("without a fault".to_owned()).lead(false);
    assert!(steps > 40, "{steps}");
    // A fault adds steps, those of the copies and of the next attempt; they are to fail too.
    let places = steps + 20;
    let all = TROUBLES.len() * 2 * places;
    let reached = AtomicUsize::new(0);
    let share = if is_whole() { 1 } else { 5 };
    on_threads(THREADS, 0..all / share, |number| {
        let number = number * share + number % share;
        let (name, trouble) = TROUBLES[number % TROUBLES.len()];
        let (at, lasting) = (number / TROUBLES.len() / 2 + 1, number / TROUBLES.len() % 2 == 1);
        let fault = if lasting { Fault::From(at) } else { Fault::Once(at) };
        let reference = Reference::new(format!("{name} {fault:?}"));
        reference.disk.trouble(fault, trouble);
        if reference.lead(lasting) >= at {
            reached.fetch_add(1, Ordering::Relaxed);
        }
    });
    let tried = all / share;
    let reached = reached.into_inner();
    assert!(reached > tried / 2, "{reached} of {tried} faults were met");
    let found =
        format!("{tried} möten, felet inträffade i {reached}; 0 anteckningar borta, 0 fel i programmet, de som varade läkta utan omstart");
    let asked = format!("vart och ett av {steps} steg × 6 fel × en gång och för gott");
    tell("Varje fel i varje steg", &asked, &found);
}

#[test]
fn a_disk_that_lies_is_found_out_by_these_checks() {
    // The checks above are worth something only if they fail where they should: a file that was called saved and is not.
    let reference = Reference::new("a lie".to_owned());
    let disk = Arc::clone(&reference.disk);
    let state = SaveState::default();
    reference.check(&state);
    disk.lay(FILE, b"nothing that was typed");
    let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| reference.check(&state)));
    assert!(found.is_err());
    disk.fail(Fault::Never, ErrorKind::Other);
}
