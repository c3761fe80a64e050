//! A place that does not answer: it holds up neither what is told, nor the copies, nor the end of the program.

use crate::support::disk::{Fault, worker};
use crate::support::gated_disk::{FILE, GatedDisk, MIRROR, OTHER, bench, elsewhere, is_saved, with_draft};
use crate::support::meetings::{bytes_of, meeting};
use samtalsledaren::files::{Disk as _, FileEntry, create_session, write_new};
use samtalsledaren::model::Format;
use samtalsledaren::words::Words;
use samtalsledaren::work::{Done, Job, SaveState, Worker};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const ON_SHARE: &str = "doc/b.ron";
const LOCAL: &str = "lokal/b.ron";

#[test]
fn a_share_that_hangs_in_any_step_is_told_copied_and_healed() {
    for step in ["", "read", "write_beside", "put", "sync_name"] {
        let disk = GatedDisk::new(&[]);
        write_new(&*disk, Path::new(FILE), b"as it was opened").unwrap();
        disk.shut(&[(step, "doc")]);
        let bench = bench(&disk, None);
        let session = with_draft("medan den hänger");
        bench.saver.save(session.record(), true);
        let state = bench.wait_for(|state| state.failure.is_some());
        assert!(state.unsaved, "{step}");
        assert!(state.failure.as_ref().unwrap().message.contains("svarar inte"), "{state:?}");
        assert_eq!(elsewhere(&state), Some(Path::new(MIRROR)), "{step}");
        assert_eq!(disk.disk.durable(MIRROR).unwrap(), bytes_of(&session), "{step}");
        disk.shut(&[]);
        bench.wait_for(is_saved);
        assert_eq!(disk.disk.durable(FILE).unwrap(), bytes_of(&session), "{step}");
    }
}

#[test]
fn typing_goes_on_while_the_share_hangs_and_the_latest_is_kept() {
    let disk = GatedDisk::new(&[("", "doc")]);
    let bench = bench(&disk, None);
    let mut latest = meeting(1);
    for words in ["ett", "ett två", "ett två tre"] {
        latest = with_draft(words);
        bench.saver.save(latest.record(), true);
        // Once it has been told where the copy is, later ones are written without a word.
        bench.wait_for(|state| elsewhere(state).is_some());
        while disk.disk.durable(MIRROR) != Some(bytes_of(&latest)) {
            std::thread::yield_now();
        }
    }
    disk.shut(&[]);
    bench.wait_for(is_saved);
    assert_eq!(disk.disk.durable(FILE).unwrap(), bytes_of(&latest));
}

#[test]
fn a_data_folder_that_hangs_holds_up_no_save() {
    let disk = GatedDisk::new(&[("", "data")]);
    let bench = bench(&disk, None);
    let session = with_draft("sparas ändå");
    bench.saver.save(session.record(), true);
    let state = bench.wait_for(is_saved);
    assert_eq!(state.failure, None);
    assert_eq!(disk.disk.durable(FILE).unwrap(), bytes_of(&session));
    disk.shut(&[]);
}

#[test]
fn with_file_and_mirror_hanging_the_third_place_carries_the_copy_and_is_named() {
    let disk = GatedDisk::new(&[("", "doc"), ("", "data")]);
    let bench = bench(&disk, None);
    let session = with_draft("på tredje platsen");
    bench.saver.save(session.record(), true);
    let state = bench.wait_for(|state| elsewhere(state).is_some());
    assert_eq!(elsewhere(&state), Some(Path::new(OTHER)));
    assert_eq!(disk.disk.durable(OTHER).unwrap(), bytes_of(&session));
    disk.shut(&[]);
    bench.wait_for(is_saved);
    assert_eq!(disk.disk.durable(FILE).unwrap(), bytes_of(&session));
}

#[test]
fn with_all_places_hanging_no_copy_is_claimed() {
    let disk = GatedDisk::new(&[("", "doc"), ("", "data"), ("", "tmp")]);
    let bench = bench(&disk, None);
    bench.saver.save(with_draft("ingenstans").record(), true);
    let state = bench.wait_for(|state| state.failure.is_some());
    assert_eq!(elsewhere(&state), None);
    disk.shut(&[]);
    bench.wait_for(is_saved);
}

#[test]
fn a_share_that_hangs_is_no_news_until_something_has_to_be_written() {
    let disk = GatedDisk::new(&[("", "doc")]);
    let bench = bench(&disk, None);
    assert_eq!(bench.saver.finish(), SaveState::default());
    disk.shut(&[]);
}

#[test]
fn the_end_waits_for_no_place_that_hangs() {
    let disk = GatedDisk::new(&[("", "doc")]);
    let bench = bench(&disk, None);
    let session = with_draft("sista ordet");
    bench.saver.save(session.record(), false);
    let state = bench.saver.finish();
    assert!(state.unsaved, "{state:?}");
    assert_eq!(elsewhere(&state), Some(Path::new(MIRROR)));
    assert_eq!(disk.disk.durable(MIRROR).unwrap(), bytes_of(&session));
    // The thread that was left behind must find its way out.
    disk.shut(&[]);
}

/// The worker with its documents on a share that hangs, and a session on it and one on the local disk.
fn worker_on_share(disk: &Arc<GatedDisk>) -> Worker {
    for path in [ON_SHARE, LOCAL] {
        create_session(&**disk, Path::new(path), meeting(1).record(), Words::default()).unwrap();
    }
    disk.shut(&[("", "doc")]);
    worker(disk)
}

#[test]
fn a_share_that_hangs_holds_up_no_work_elsewhere() {
    let disk = GatedDisk::new(&[]);
    let worker = worker_on_share(&disk);
    assert!(worker.ask(Job::List));
    let export = Job::Export {
        record: Box::new(meeting(1).record().clone()),
        formats: vec![Format::Txt],
        folder: PathBuf::from("doc").into(),
        cancelled: Arc::default(),
    };
    assert!(worker.ask(export));
    assert!(worker.ask(Job::Open(LOCAL.into())));
    let mut done = worker.wait_done();
    while matches!(done, Some(Done::Exporting { .. })) {
        done = worker.wait_done();
    }
    assert!(matches!(done, Some(Done::Opened { handle, .. }) if handle.path == Path::new(LOCAL)));
    disk.shut(&[]);
    let late = worker.finish();
    assert!(
        late.iter()
            .any(|done| matches!(done, Done::Listed(start) if start.recent.len() == 1))
    );
    assert!(late.iter().any(|done| matches!(done, Done::Exported(paths) if paths.len() == 1)));
}

#[test]
fn a_session_that_is_opened_too_late_does_not_push_the_next_one_away() {
    let disk = GatedDisk::new(&[]);
    let worker = worker_on_share(&disk);
    assert!(worker.ask(Job::Open(ON_SHARE.into())));
    assert!(worker.ask(Job::Open(LOCAL.into())));
    assert!(matches!(worker.wait_done(), Some(Done::Opened { handle, .. }) if handle.path == Path::new(LOCAL)));
    disk.shut(&[]);
    assert!(worker.finish().is_empty());
    assert_eq!(disk.disk.file("doc/.b.ron.lock"), None, "it is free for others");
    assert!(disk.disk.file("lokal/.b.ron.lock").is_some());
}

#[test]
fn what_others_write_until_the_lock_is_ours_is_what_is_opened() {
    let disk = GatedDisk::new(&[]);
    let worker = worker_on_share(&disk);
    disk.shut(&[("put_new", "doc")]);
    assert!(worker.ask(Job::Open(ON_SHARE.into())));
    // The file has been read, and the lock is about to take its name.
    let is_half_done = |file: &FileEntry| file.path.extension().is_some_and(|ending| ending == "tmp");
    while !disk.disk.list(Path::new("doc")).unwrap().iter().any(is_half_done) {
        std::thread::yield_now();
    }
    let theirs = with_draft("i sista stund");
    disk.disk.lay(ON_SHARE, &bytes_of(&theirs));
    disk.shut(&[]);
    assert!(matches!(worker.wait_done(), Some(Done::Opened { opened, .. }) if opened.record == *theirs.record()));
}

#[test]
fn whatever_keeps_the_file_from_being_saved_is_told_copied_and_healed() {
    let full_read_only_gone = [
        (ErrorKind::StorageFull, "Disken är full"),
        (ErrorKind::ReadOnlyFilesystem, "går bara att läsa"),
        (ErrorKind::PermissionDenied, ""),
        (ErrorKind::NotFound, ""),
        (ErrorKind::HostUnreachable, ""),
    ];
    for (kind, told) in full_read_only_gone {
        let disk = GatedDisk::new(&[]);
        let bench = bench(&disk, None);
        bench.saver.save(with_draft("före").record(), true);
        bench.wait_for(is_saved);
        disk.disk.fail(Fault::Below("doc"), kind);
        let session = with_draft("under tiden");
        bench.saver.save(session.record(), true);
        let state = bench.wait_for(|state| state.failure.is_some());
        assert!(state.failure.as_ref().unwrap().message.contains(told), "{state:?}");
        assert_eq!(elsewhere(&state), Some(Path::new(MIRROR)), "{kind:?}");
        assert_eq!(disk.disk.durable(MIRROR).unwrap(), bytes_of(&session), "{kind:?}");
        assert_eq!(
            disk.disk.durable(FILE).unwrap(),
            bytes_of(&with_draft("före")),
            "{kind:?}: what was saved is not harmed"
        );
        disk.disk.fail(Fault::Never, kind);
        bench.wait_for(is_saved);
        assert_eq!(disk.disk.durable(FILE).unwrap(), bytes_of(&session), "{kind:?}");
    }
}
