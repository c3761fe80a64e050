//! Changes by others to a session's file while it is open: noticed before each save, and never written over.

use crate::files::disk::fingerprint::Fingerprint;
use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_new;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Names that are tried for a file that is put aside.
const MOST_NAMES: u32 = 99;

/// The contents that a file may have without anybody else having written it.
#[derive(Clone, Debug, Default)]
pub struct KnownContents {
    /// After a save that failed it may be what stood there before or what was to be written: nobody can tell.
    ours: Vec<Fingerprint>,
    /// False until the first content is known.
    begun: bool,
}

/// The content of the file, compared with the known contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnDisk {
    /// Bytes that were read from it or written to it here.
    Ours,
    /// There is no file any longer.
    Gone,
    /// Bytes that somebody else has written.
    Others(Vec<u8>),
}

impl KnownContents {
    /// Starts with the content at opening; without it, with the content at the first look.
    pub fn new(found: Option<Fingerprint>) -> Self {
        Self {
            ours: found.into_iter().collect(),
            begun: found.is_some(),
        }
    }

    /// Looks at what stands in the file right now.
    ///
    /// # Errors
    ///
    /// The error of the disk when the file is there but cannot be read.
    pub fn look(&mut self, disk: &dyn Disk, path: &Path) -> io::Result<OnDisk> {
        let bytes = match disk.read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(OnDisk::Gone),
            Err(error) => return Err(error),
        };
        let found = Fingerprint::of(&bytes);
        if !self.begun {
            self.is_now(found);
        }
        Ok(if self.ours.contains(&found) {
            OnDisk::Ours
        } else {
            OnDisk::Others(bytes)
        })
    }

    /// Notes that these bytes may come to stand there.
    pub fn may_become(&mut self, bytes: Fingerprint) {
        if !self.ours.contains(&bytes) {
            self.ours.push(bytes);
        }
        self.begun = true;
    }

    /// Notes that these bytes stand there for certain.
    pub fn is_now(&mut self, bytes: Fingerprint) {
        self.ours = vec![bytes];
        self.begun = true;
    }
}

/// Keeps bytes beside a session's file under a name that tells why, such as `namn.andrad-utanfor-20310305T140312.ron`.
///
/// # Errors
///
/// The error of the disk when the file cannot be written; `AlreadyExists` when all names are taken.
pub fn put_aside(disk: &dyn Disk, path: &Path, why: &str, time: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("mote");
    let mut number = 1;
    loop {
        let tail = if number == 1 { String::new() } else { format!("-{number}") };
        let aside = path.with_file_name(format!("{stem}.{why}-{time}{tail}.ron"));
        match write_new(disk, &aside, bytes) {
            Ok(()) => return Ok(aside),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < MOST_NAMES => number += 1,
            Err(error) => return Err(error),
        }
    }
}
