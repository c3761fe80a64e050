//! A disk that lives in memory and fails when it is told to.

use samtalsledaren::files::{Disk, FileEntry, Places};
use samtalsledaren::words::Words;
use samtalsledaren::work::Worker;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Instant;

/// The folders of a user on a disk in memory.
pub(crate) fn places() -> Places {
    Places {
        documents: "doc".into(),
        data: "data".into(),
    }
}

/// A worker on a disk in memory.
pub(crate) fn worker<D: Disk + 'static>(disk: &Arc<D>) -> Worker {
    Worker::start(Arc::clone(disk) as _, places(), Words::default(), || {}).unwrap()
}

/// One step that was asked of the disk.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) path: PathBuf,
    pub(crate) at: Instant,
}

/// What became of the medium, in the order in which it did; a test can tell from it what a power cut would leave.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// A new file with these bytes, forced through.
    Written(PathBuf, Vec<u8>),
    /// A file took another name.
    Renamed(PathBuf, PathBuf),
    /// The names of a folder were forced through.
    NamesSynced(PathBuf),
    /// A file was taken away.
    Removed(PathBuf),
    /// What the test noted, in its own numbers.
    Noted(usize),
}

/// How a step fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    Kind(ErrorKind),
    /// The system's own number, such as 28 for a full disk.
    Code(i32),
    /// The program itself fails in it, with this message.
    #[cfg(feature = "gui")]
    Panic(&'static str),
    /// Only the first half of the bytes or names, without a word of it; for what has none, an interruption.
    Short,
}

/// Which steps fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Fault {
    #[default]
    Never,
    /// The step with this number, from 1.
    Once(usize),
    /// That step and all after it.
    From(usize),
    /// All steps on paths below this folder, `"doc"`.
    Below(&'static str),
    /// All steps that write new files below this folder: it is full.
    Full(&'static str),
    /// All steps on paths outside this folder.
    Outside(&'static str),
}

#[derive(Default)]
struct Inside {
    files: BTreeMap<PathBuf, Vec<u8>>,
    /// What would be there after a power cut: only what was forced through.
    durable: BTreeMap<PathBuf, Vec<u8>>,
    deeds: Vec<Deed>,
    fault: Fault,
    trouble: Option<Trouble>,
    steps: usize,
    temporaries: usize,
    /// The folders that were made; others are there when a file lies below them.
    folders: BTreeSet<PathBuf>,
}

impl Inside {
    fn has_folder(&self, folder: &Path) -> bool {
        let mut files = self.files.keys();
        self.folders.iter().any(|made| made.starts_with(folder)) || files.any(|file| file.starts_with(folder))
    }
}

/// The faulty disk.
pub(crate) struct FaultyDisk {
    inside: Mutex<Inside>,
    told: Mutex<Sender<Step>>,
}

impl FaultyDisk {
    /// An empty disk without faults, and every step that it takes.
    pub(crate) fn new() -> (Self, Receiver<Step>) {
        let (told, steps) = channel();
        let disk = Self {
            inside: Mutex::default(),
            told: Mutex::new(told),
        };
        (disk, steps)
    }

    /// Lets steps fail from now on, counted from now.
    pub(crate) fn fail(&self, fault: Fault, kind: ErrorKind) {
        self.trouble(fault, Trouble::Kind(kind));
    }

    /// Lets steps fail in any of the ways in which a disk fails.
    pub(crate) fn trouble(&self, fault: Fault, trouble: Trouble) {
        let mut inside = self.lock();
        inside.fault = fault;
        inside.trouble = Some(trouble);
        inside.steps = 0;
    }

    /// How many steps were asked since faults were last set.
    pub(crate) fn steps(&self) -> usize {
        self.lock().steps
    }

    /// Puts a file there as another program would, forced through.
    pub(crate) fn lay(&self, path: impl AsRef<Path>, bytes: &[u8]) {
        let mut inside = self.lock();
        inside.files.insert(path.as_ref().to_owned(), bytes.to_vec());
        inside.durable.insert(path.as_ref().to_owned(), bytes.to_vec());
    }

    /// Notes among the deeds how far the test has come.
    pub(crate) fn note(&self, number: usize) {
        self.lock().deeds.push(Deed::Noted(number));
    }

    /// All that became of the medium.
    pub(crate) fn deeds(&self) -> Vec<Deed> {
        self.lock().deeds.clone()
    }

    /// What a file holds right now.
    pub(crate) fn file(&self, path: impl AsRef<Path>) -> Option<Vec<u8>> {
        self.lock().files.get(path.as_ref()).cloned()
    }

    /// What a file would hold after a power cut.
    pub(crate) fn durable(&self, path: impl AsRef<Path>) -> Option<Vec<u8>> {
        self.lock().durable.get(path.as_ref()).cloned()
    }

    /// All files that there are.
    pub(crate) fn paths(&self) -> Vec<PathBuf> {
        self.lock().files.keys().cloned().collect()
    }

    /// How many files there are.
    pub(crate) fn count(&self) -> usize {
        self.lock().files.len()
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Does a step; `act` hears whether only half of it is to be done.
    fn step<T>(&self, name: &'static str, path: &Path, act: impl FnOnce(&mut Inside, bool) -> io::Result<T>) -> io::Result<T> {
        let mut inside = self.lock();
        inside.steps += 1;
        let fails = match inside.fault {
            Fault::Never => false,
            Fault::Once(number) => inside.steps == number,
            Fault::From(number) => inside.steps >= number,
            Fault::Below(folder) => path.starts_with(folder),
            Fault::Full(folder) => name == "write_beside" && path.starts_with(folder),
            Fault::Outside(folder) => !path.starts_with(folder),
        };
        let can_be_short = matches!(name, "read" | "list" | "write_beside");
        let result = match inside.trouble.filter(|_| fails) {
            None => act(&mut inside, false),
            Some(Trouble::Short) if can_be_short => act(&mut inside, true),
            Some(Trouble::Short) => Err(ErrorKind::Interrupted.into()),
            Some(Trouble::Kind(kind)) => Err(kind.into()),
            #[cfg(feature = "gui")]
            Some(Trouble::Panic(message)) => panic!("{message}"),
            Some(Trouble::Code(code)) => Err(io::Error::from_raw_os_error(code)),
        };
        drop(inside);
        #[expect(clippy::disallowed_methods, reason = "the test measures when the disk is reached")]
        let at = Instant::now();
        let step = Step {
            name,
            path: path.to_owned(),
            at,
        };
        // Nobody has to listen.
        drop(self.told.lock().unwrap().send(step));
        result
    }
}

/// The first half, where only that is to be done.
fn half(length: usize, short: bool) -> usize {
    if short { length / 2 } else { length }
}

impl Inside {
    fn rename(&mut self, from: &Path, target: &Path) -> io::Result<()> {
        let bytes = self.files.remove(from).ok_or(ErrorKind::NotFound)?;
        self.files.insert(target.to_owned(), bytes);
        self.deeds.push(Deed::Renamed(from.to_owned(), target.to_owned()));
        Ok(())
    }
}

impl Disk for FaultyDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step("read", path, |inside, short| {
            let bytes = inside.files.get(path).ok_or(ErrorKind::NotFound)?;
            Ok(bytes[..half(bytes.len(), short)].to_vec())
        })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<FileEntry>> {
        self.step("list", folder, |inside, short| {
            let inside_folder = inside.files.iter().filter(|(path, _)| path.parent() == Some(folder));
            let mut listed: Vec<_> = inside_folder
                .map(|(path, bytes)| FileEntry {
                    path: path.clone(),
                    modified: None,
                    bytes: bytes.len() as u64,
                })
                .collect();
            if listed.is_empty() && !inside.has_folder(folder) {
                return Err(ErrorKind::NotFound.into());
            }
            listed.truncate(half(listed.len(), short));
            Ok(listed)
        })
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.step("create_folder", folder, |inside, _| {
            inside.folders.insert(folder.to_owned());
            Ok(())
        })
    }

    fn write_beside(&self, target: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        self.step("write_beside", target, |inside, short| {
            inside.temporaries += 1;
            let path = target.with_file_name(format!(".{}.tmp", inside.temporaries));
            let written = bytes[..half(bytes.len(), short)].to_vec();
            inside.files.insert(path.clone(), written.clone());
            inside.deeds.push(Deed::Written(path.clone(), written));
            Ok(path)
        })
    }

    fn put(&self, from: &Path, target: &Path) -> io::Result<()> {
        self.step("put", target, |inside, _| inside.rename(from, target))
    }

    fn put_new(&self, from: &Path, target: &Path) -> io::Result<()> {
        self.step("put_new", target, |inside, _| {
            if inside.files.contains_key(target) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            inside.rename(from, target)
        })
    }

    fn sync_name(&self, target: &Path) -> io::Result<()> {
        self.step("sync_name", target, |inside, _| {
            if let Some(bytes) = inside.files.get(target).cloned() {
                inside.durable.insert(target.to_owned(), bytes);
            }
            let folder = target.parent().unwrap_or(target).to_owned();
            inside.deeds.push(Deed::NamesSynced(folder));
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove", path, |inside, _| {
            inside.files.remove(path).ok_or(ErrorKind::NotFound)?;
            inside.deeds.push(Deed::Removed(path.to_owned()));
            Ok(())
        })
    }
}
