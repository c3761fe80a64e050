//! A disk on which some steps are not answered until they are let through, and a saver on it.

use crate::support::disk::FaultyDisk;
use crate::support::meetings::meeting;
use crate::support::waiting::wait_for_state;
use samtalsledaren::files::{Disk, FileEntry, Lock};
use samtalsledaren::model::{Command, Session};
use samtalsledaren::words::Words;
use samtalsledaren::work::{SaveState, SaveTargets, Saver};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex};

pub(crate) const FILE: &str = "doc/a.ron";
pub(crate) const MIRROR: &str = "data/spegel/a.ron";
pub(crate) const OTHER: &str = "tmp/a.kopia.ron";
pub(crate) const BACKUPS: &str = "data/sakerhetskopior/a";

/// A disk on which some steps are not answered until they are let through.
pub(crate) struct GatedDisk {
    pub(crate) disk: FaultyDisk,
    /// The steps that wait: the name of the step, or "" for all, and the folder.
    shut: Mutex<Vec<(&'static str, &'static str)>>,
    changed: Condvar,
}

impl GatedDisk {
    pub(crate) fn new(shut: &[(&'static str, &'static str)]) -> Arc<Self> {
        Arc::new(Self {
            disk: FaultyDisk::new().0,
            shut: Mutex::new(shut.to_vec()),
            changed: Condvar::new(),
        })
    }

    pub(crate) fn shut(&self, steps: &[(&'static str, &'static str)]) {
        *self.shut.lock().unwrap() = steps.to_vec();
        self.changed.notify_all();
    }

    fn pass(&self, name: &str, path: &Path) -> &FaultyDisk {
        let hangs = |shut: &mut Vec<(&str, &str)>| {
            shut.iter()
                .any(|(step, folder)| (step.is_empty() || *step == name) && path.starts_with(folder))
        };
        drop(self.changed.wait_while(self.shut.lock().unwrap(), hangs).unwrap());
        &self.disk
    }
}

impl Disk for GatedDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.pass("read", path).read(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<FileEntry>> {
        self.pass("list", folder).list(folder)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.pass("create_folder", folder).create_folder(folder)
    }

    fn write_beside(&self, target: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        self.pass("write_beside", target).write_beside(target, bytes)
    }

    fn put(&self, from: &Path, target: &Path) -> io::Result<()> {
        self.pass("put", target).put(from, target)
    }

    fn put_new(&self, from: &Path, target: &Path) -> io::Result<()> {
        self.pass("put_new", target).put_new(from, target)
    }

    fn sync_name(&self, target: &Path) -> io::Result<()> {
        self.pass("sync_name", target).sync_name(target)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.pass("remove", path).remove(path)
    }
}

/// A saver of one session on it.
pub(crate) struct Bench {
    woken: Receiver<()>,
    pub(crate) saver: Saver,
}

/// A saver that holds this lock, or none.
pub(crate) fn bench(disk: &Arc<GatedDisk>, lock: Option<Lock>) -> Bench {
    let targets = SaveTargets {
        path: FILE.into(),
        elsewhere: vec![MIRROR.into(), OTHER.into()],
        backups: Some(BACKUPS.into()),
        lock,
        ..SaveTargets::default()
    };
    let (wake, woken) = channel();
    let wake = move || wake.send(()).unwrap_or_default();
    Bench {
        woken,
        saver: Saver::start(Arc::clone(disk) as _, targets, Words::default(), wake).unwrap(),
    }
}

impl Bench {
    pub(crate) fn wait_for(&self, wished: impl Fn(&SaveState) -> bool) -> SaveState {
        wait_for_state(FILE, &self.saver, &self.woken, wished)
    }
}

/// Whether everything stands in the file.
pub(crate) fn is_saved(state: &SaveState) -> bool {
    !state.unsaved && state.saved_at.is_some() && state.failure.is_none()
}

/// Where the state says that all is kept, while the file is not.
pub(crate) fn elsewhere(state: &SaveState) -> Option<&Path> {
    state.failure.as_ref().and_then(|failure| failure.elsewhere.as_deref())
}

/// A meeting in which this is being typed.
pub(crate) fn with_draft(text: &str) -> Session {
    let mut session = meeting(1);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::SetDraft(text.to_owned()), 0);
    session
}
