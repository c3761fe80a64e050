//! A file system of its own for a test: in a file or in memory, mounted by root, unmounted when the test is over.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How large the file is that holds the file system; XFS takes no less. It stays empty for the most part.
const BYTES: u64 = 320 * 1024 * 1024;

/// A mounted file system.
pub(super) struct Volume {
    /// Where it is mounted.
    pub(super) folder: PathBuf,
    /// What `mount` takes, but for the folder.
    mounting: Vec<PathBuf>,
    _home: tempfile::TempDir,
}

impl Volume {
    /// A new file system of this kind in a file.
    pub(super) fn in_a_file(kind: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let image = home.path().join("avbild");
        File::create(&image).unwrap().set_len(BYTES).unwrap();
        run(&format!("mkfs.{kind}"), &["-q".as_ref(), &image]);
        Self::mounted(home, vec!["-o".into(), "loop".into(), image])
    }

    /// A new file system of one megabyte in memory.
    pub(super) fn in_memory() -> Self {
        let options = ["-t", "tmpfs", "-o", "size=1m", "samtalsledaren"].map(PathBuf::from);
        Self::mounted(tempfile::tempdir().unwrap(), options.into())
    }

    fn mounted(home: tempfile::TempDir, mounting: Vec<PathBuf>) -> Self {
        let folder = home.path().join("disk");
        fs::create_dir(&folder).unwrap();
        let volume = Self {
            folder,
            mounting,
            _home: home,
        };
        volume.mount();
        volume
    }

    pub(super) fn mount(&self) {
        let mut arguments: Vec<&Path> = self.mounting.iter().map(PathBuf::as_path).collect();
        arguments.push(&self.folder);
        run("mount", &arguments);
    }

    /// Cuts the power, with what the file system had in its log or without.
    pub(super) fn cut(&self, with_log: bool) {
        let order = if with_log { "shutdown -f" } else { "shutdown" };
        run("xfs_io", &["-x".as_ref(), "-c".as_ref(), order.as_ref(), &self.folder]);
    }

    /// Turns the power on again.
    pub(super) fn mount_again(&self) {
        patiently("umount", &[&self.folder]);
        self.mount();
    }

    /// Takes it away while it is used, as a share that is gone.
    pub(super) fn take_away(&self) {
        run("umount", &["-l".as_ref(), &self.folder]);
    }

    /// Makes it read-only, or writable again.
    pub(super) fn set_read_only(&self, read_only: bool) {
        let options = if read_only { "remount,ro" } else { "remount,rw" };
        patiently("mount", &["-o".as_ref(), options.as_ref(), &self.folder]);
    }
}

impl Drop for Volume {
    fn drop(&mut self) {
        // A test that failed may leave a writer in it.
        done("umount", &["-l".as_ref(), &self.folder]);
    }
}

fn run(program: &str, arguments: &[&Path]) {
    let (well, said) = done(program, arguments);
    assert!(well, "{program} {arguments:?}: {said}");
}

/// Runs a program that is refused while somebody has a file open for a moment.
fn patiently(program: &str, arguments: &[&Path]) {
    const MOST_TRIES: usize = 200;
    let refused = (0..MOST_TRIES).take_while(|_| !done(program, arguments).0).count();
    assert!(refused < MOST_TRIES, "{program} {arguments:?}: refused again and again");
}

fn done(program: &str, arguments: &[&Path]) -> (bool, String) {
    // What root needs lies beside what users need.
    let path = format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default());
    let done = Command::new(program).args(arguments).env("PATH", path).output().unwrap();
    (done.status.success(), String::from_utf8_lossy(&done.stderr).into_owned())
}
