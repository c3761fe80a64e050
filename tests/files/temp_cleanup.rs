//! What killed writers left half done: cleared away when it is old, and never taken from a writer that lives.

use crate::support::meetings::meeting;
use samtalsledaren::files::{Disk as _, Lock, LockOwner, LockStatus, RealDisk, clean_up_temp_files, create_session};
use samtalsledaren::words::Words;
use samtalsledaren::work::{SaveTargets, Saver};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

const HOUR: Duration = Duration::from_hours(1);

/// A file that a writer left, so long before this time.
fn left(folder: &Path, name: &str, time: SystemTime, before: Duration) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    let path = folder.join(name);
    File::create(&path).unwrap().set_modified(time - before).unwrap();
    path
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn only_what_is_half_done_and_a_day_older_than_the_file_is_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.ron");
    File::create(&file).unwrap();
    // The clock of the share is far behind ours.
    let now = modified(&file) - 1000 * HOUR;
    File::options().write(true).open(&file).unwrap().set_modified(now).unwrap();
    let leave = |name, hours| left(folder.path(), name, now, hours * HOUR);
    let old = leave(".samtalsledaren-gammal.tmp", 25);
    let kept = [
        leave(".samtalsledaren-dygnet.tmp", 24),
        leave(".samtalsledaren-annat.ron", 25),
        leave("egna.tmp", 25),
        leave("b.ron", 25),
        left(folder.path(), ".samtalsledaren-framtid.tmp", now + 48 * HOUR, Duration::ZERO),
    ];
    clean_up_temp_files(&RealDisk, &file);
    assert!(!old.exists());
    for path in kept {
        assert!(path.exists(), "{}", path.display());
    }
}

#[test]
fn without_the_file_that_tells_the_time_nothing_is_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.ron");
    File::create(&file).unwrap();
    let old = left(folder.path(), ".samtalsledaren-gammal.tmp", modified(&file), 25 * HOUR);
    fs::remove_file(&file).unwrap();
    clean_up_temp_files(&RealDisk, &file);
    assert!(old.exists());
}

/// Saves a meeting once, and gives what a writer had left half done an hour and a day before.
fn saved_once(folder: &Path, has_lock: bool) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let file = folder.join("dokument/a.ron");
    let data = folder.join("data");
    let mut session = meeting(1);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    create_session(&RealDisk, &file, session.record(), Words::default()).unwrap();
    let now = modified(&file);
    // The file is as old as what was left: only what is written now tells how old that is.
    File::options()
        .write(true)
        .open(&file)
        .unwrap()
        .set_modified(now - 25 * HOUR)
        .unwrap();
    let places = [folder.join("dokument"), data.join("spegel"), data.join("sakerhetskopior")];
    let young = places.each_ref().map(|place| left(place, ".samtalsledaren-nyss.tmp", now, HOUR));
    let old = places
        .each_ref()
        .map(|place| left(place, ".samtalsledaren-gammal.tmp", now, 25 * HOUR));
    let me = LockOwner {
        window: "a".to_owned(),
        ..LockOwner::default()
    };
    let LockStatus::Ours(lock) = Lock::take(&RealDisk, &file, &me, &|_| false) else {
        panic!("the lock is free")
    };
    let targets = SaveTargets {
        path: file,
        elsewhere: vec![data.join("spegel/a.ron")],
        backups: Some(data.join("sakerhetskopior")),
        lock: has_lock.then_some(lock),
        ..SaveTargets::default()
    };
    let saver = Saver::start(Arc::new(RealDisk), targets, Words::default(), || {}).unwrap();
    session.apply(samtalsledaren::model::Command::SetDraft("sagt".to_owned()), 0);
    saver.save(session.record(), true);
    assert!(!saver.finish().unsaved);
    (young.into(), old.into())
}

#[test]
fn whoever_holds_the_lock_clears_the_file_the_mirror_and_the_backups() {
    let folder = tempfile::tempdir().unwrap();
    let (young, old) = saved_once(folder.path(), true);
    assert!(young.iter().all(|path| path.exists()));
    assert!(old.iter().all(|path| !path.exists()));
}

#[test]
fn whoever_holds_no_lock_clears_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (young, old) = saved_once(folder.path(), false);
    assert!(young.iter().chain(&old).all(|path| path.exists()));
}

#[test]
fn what_a_writer_is_at_work_on_is_never_taken_from_it() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("dokument/b.ron");
    fs::create_dir_all(other.parent().unwrap()).unwrap();
    let half_done = RealDisk.write_beside(&other, b"den andras").unwrap();
    saved_once(folder.path(), true);
    RealDisk.put(&half_done, &other).unwrap();
    assert_eq!(fs::read(&other).unwrap(), b"den andras");
}
