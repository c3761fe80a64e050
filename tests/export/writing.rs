//! Files on their way to the disk: given up, refused, and written.

use crate::support::disk::{Fault, FaultyDisk, worker};
use crate::support::meetings::meeting;
use samtalsledaren::model::Format;
use samtalsledaren::work::{Done, Job, Worker};
use std::io::ErrorKind;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// What came of it in the end, and how many documents were told of on the way.
fn exported(worker: &Worker, cancelled: bool) -> (Done, usize) {
    assert!(worker.ask(Job::Export {
        record: Box::new(meeting(2).record().clone()),
        formats: vec![Format::Docx, Format::Txt],
        folder: "ut".into(),
        cancelled: Arc::new(AtomicBool::new(cancelled)),
    }));
    let (mut told, mut made_folder) = (0, false);
    loop {
        match worker.wait_done().unwrap() {
            Done::Exporting { number, count, .. } => {
                told += 1;
                assert_eq!((number, count), (told, 2));
            }
            Done::FolderMade(folder) => {
                assert_eq!(folder.to_str(), Some("ut"));
                made_folder = true;
            }
            done => {
                let is_new = matches!(&done, Done::Exported(paths) if !paths.is_empty());
                assert!(is_new || !made_folder, "a folder is told of only together with documents");
                return (done, told);
            }
        }
    }
}

#[test]
fn an_export_that_is_given_up_writes_nothing_and_the_next_one_does() {
    let disk = Arc::new(FaultyDisk::new().0);
    let worker = worker(&disk);
    assert!(matches!(exported(&worker, true).0, Done::Exported(paths) if paths.is_empty()));
    let written = |path: &str| disk.file(path).is_some();
    assert!(!written("ut/bilaga-1970-01-01.docx"));
    let (done, told) = exported(&worker, false);
    let Done::Exported(paths) = done else {
        panic!("nothing was written")
    };
    assert_eq!((paths.len(), told), (2, 2));
    assert!(paths.iter().all(|path| disk.file(path).is_some()));
    worker.finish();
}

#[test]
fn an_export_that_the_disk_refuses_is_told_and_leaves_no_file() {
    let disk = Arc::new(FaultyDisk::new().0);
    let worker = worker(&disk);
    disk.fail(Fault::Below("ut"), ErrorKind::StorageFull);
    assert!(matches!(exported(&worker, false).0, Done::Failed(_)));
    disk.fail(Fault::Never, ErrorKind::Other);
    assert!(matches!(exported(&worker, false).0, Done::Exported(paths) if paths.len() == 2));
    worker.finish();
}
