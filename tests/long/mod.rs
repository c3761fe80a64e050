//! The proof that nothing typed is ever lost: each part has a share in `cargo test`, and is done whole by `tests/long/run`.

#[cfg(feature = "gui")]
mod bursts;
mod corpus;
mod crash_states;
mod editing;
mod faults;
mod kills;
#[cfg(target_os = "linux")]
mod outages;
#[cfg(target_os = "linux")]
mod power;
mod read_anything;
mod read_slides;
mod typed;
#[cfg(target_os = "linux")]
mod volume;
mod writer;

use std::env;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::thread;

/// How often something is tried: the share, all of it when the whole proof is asked for, or the number that is asked for.
fn amount(share: usize, all: usize) -> usize {
    let asked = env::var("SAMTALSLEDAREN_ANTAL").ok().and_then(|number| number.parse().ok());
    asked.unwrap_or(if is_whole() { all } else { share })
}

/// Whether the whole proof is asked for, and not a share of it.
pub(crate) fn is_whole() -> bool {
    env::var_os("SAMTALSLEDAREN_ALLT").is_some()
}

/// Tells a number of the proof: a row of the result for `tests/long/run`, and a line for whoever looks at the test.
pub(crate) fn tell(what: &str, asked: &str, found: &str) {
    println!("{what}: {found}");
    if let Some(file) = env::var_os("SAMTALSLEDAREN_TAL") {
        let mut file = OpenOptions::new().create(true).append(true).open(file).unwrap();
        writeln!(file, "| {what} | {asked} | {found} |").unwrap();
    }
}

/// Does the same for every number, on a few threads; `work` gets numbers that no other thread gets.
pub(crate) fn on_threads(threads: usize, numbers: Range<usize>, work: impl Fn(usize) + Sync) {
    thread::scope(|scope| {
        for first in 0..threads {
            let (work, numbers) = (&work, numbers.clone());
            let each = move || numbers.skip(first).step_by(threads).for_each(work);
            thread::Builder::new().spawn_scoped(scope, each).unwrap();
        }
    });
}

/// So many of all places, evenly spread.
pub(crate) struct Fraction {
    pub(crate) tried: usize,
    pub(crate) all: usize,
}

impl Fraction {
    /// Every so-manieth of them in the share.
    pub(crate) fn of(all: usize, step: usize) -> Self {
        Self {
            tried: amount(all / step, all).min(all),
            all,
        }
    }

    pub(crate) fn place(&self, number: usize) -> usize {
        number * self.all / self.tried
    }
}

/// Numbers that look like chance and are the same each time (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below this one.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap()
    }

    fn coin(&mut self) -> bool {
        self.next().is_multiple_of(2)
    }
}

/// Where the files of a meeting lie when its documents and data are in one folder.
struct Folders {
    file: PathBuf,
    mirror: PathBuf,
    backups: PathBuf,
}

impl Folders {
    fn of(folder: &Path) -> Self {
        Self {
            file: folder.join("dokument").join("a.ron"),
            mirror: folder.join("data").join("spegel").join("a.ron"),
            backups: folder.join("data").join("sakerhetskopior").join("a"),
        }
    }
}
