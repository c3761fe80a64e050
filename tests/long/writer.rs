//! A writer without windows in a process of its own, which saves through the same thread as the program, to be killed.

use super::Folders;
use super::typed::Typed;
use crate::support::waiting::SILENCE;
use samtalsledaren::files::{Document, RealDisk, create_session, open};
use samtalsledaren::words::Words;
use samtalsledaren::work::{SaveTargets, Saver};
use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The name of the test that is the writer when the variables below are set.
const WRITER: &str = "long::writer::types_until_it_is_killed";
const FOLDER: &str = "SAMTALSLEDAREN_SKRIV_I";
const STROKES: &str = "SAMTALSLEDAREN_ANSLAG";

/// From one stroke to the next, unless the saving thread has news before: a fast writer's pace and a bit.
const PACE: Duration = Duration::from_millis(8);

/// The time as two processes on one machine both know it.
pub(crate) fn clock() -> Duration {
    #[expect(clippy::disallowed_methods, reason = "two processes need one clock")]
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap()
}

/// How long ago that was.
pub(crate) fn since(then: Duration) -> Duration {
    clock().saturating_sub(then)
}

#[test]
#[ignore = "a role that other tests start in a process of its own"]
fn types_until_it_is_killed() {
    let (Some(folder), Ok(strokes)) = (env::var_os(FOLDER), env::var(STROKES)) else {
        return;
    };
    let places = Folders::of(Path::new(&folder));
    let Ok(Document::Session(opened)) = open(&RealDisk, &places.file, Words::default()) else {
        panic!("the session opens")
    };
    let targets = SaveTargets {
        path: places.file,
        elsewhere: vec![places.mirror],
        backups: Some(places.backups),
        found: Some(opened.found),
        lock: None,
    };
    let (wake, woken) = channel();
    let wake = move || wake.send(()).unwrap_or_default();
    let saver = Saver::start(Arc::new(RealDisk), targets, Words::default(), wake).unwrap();
    let mut typed = Typed::of(opened.record, strokes.parse().unwrap());
    loop {
        let at = clock().as_micros();
        let changed = typed.stroke();
        saver.save(typed.record(), changed.at_once);
        // When nobody reads this any longer it panics, and the process ends.
        println!("typed {} {at}", typed.strokes());
        woken.recv_timeout(PACE).ok();
        if !saver.state().unsaved {
            println!("kept {}", typed.strokes());
        }
    }
}

/// A meeting in a folder, typed by one writer after the other, each of which is killed.
pub(crate) struct Killed {
    places: Folders,
    folder: PathBuf,
    typed: Typed,
}

/// A writer that runs.
pub(crate) struct Running {
    child: Child,
    telling: Receiver<Told>,
    told: Vec<Told>,
}

/// What a writer tells.
pub(crate) enum Told {
    /// The meeting stands after so many strokes since this time, and was handed in.
    Typed(u64, Duration),
    /// All up to this stroke is said to be saved.
    Kept(u64),
}

/// What an end without warning has cost.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Loss {
    /// Notes that had been ended and called saved; the promise is 0.
    pub(crate) notes_called_saved: usize,
    /// Notes that had been ended, but not yet called saved.
    pub(crate) notes_on_the_way: usize,
    /// The time of typing that is gone.
    pub(crate) typing: Duration,
    /// Strokes that were made.
    pub(crate) strokes: u64,
}

impl Killed {
    /// A new meeting in a folder.
    pub(crate) fn new(folder: &Path) -> Self {
        let places = Folders::of(folder);
        let typed = Typed::new();
        fs::create_dir_all(places.file.parent().unwrap()).unwrap();
        create_session(&RealDisk, &places.file, typed.record(), Words::default()).unwrap();
        Self {
            places,
            folder: folder.to_owned(),
            typed,
        }
    }

    /// Starts a writer that goes on where the one before was killed, and waits until it types.
    pub(crate) fn start(&self) -> Running {
        let mut child = Command::new(env::current_exe().unwrap())
            .args([WRITER, "--exact", "--ignored", "--nocapture", "--test-threads=1"])
            .env(FOLDER, &self.folder)
            .env(STROKES, self.typed.strokes().to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (teller, telling) = channel();
        let listen = move || {
            for one in lines.map_while(Result::ok).filter_map(|line| told_by(&line)) {
                // Whoever kills a writer may have heard enough.
                teller.send(one).ok();
            }
        };
        thread::Builder::new().spawn(listen).unwrap();
        let first = telling.recv_timeout(SILENCE).expect("the writer begins");
        Running {
            child,
            telling,
            told: vec![first],
        }
    }

    /// Opens what a writer left that was ended at this time, as the program would, and goes on from there.
    pub(crate) fn judge(&mut self, told: &[Told], ended_at: Duration) -> Loss {
        let found = fs::read_to_string(&self.places.file).unwrap();
        let Ok(Document::Session(opened)) = open(&RealDisk, &self.places.file, Words::default()) else {
            panic!("the session opens after the end")
        };
        assert_eq!(opened.warnings, [], "the session is whole");
        let kept = told
            .iter()
            .filter_map(|one| if let Told::Kept(strokes) = one { Some(*strokes) } else { None });
        let kept = kept.max().unwrap_or(0);
        let last = told
            .iter()
            .filter_map(|one| if let Told::Typed(strokes, _) = one { Some(*strokes) } else { None });
        let last = last.max().unwrap_or(0).max(self.typed.strokes());
        let mut loss = Loss {
            strokes: last - self.typed.strokes(),
            ..Loss::default()
        };
        // Strokes that were saved but not told any more may have come on top.
        let mut now = self.typed.clone();
        let mut texts = vec![now.text()];
        let (mut at, mut notes_then) = (None, Vec::new());
        for _ in 0..=loss.strokes + 3 {
            if now.text() == found {
                at = Some(now.clone());
            }
            notes_then.push((now.strokes(), now.notes()));
            now.stroke();
            texts.push(now.text());
        }
        let at = at.unwrap_or_else(|| panic!("the file is no moment of what was typed:\n{found}"));
        let notes_at = |strokes| notes_then.iter().rfind(|(then, _)| *then <= strokes).map_or(0, |(_, notes)| *notes);
        loss.notes_called_saved = notes_at(kept).saturating_sub(at.notes());
        assert!(
            at.strokes() >= kept,
            "stroke {kept} was called saved, and {} is in the file",
            at.strokes()
        );
        for one in told {
            if let Told::Typed(strokes, since) = one
                && *strokes > at.strokes()
                && *since < ended_at
            {
                loss.typing = loss.typing.max(ended_at.saturating_sub(*since));
                loss.notes_on_the_way = notes_at(*strokes).saturating_sub(at.notes()).max(loss.notes_on_the_way);
            }
        }
        self.check_copies(&texts);
        self.typed = Typed::of(opened.record, at.strokes());
        loss
    }

    /// The mirror and the backups are whole files too, whichever moment they hold.
    fn check_copies(&self, texts: &[String]) {
        if let Ok(mirror) = fs::read_to_string(&self.places.mirror) {
            let since_start = texts.contains(&mirror);
            assert!(since_start || is_whole(&self.places.mirror), "the mirror is whole");
        }
        let Ok(backups) = fs::read_dir(&self.places.backups) else { return };
        for backup in backups.map(|entry| entry.unwrap().path()) {
            if backup.extension().is_some_and(|ending| ending == "ron") {
                assert!(is_whole(&backup), "{} is whole", backup.display());
            }
        }
    }
}

fn is_whole(path: &Path) -> bool {
    matches!(open(&RealDisk, path, Words::default()), Ok(Document::Session(opened)) if opened.warnings.is_empty())
}

fn told_by(line: &str) -> Option<Told> {
    // The frame of the tests writes a few words of its own, the first of them on the same line.
    let words: Vec<_> = line.split(' ').rev().take(3).collect();
    match words.as_slice() {
        [at, strokes, word] if word.ends_with("typed") => Some(Told::Typed(strokes.parse().ok()?, Duration::from_micros(at.parse().ok()?))),
        [strokes, "kept"] => Some(Told::Kept(strokes.parse().ok()?)),
        _ => None,
    }
}

impl Running {
    /// Lets the writer type for so long.
    pub(crate) fn run_for(&mut self, time: Duration) {
        let end = clock() + time;
        while let Some(left) = end.checked_sub(clock()) {
            match self.telling.recv_timeout(left) {
                Ok(one) => self.told.push(one),
                Err(_) => break,
            }
        }
    }

    /// Kills the writer without a word to it; gives when that was, and all that it told.
    pub(crate) fn kill(mut self) -> (Duration, Vec<Told>) {
        let at = clock();
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.told.extend(self.telling.iter());
        (at, self.told)
    }
}
