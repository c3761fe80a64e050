//! The lock beside a session: a small text that says which window writes it, so that no two do.
//!
//! It decides by what stands in it, not by locks of the system, which network drives keep unreliably. Whoever writes a session
//! looks at it before each save; the bytes of others are put aside in any case, so a lock that is lost costs no words.

use crate::files::disk::interface::Disk;
use crate::files::disk::write::{write_new, write_whole};
use crate::files::ron::ron_format;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The first line of every lock, for the one who finds it.
const FIRST_LINE: &str = "// Mötesfilen bredvid är öppen i Samtalsledaren. Den här filen försvinner när mötet stängs.";

/// Attempts at taking a lock that vanishes again and again.
const MOST_TRIES: u32 = 5;

/// The window that writes a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LockOwner {
    /// The name of the computer.
    pub host: String,
    /// The number of the process on it.
    pub process: u32,
    /// A text that differs between that process and a later one with the same number.
    pub started: String,
    /// Random letters that tell this window from all others.
    pub window: String,
    /// Since when, for a person to read: `2031-03-05 14.03`.
    pub since: String,
    /// Its last sign of life, RFC 3339.
    pub seen: String,
    /// True when it is on this computer; set when the lock is read.
    #[serde(skip)]
    pub is_here: bool,
}

/// A lock that this window holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    path: PathBuf,
    owner: LockOwner,
}

/// State of a session's lock, seen from this window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LockStatus {
    /// It may write.
    Ours(Lock),
    /// Another window writes.
    Others(LockOwner),
    /// No lock can be kept there; what others write is noticed all the same.
    #[default]
    Unlocked,
}

impl Lock {
    /// Takes the lock of a session unless somebody has it who is not gone. `session` is the file behind all links, so that
    /// every way to it meets the same lock.
    pub fn take(disk: &dyn Disk, session: &Path, me: &LockOwner, is_gone: &dyn Fn(&LockOwner) -> bool) -> LockStatus {
        let lock = Self::of(session, me);
        for _ in 0..MOST_TRIES {
            match lock.text().and_then(|text| write_new(disk, &lock.path, text.as_bytes())) {
                Ok(()) => return LockStatus::Ours(lock),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(_) => return LockStatus::Unlocked,
            }
            match lock.owner(disk) {
                Ok(Some(owner)) if owner.window == me.window => return LockStatus::Ours(lock),
                Ok(Some(owner)) if !is_gone(&owner) => return LockStatus::Others(owner),
                // A lock that nobody holds or that cannot be understood is no lock.
                Ok(_) => return lock.claimed(disk),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(_) => return LockStatus::Unlocked,
            }
        }
        LockStatus::Unlocked
    }

    /// The owner of a session's lock, if any is known.
    pub fn owner_of(disk: &dyn Disk, session: &Path) -> Option<LockOwner> {
        Self::of(session, &LockOwner::default()).owner(disk).ok().flatten()
    }

    /// Takes the lock whoever has it; that window learns of it by its next look.
    pub fn take_over(disk: &dyn Disk, session: &Path, me: &LockOwner) -> LockStatus {
        Self::of(session, me).claimed(disk)
    }

    /// The other window that has the lock; `None` while it is ours. A lock that was taken away is put back.
    ///
    /// # Errors
    ///
    /// The error of the disk when the lock cannot be read, or cannot be put back.
    pub fn other(&self, disk: &dyn Disk) -> io::Result<Option<LockOwner>> {
        match self.owner(disk) {
            Ok(owner) => Ok(Some(owner.unwrap_or_default()).filter(|owner| owner.window != self.owner.window)),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                write_new(disk, &self.path, self.text()?.as_bytes())?;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Writes a sign of life into the lock.
    ///
    /// # Errors
    ///
    /// The error of the disk when the lock cannot be read or written.
    pub fn renew(&mut self, disk: &dyn Disk, seen: String) -> io::Result<()> {
        self.owner.seen = seen;
        if self.other(disk)?.is_none() {
            write_whole(disk, &self.path, self.text()?.as_bytes())?;
        }
        Ok(())
    }

    /// Gives the lock back, unless it is another's by now.
    ///
    /// # Errors
    ///
    /// The error of the disk when our lock cannot be removed.
    pub fn leave(&self, disk: &dyn Disk) -> io::Result<()> {
        match self.owner(disk) {
            Ok(Some(owner)) if owner.window == self.owner.window => disk.remove(&self.path),
            _ => Ok(()),
        }
    }

    fn of(session: &Path, me: &LockOwner) -> Self {
        let name = session.file_name().and_then(|name| name.to_str()).unwrap_or("mote.ron");
        Self {
            path: session.with_file_name(format!(".{name}.lock")),
            owner: me.clone(),
        }
    }

    /// Writes over whatever stands there, and looks who was the last to do so.
    fn claimed(self, disk: &dyn Disk) -> LockStatus {
        let written = self.text().and_then(|text| write_whole(disk, &self.path, text.as_bytes()));
        match written.and_then(|()| self.other(disk)) {
            Ok(None) => LockStatus::Ours(self),
            Ok(Some(owner)) => LockStatus::Others(owner),
            Err(_) => LockStatus::Unlocked,
        }
    }

    fn text(&self) -> io::Result<String> {
        let text = ron_format::write(&self.owner).map_err(io::Error::other)?;
        Ok(format!("{FIRST_LINE}\n{text}\n"))
    }

    /// The owner that the lock names; `None` when its content cannot be understood.
    fn owner(&self, disk: &dyn Disk) -> io::Result<Option<LockOwner>> {
        let bytes = disk.read(&self.path)?;
        let text = ron_format::decode(&bytes, Words::default()).ok();
        let owner = text
            .and_then(|text| ron_format::read_value::<LockOwner>(&text))
            .filter(|owner| !owner.window.is_empty());
        Ok(owner.map(|owner| LockOwner {
            is_here: owner.host == self.owner.host,
            ..owner
        }))
    }
}
