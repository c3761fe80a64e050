//! A disk that lives in memory and fails when it is told to.

use samtalsledaren::files::{Disk, Listed};
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, MutexGuard};
use std::time::Instant;

/// One step that was asked of the disk.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) path: PathBuf,
    pub(crate) at: Instant,
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
    /// All steps on paths outside this folder.
    Outside(&'static str),
}

#[derive(Default)]
struct Inside {
    files: BTreeMap<PathBuf, Vec<u8>>,
    /// What would be there after a power cut: only what was forced through.
    durable: BTreeMap<PathBuf, Vec<u8>>,
    fault: Fault,
    kind: Option<ErrorKind>,
    steps: usize,
    temporaries: usize,
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
        let mut inside = self.lock();
        inside.fault = fault;
        inside.kind = Some(kind);
        inside.steps = 0;
    }

    /// What a file holds right now.
    pub(crate) fn file(&self, path: impl AsRef<Path>) -> Option<Vec<u8>> {
        self.lock().files.get(path.as_ref()).cloned()
    }

    /// What a file would hold after a power cut.
    pub(crate) fn durable(&self, path: impl AsRef<Path>) -> Option<Vec<u8>> {
        self.lock().durable.get(path.as_ref()).cloned()
    }

    /// How many files there are.
    pub(crate) fn count(&self) -> usize {
        self.lock().files.len()
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn step<T>(&self, name: &'static str, path: &Path, act: impl FnOnce(&mut Inside) -> io::Result<T>) -> io::Result<T> {
        let mut inside = self.lock();
        inside.steps += 1;
        let fails = match inside.fault {
            Fault::Never => false,
            Fault::Once(number) => inside.steps == number,
            Fault::From(number) => inside.steps >= number,
            Fault::Below(folder) => path.starts_with(folder),
            Fault::Outside(folder) => !path.starts_with(folder),
        };
        let kind = inside.kind.unwrap_or(ErrorKind::Other);
        let result = if fails { Err(kind.into()) } else { act(&mut inside) };
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

impl Disk for FaultyDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step("read", path, |inside| {
            inside.files.get(path).cloned().ok_or_else(|| ErrorKind::NotFound.into())
        })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Listed>> {
        self.step("list", folder, |inside| {
            let inside_folder = inside.files.iter().filter(|(path, _)| path.parent() == Some(folder));
            Ok(inside_folder
                .map(|(path, bytes)| Listed {
                    path: path.clone(),
                    modified: None,
                    bytes: bytes.len() as u64,
                })
                .collect())
        })
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.step("create_folder", folder, |_| Ok(()))
    }

    fn write_beside(&self, target: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        self.step("write_beside", target, |inside| {
            inside.temporaries += 1;
            let path = target.with_file_name(format!(".{}.tmp", inside.temporaries));
            inside.files.insert(path.clone(), bytes.to_vec());
            Ok(path)
        })
    }

    fn put(&self, from: &Path, target: &Path) -> io::Result<()> {
        self.step("put", target, |inside| {
            let bytes = inside.files.remove(from).ok_or(ErrorKind::NotFound)?;
            inside.files.insert(target.to_owned(), bytes);
            Ok(())
        })
    }

    fn put_new(&self, from: &Path, target: &Path) -> io::Result<()> {
        self.step("put_new", target, |inside| {
            if inside.files.contains_key(target) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            let bytes = inside.files.remove(from).ok_or(ErrorKind::NotFound)?;
            inside.files.insert(target.to_owned(), bytes);
            Ok(())
        })
    }

    fn sync_name(&self, target: &Path) -> io::Result<()> {
        self.step("sync_name", target, |inside| {
            if let Some(bytes) = inside.files.get(target).cloned() {
                inside.durable.insert(target.to_owned(), bytes);
            }
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove", path, |inside| {
            inside.files.remove(path).map(drop).ok_or_else(|| ErrorKind::NotFound.into())
        })
    }
}
