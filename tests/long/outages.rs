//! A disk that is full, read-only, emptied or taken away while a meeting is typed: when that is told, and when it is healed.
//!
//! Needs root; measured by `tests/long/run outages`, because a busy machine keeps no time.

use super::typed::Typed;
use super::volume::Volume;
use super::writer::{clock, since};
use super::{Folders, amount, tell};
use samtalsledaren::files::{Fingerprint, RealDisk, create_session};
use samtalsledaren::words::Words;
use samtalsledaren::work::{SaveState, SaveTargets, Saver};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const PACE: Duration = Duration::from_millis(8);
const FAR_TOO_LONG: Duration = Duration::from_secs(30);

/// What was promised: when it is told, and when a copy lies elsewhere.
const TOLD_AFTER: Duration = Duration::from_secs(1);
const COPIED_AFTER: Duration = Duration::from_secs(2);

/// A meeting that is typed on a volume, with its data on another.
struct Typing {
    typed: Typed,
    saver: Saver,
    woken: Receiver<()>,
    places: Folders,
    /// The files of all moments that were handed in.
    texts: Vec<String>,
    /// The longest time for which a stroke had to wait.
    slowest: Duration,
}

/// What was measured.
#[derive(Clone, Copy, Default)]
struct Measured {
    told: Duration,
    copied: Duration,
    healed: Duration,
    slowest: Duration,
}

impl Typing {
    fn on(volume: &Path, data: &Path) -> Self {
        let places = Folders {
            file: volume.join("dokument").join("a.ron"),
            ..Folders::of(data)
        };
        let typed = Typed::new();
        fs::create_dir_all(places.file.parent().unwrap()).unwrap();
        create_session(&RealDisk, &places.file, typed.record(), Words::default()).unwrap();
        let targets = SaveTargets {
            path: places.file.clone(),
            elsewhere: vec![places.mirror.clone()],
            backups: Some(places.backups.clone()),
            found: Some(Fingerprint::of(typed.text().as_bytes())),
            lock: None,
        };
        let (wake, woken) = channel();
        let wake = move || wake.send(()).unwrap_or_default();
        let saver = Saver::start(Arc::new(RealDisk), targets, Words::default(), wake).unwrap();
        Self {
            typed,
            saver,
            woken,
            places,
            texts: Vec::new(),
            slowest: Duration::ZERO,
        }
    }

    fn stroke(&mut self) {
        let before = clock();
        let changed = self.typed.stroke();
        self.saver.save(self.typed.record(), changed.at_once);
        self.slowest = self.slowest.max(since(before));
        self.texts.push(self.typed.text());
    }

    /// Types on until it is as wished, and gives how long that took.
    fn type_until(&mut self, wished: impl Fn(&Self, &SaveState) -> bool) -> Duration {
        let begun = clock();
        loop {
            self.stroke();
            let state = self.saver.state();
            if wished(self, &state) {
                return since(begun);
            }
            assert!(since(begun) < FAR_TOO_LONG, "{state:?}");
            self.woken.recv_timeout(PACE).ok();
        }
    }

    /// Waits without typing until all is in the file.
    fn wait_saved(&self) {
        let begun = clock();
        while self.saver.state().unsaved {
            assert!(since(begun) < FAR_TOO_LONG, "{:?}", self.saver.state());
            self.woken.recv_timeout(PACE).ok();
        }
    }

    fn holds_now(&self, path: &Path) -> bool {
        fs::read_to_string(path).is_ok_and(|text| text == self.typed.text())
    }
}

/// Types, spoils the volume, types on until it is told and copied, heals it and waits until all is in the file again.
fn outage(volume: &Volume, spoil: impl Fn(&Typing), heal: impl Fn(&Typing)) -> Measured {
    let data = tempfile::tempdir().unwrap();
    let mut typing = Typing::on(&volume.folder, data.path());
    for _ in 0..60 {
        typing.stroke();
    }
    typing.wait_saved();
    spoil(&typing);
    let notes = typing.typed.notes();
    let told = typing.type_until(|_, state| state.failure.is_some());
    let mut measured = Measured {
        told,
        ..Measured::default()
    };
    // The copy that is named has the words that were typed since.
    let strokes = typing.texts.len();
    let copied = typing.type_until(|typing, state| {
        let named = state.failure.as_ref().and_then(|failure| failure.elsewhere.clone());
        let copy = named.and_then(|place| fs::read_to_string(place).ok()).unwrap_or_default();
        typing.texts.iter().skip(strokes).any(|text| *text == copy)
    });
    measured.copied = told + copied;
    typing.type_until(|typing, _| typing.typed.notes() >= notes + 3);
    assert!(typing.saver.state().failure.is_some(), "it is told for as long as it lasts");
    let begun = clock();
    heal(&typing);
    typing.wait_saved();
    measured.healed = since(begun);
    measured.slowest = typing.slowest;
    assert!(typing.saver.state().failure.is_none());
    assert!(typing.holds_now(&typing.places.file), "all that was typed is in the file");
    typing.stroke();
    typing.wait_saved();
    assert!(typing.holds_now(&typing.places.file));
    measured
}

/// Does the same several times, and tells the worst.
fn judge(what: &str, mut once: impl FnMut() -> Measured) {
    let count = amount(1, 20);
    let all: Vec<_> = (0..count).map(|_| once()).collect();
    let worst = |of: fn(&Measured) -> Duration| all.iter().map(of).max().unwrap_or_default();
    let (told, copied) = (worst(|one| one.told), worst(|one| one.copied));
    let found = format!(
        "{count} gånger; sämst: sagt efter {} ms, kopia på annan plats efter {} ms, läkt inom {} ms från att disken gavs tillbaka; \
         ett tangenttryck väntade högst {} ms; 0 tecken borta",
        told.as_millis(),
        copied.as_millis(),
        worst(|one| one.healed).as_millis(),
        worst(|one| one.slowest).as_millis(),
    );
    tell(what, "sagt inom 1 s, kopia inom 2 s, läkt utan omstart", &found);
    assert!(told <= TOLD_AFTER && copied <= COPIED_AFTER, "{found}");
}

#[test]
#[ignore = "mounts a file system as root and measures; tests/long/run outages"]
fn a_full_disk_is_told_and_heals() {
    judge("Disken full (tmpfs)", || {
        let volume = Volume::in_memory();
        let filler = volume.folder.join("fyllnad");
        let fill = |_: &Typing| {
            let mut file = File::create(&filler).unwrap();
            while file.write_all(&[0; 4096]).is_ok() {}
        };
        outage(&volume, fill, |_| fs::remove_file(&filler).unwrap())
    });
}

#[test]
#[ignore = "mounts a file system as root and measures; tests/long/run outages"]
fn a_folder_that_becomes_read_only_is_told_and_heals() {
    judge("Mappen skrivskyddad", || {
        let volume = Volume::in_memory();
        outage(&volume, |_| volume.set_read_only(true), |_| volume.set_read_only(false))
    });
}

#[test]
#[ignore = "mounts a file system as root and measures; tests/long/run outages"]
fn a_share_that_is_gone_is_told_and_heals() {
    judge("Den utdelade mappen borta (lat avmontering)", || {
        let volume = Volume::in_a_file("ext4");
        outage(&volume, |_| volume.take_away(), |_| volume.mount())
    });
}

#[test]
#[ignore = "mounts a file system as root and measures; tests/long/run outages"]
fn a_file_that_is_deleted_is_written_again() {
    let count = amount(1, 20);
    let mut worst = Duration::ZERO;
    let volume = Volume::in_a_file("ext4");
    for _ in 0..count {
        let data = tempfile::tempdir().unwrap();
        let mut typing = Typing::on(&volume.folder, data.path());
        typing.stroke();
        typing.wait_saved();
        fs::remove_file(&typing.places.file).unwrap();
        worst = worst.max(typing.type_until(|typing, _| typing.places.file.exists()));
        typing.wait_saved();
        assert!(typing.holds_now(&typing.places.file));
        fs::remove_file(&typing.places.file).unwrap();
    }
    let found = format!(
        "{count} gånger; filen skriven igen efter högst {} ms; 0 tecken borta",
        worst.as_millis()
    );
    tell("Filen borttagen medan den är öppen", "skriven igen", &found);
    assert!(worst <= COPIED_AFTER, "{found}");
}
