//! The parts that saving is made of, each by itself: the disk, the lock, what is known of a file, checksums.

use crate::support::disk::{Fault, FaultyDisk};
use crate::support::meetings::meeting;
use crate::support::waiting::assert_in_time;
use samtalsledaren::files::{
    Disk as _, Fingerprint, KnownContents, Lock, LockOwner, LockStatus, OnDisk, Places, RealDisk, content_checksum, example, put_aside,
    write_new,
};
use samtalsledaren::model::{Command, Session};
use samtalsledaren::words::Words;
use samtalsledaren::work::{Done, Job, Worker};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const FILE: &str = "doc/a.ron";
const LOCK: &str = "doc/.a.ron.lock";

fn disk() -> FaultyDisk {
    FaultyDisk::new().0
}

fn owner_named(name: &str) -> LockOwner {
    LockOwner {
        window: name.to_owned(),
        ..LockOwner::default()
    }
}

fn taken(disk: &FaultyDisk, name: &str) -> LockStatus {
    Lock::take(disk, Path::new(FILE), &owner_named(name), &|_| false)
}

fn ours(status: LockStatus) -> Lock {
    let LockStatus::Ours(lock) = status else { panic!("{status:?}") };
    lock
}

fn owner(disk: &FaultyDisk) -> Option<String> {
    Lock::owner_of(disk, Path::new(FILE)).map(|owner| owner.window)
}

#[test]
fn a_name_is_forced_through_in_the_folder_where_it_stands() {
    // A bare name stands in the folder where we are.
    RealDisk.sync_name(Path::new("mote.ron")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    RealDisk.sync_name(&folder.path().join("a.ron")).unwrap();
    assert!(RealDisk.sync_name(&folder.path().join("borta/a.ron")).is_err());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test measures")]
fn what_the_disk_refuses_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let (from, target) = (folder.path().join("borta"), folder.path().join("a.ron"));
    // Trying again, as on Windows, would take two seconds.
    assert_in_time(Duration::from_millis(1500), || {
        let begun = Instant::now();
        assert!(RealDisk.put(&from, &target).is_err());
        begun.elapsed()
    });
}

#[test]
fn a_disk_without_links_has_one_way_to_a_file() {
    assert_eq!(disk().resolve(Path::new(FILE)).unwrap(), Path::new(FILE));
}

#[test]
fn a_lock_tells_who_has_it_until_it_is_given_back() {
    let disk = disk();
    assert_eq!(owner(&disk), None);
    let mut lock = ours(taken(&disk, "ett"));
    assert_eq!(owner(&disk).as_deref(), Some("ett"));
    lock.renew(&disk, "2031-03-05T13:03:12Z".to_owned()).unwrap();
    assert_eq!(Lock::owner_of(&disk, Path::new(FILE)).unwrap().seen, "2031-03-05T13:03:12Z");
    lock.leave(&disk).unwrap();
    assert_eq!(owner(&disk), None);
}

#[test]
fn a_session_that_was_made_here_is_ours_to_write() {
    let places = Places {
        documents: "doc".into(),
        data: "data".into(),
    };
    let worker = Worker::start(Arc::new(disk()), places, Words::default(), || {}).unwrap();
    assert!(worker.ask(Job::CreateExample));
    assert!(matches!(worker.wait_done(), Some(Done::Created { handle, .. }) if matches!(handle.lock, LockStatus::Ours(_))));
}

#[test]
fn only_the_one_who_has_a_lock_gives_it_back() {
    let disk = disk();
    let first = ours(taken(&disk, "ett"));
    ours(Lock::take_over(&disk, Path::new(FILE), &owner_named("två")));
    first.leave(&disk).unwrap();
    assert_eq!(owner(&disk).as_deref(), Some("två"));
}

#[test]
fn where_no_lock_can_be_written_none_is_held() {
    let disk = disk();
    taken(&disk, "en annan");
    disk.fail(Fault::Once(1), ErrorKind::StorageFull);
    assert_eq!(taken(&disk, "vi"), LockStatus::Unlocked);
}

#[test]
fn a_lock_that_vanishes_while_it_is_looked_at_is_looked_at_again() {
    // The new lock is written, read back, put, refused and taken away; the fifth step reads the one that is there.
    for (kind, status) in [
        (ErrorKind::NotFound, LockStatus::Others(owner_named("en annan"))),
        (ErrorKind::PermissionDenied, LockStatus::Unlocked),
    ] {
        let disk = disk();
        taken(&disk, "en annan");
        disk.fail(Fault::Once(5), kind);
        let found = match taken(&disk, "vi") {
            LockStatus::Others(owner) => LockStatus::Others(owner_named(&owner.window)),
            other => other,
        };
        assert_eq!(found, status);
    }
}

#[test]
fn a_lock_that_cannot_be_read_is_not_put_back() {
    let disk = disk();
    let lock = ours(taken(&disk, "vi"));
    disk.fail(Fault::Once(1), ErrorKind::PermissionDenied);
    assert_eq!(lock.other(&disk).unwrap_err().kind(), ErrorKind::PermissionDenied);
    assert!(disk.file(LOCK).is_some());
}

#[test]
fn what_stood_in_a_file_before_is_not_ours_once_something_else_stands_there() {
    let disk = disk();
    let mut known = KnownContents::new(Some(Fingerprint::of(b"before")));
    known.may_become(Fingerprint::of(b"after"));
    disk.lay(FILE, b"before");
    assert_eq!(known.look(&disk, Path::new(FILE)).unwrap(), OnDisk::Ours);
    known.is_now(Fingerprint::of(b"after"));
    assert_eq!(known.look(&disk, Path::new(FILE)).unwrap(), OnDisk::Others(b"before".to_vec()));
}

#[test]
fn as_many_names_are_tried_for_what_is_put_aside_as_there_are() {
    let disk = disk();
    let aside = |bytes: &[u8]| put_aside(&disk, Path::new(FILE), "overtaget", "20310305T140312", bytes);
    for number in 1..=99 {
        aside(&[number]).unwrap();
    }
    assert_eq!(disk.file("doc/a.overtaget-20310305T140312-99.ron").unwrap(), [99]);
    assert_eq!(aside(b"one more").unwrap_err().kind(), ErrorKind::AlreadyExists);
    assert_eq!(disk.count(), 99);
}

#[test]
fn a_disk_that_is_full_is_not_asked_for_other_names() {
    let disk = disk();
    disk.fail(Fault::From(1), ErrorKind::StorageFull);
    put_aside(&disk, Path::new(FILE), "overtaget", "20310305T140312", b"text").unwrap_err();
    assert_eq!(disk.steps(), 1);
}

#[test]
fn the_printed_checksum_is_of_the_content() {
    let mut session = meeting(1);
    let sum = |session: &Session| content_checksum(session.record());
    let before = sum(&session);
    assert_eq!(before.len(), 64);
    session.apply(Command::GoTo("fraga".into()), 0);
    assert_eq!(sum(&session), before);
    session.apply(Command::SetDraft("Sagt".to_owned()), 0);
    session.apply(Command::EndNote, 0);
    assert_ne!(sum(&session), before);
}

#[test]
fn the_worked_example_is_a_whole_meeting() {
    let opened = example(Words::default()).unwrap();
    assert_eq!(opened.warnings, []);
    assert!(!opened.record.notes.is_empty());
}

#[test]
fn a_file_that_exists_is_not_written_anew() {
    let disk = disk();
    disk.lay(FILE, b"theirs");
    assert_eq!(
        write_new(&disk, Path::new(FILE), b"ours").unwrap_err().kind(),
        ErrorKind::AlreadyExists
    );
    assert_eq!((disk.file(FILE).unwrap(), disk.count()), (b"theirs".to_vec(), 1));
}
