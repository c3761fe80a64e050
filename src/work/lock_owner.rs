//! The owner of a lock: this window by machine and process, and the test for an owner that is gone.

use crate::files::{Disk as _, LockOwner, RealDisk};
use crate::work::random::random_letters;
use std::env;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// For how long a lock of another computer holds without a word of its window.
const STALE_AFTER: Duration = Duration::from_mins(10);

/// Time between two signs of life of a window in its lock.
pub(super) const SEEN_EVERY: Duration = Duration::from_mins(1);

/// Letters that tell this window from all others.
const NAME_LETTERS: usize = 8;

/// This window.
pub(super) fn me() -> LockOwner {
    let process = std::process::id();
    LockOwner {
        host: host(),
        process,
        started: start_of(process).unwrap_or_default(),
        window: random_letters(NAME_LETTERS),
        ..LockOwner::default()
    }
}

/// The window with the present time, for taking a lock.
pub(super) fn from_now_on(me: &LockOwner) -> LockOwner {
    LockOwner {
        since: now().strftime("%Y-%m-%d %H.%M").to_string(),
        seen: seen_now(),
        ..me.clone()
    }
}

/// The present time as a sign of life, RFC 3339.
pub(super) fn seen_now() -> String {
    now().timestamp().to_string()
}

/// True when the owner of a lock is gone: its process has ended, or it is on another computer and has given no sign of life for
/// [`STALE_AFTER`]. Where that cannot be told it counts as there; taking over is always possible.
pub(super) fn is_gone(owner: &LockOwner, me: &LockOwner) -> bool {
    if owner.host == me.host {
        // Where the start of our own process cannot be found out, that of others cannot either.
        return !me.started.is_empty() && start_of(owner.process).as_ref() != Some(&owner.started);
    }
    let Ok(seen) = owner.seen.parse::<jiff::Timestamp>() else {
        return true;
    };
    now().timestamp().duration_since(seen).unsigned_abs() > STALE_AFTER
}

#[expect(clippy::disallowed_methods, reason = "a lock tells since when it is held")]
fn now() -> jiff::Zoned {
    jiff::Zoned::now()
}

/// Name of the computer; it stands in the lock alone, so that the next person knows where to look.
fn host() -> String {
    let of_windows = env::var("COMPUTERNAME").ok();
    let of_linux = || text_of("/proc/sys/kernel/hostname");
    let of_others = || said_by(&mut Command::new("hostname"));
    let name = of_windows.or_else(of_linux).or_else(of_others).unwrap_or_default();
    name.trim().to_owned()
}

/// A text that differs between a running process and a later one with the same number; `None` when there is no such process.
fn start_of(process: u32) -> Option<String> {
    if cfg!(target_os = "linux") {
        // The name of the program stands in brackets and may hold anything; the start is the twentieth field behind it.
        let stat = text_of(&format!("/proc/{process}/stat"))?;
        let fields: Vec<_> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        // A process that has ended may stand there until its parent looks at it.
        let has_ended = matches!(fields.first(), Some(&("Z" | "X")));
        fields.get(19).filter(|_| !has_ended).map(|start| (*start).to_owned())
    } else if cfg!(windows) {
        let mut list = Command::new("tasklist");
        list.args(["/NH", "/FO", "CSV", "/FI", &format!("PID eq {process}")]);
        hide_console(&mut list);
        // Without the memory that it uses, which changes.
        let said = said_by(&mut list)?;
        let mut cells = said.split(',').map(|cell| cell.trim().trim_matches('"'));
        let (program, number) = (cells.next()?, cells.next()?);
        (number == process.to_string()).then(|| program.to_owned())
    } else {
        said_by(Command::new("ps").args(["-o", "lstart=", "-p", &process.to_string()]))
    }
}

fn text_of(path: &str) -> Option<String> {
    String::from_utf8(RealDisk.read(Path::new(path)).ok()?).ok()
}

/// Output of a program of the system, unless it fails or is empty.
fn said_by(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (!said.is_empty()).then_some(said)
}

/// A black window that comes and goes would frighten the room.
#[cfg(windows)]
fn hide_console(command: &mut Command) {
    use std::os::windows::process::CommandExt as _;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn hide_console(_command: &mut Command) {}
