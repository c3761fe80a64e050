//! Who writes when: the opening state before the file, the file before its copies, an ended note before anything is waited for.
#![expect(clippy::disallowed_methods, reason = "the tests measure")]

use crate::support::gated_disk::{BACKUPS, FILE, GatedDisk, MIRROR, OTHER, bench, elsewhere, is_saved, with_draft};
use crate::support::meetings::bytes_of;
use crate::support::waiting::assert_in_time;
use samtalsledaren::files::{Disk as _, Lock, LockOwner, LockStatus, write_new};
use std::path::Path;
use std::time::{Duration, Instant};

#[test]
fn copies_leave_the_disk_to_the_file_for_a_moment_and_no_longer() {
    let disk = GatedDisk::new(&[]);
    let bench = bench(&disk, None);
    for words in ["ett", "två"] {
        disk.shut(&[("put", "doc")]);
        let session = with_draft(words);
        let begun = Instant::now();
        bench.saver.save(session.record(), true);
        while disk.disk.durable(MIRROR) != Some(bytes_of(&session)) {
            std::thread::yield_now();
        }
        assert!(begun.elapsed() >= Duration::from_millis(100), "{words}");
        disk.shut(&[]);
        bench.wait_for(is_saved);
    }
}

/// Whether a backup holds these bytes.
fn is_backed_up(disk: &GatedDisk, bytes: &[u8]) -> bool {
    let backups = disk.disk.list(Path::new(BACKUPS)).unwrap_or_default();
    backups
        .iter()
        .any(|backup| disk.disk.read(&backup.path).is_ok_and(|found| found == bytes))
}

#[test]
fn backups_leave_the_disk_to_the_file_for_a_moment_and_no_longer() {
    let disk = GatedDisk::new(&[("put", "doc")]);
    let bench = bench(&disk, None);
    let session = with_draft("ett");
    let begun = Instant::now();
    bench.saver.save(session.record(), true);
    while !is_backed_up(&disk, &bytes_of(&session)) {
        std::thread::yield_now();
    }
    assert!(begun.elapsed() >= Duration::from_millis(100));
    disk.shut(&[]);
    bench.wait_for(is_saved);
}

#[test]
fn the_file_waits_until_the_state_it_was_opened_in_is_kept_but_not_for_ever() {
    let disk = GatedDisk::new(&[]);
    write_new(&*disk, Path::new(FILE), b"as it was opened").unwrap();
    disk.shut(&[("", BACKUPS)]);
    let begun = Instant::now();
    let bench = bench(&disk, None);
    let session = with_draft("efter öppningen");
    bench.saver.save(session.record(), true);
    while disk.disk.durable(FILE) != Some(bytes_of(&session)) {
        std::thread::yield_now();
    }
    assert!(begun.elapsed() >= Duration::from_millis(700));
    disk.shut(&[]);
    while !is_backed_up(&disk, b"as it was opened") {
        std::thread::yield_now();
    }
}

#[test]
fn an_ended_note_waits_for_nothing() {
    let disk = GatedDisk::new(&[]);
    let bench = bench(&disk, None);
    let mut number = 0;
    // Typing alone would wait for 75 milliseconds, for more of it.
    assert_in_time(Duration::from_millis(74), || {
        number += 1;
        let session = with_draft(&format!("anteckning {number}"));
        let begun = Instant::now();
        bench.saver.save(session.record(), true);
        while disk.disk.durable(FILE) != Some(bytes_of(&session)) {
            std::thread::yield_now();
        }
        begun.elapsed()
    });
}

#[test]
fn a_lock_is_not_written_anew_at_every_save() {
    let disk = GatedDisk::new(&[]);
    let LockStatus::Ours(lock) = Lock::take(&*disk, Path::new(FILE), &LockOwner::default(), &|_| false) else {
        panic!("nobody else has it");
    };
    let bench = bench(&disk, Some(lock));
    disk.shut(&[("write_beside", "doc/.a.ron.lock")]);
    for words in ["ett", "två", "tre"] {
        let session = with_draft(words);
        bench.saver.save(session.record(), true);
        let state = bench.wait_for(|state| is_saved(state) || state.failure.is_some());
        assert_eq!(state.failure, None, "{words}");
    }
    disk.shut(&[]);
}

#[test]
fn while_the_mirror_carries_the_copy_no_other_place_is_written() {
    let disk = GatedDisk::new(&[("", "doc")]);
    let bench = bench(&disk, None);
    for words in ["ett", "två", "tre"] {
        let session = with_draft(words);
        bench.saver.save(session.record(), true);
        bench.wait_for(|state| elsewhere(state).is_some());
        while disk.disk.durable(MIRROR) != Some(bytes_of(&session)) {
            std::thread::yield_now();
        }
    }
    assert_eq!(disk.disk.durable(OTHER), None);
    disk.shut(&[]);
    bench.wait_for(is_saved);
}
