//! Files on their way to the disk: given up, refused, and written.

use crate::support::disk::{Fault, FaultyDisk, worker};
use crate::support::meetings::meeting;
use samtalsledaren::files::{is_missing_folder, planned_files, write_documents};
use samtalsledaren::model::{Format, TargetFolder};
use samtalsledaren::words::Words;
use samtalsledaren::work::{Done, Job, Worker};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// What came of it in the end, and how many documents were told of on the way.
fn exported(worker: &Worker, cancelled: bool) -> (Done, usize) {
    assert!(worker.ask(Job::Export {
        record: Box::new(meeting(2).record().clone()),
        formats: vec![Format::Docx, Format::Txt],
        folder: TargetFolder::to_be_made("ut"),
        cancelled: Arc::new(AtomicBool::new(cancelled)),
    }));
    let mut told = 0;
    loop {
        match worker.wait_done().unwrap() {
            Done::Exporting { number, count, .. } => {
                told += 1;
                assert_eq!((number, count), (told, 2));
            }
            done => return (done, told),
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

#[test]
fn the_names_that_are_planned_are_those_that_are_written_and_never_one_that_is_taken() {
    // What lies in the folder, and the names that two documents get.
    for (there, expected) in [
        (&[][..], "bilaga.pdf bilaga.svar.csv"),
        (&["annat.pdf"], "bilaga.pdf bilaga.svar.csv"),
        (&["bilaga.pdf"], "bilaga-2.pdf bilaga-2.svar.csv"),
        (&["BILAGA.PDF"], "bilaga-2.pdf bilaga-2.svar.csv"),
        (&["bilaga.svar.csv", "bilaga-2.pdf"], "bilaga-3.pdf bilaga-3.svar.csv"),
    ] {
        let disk = FaultyDisk::new().0;
        for name in there {
            disk.lay(format!("ut/{name}"), b"annat");
        }
        let (folder, words) = (Path::new("ut"), Words::default());
        let planned = planned_files(&disk, folder, "bilaga", &["pdf", "svar.csv"], words).unwrap();
        assert_eq!(planned.names.join(" "), expected, "{there:?}");
        assert_eq!(planned.is_missing, there.is_empty());
        assert_eq!(is_missing_folder(&disk, folder), there.is_empty(), "nothing was made");
        let documents = [("pdf", b"ett".to_vec()), ("svar.csv", b"tva".to_vec())];
        let written = write_documents(&disk, folder, "bilaga", &documents, words).unwrap();
        let written: Vec<_> = written
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(written, planned.names);
        for name in there {
            assert_eq!(
                disk.file(format!("ut/{name}")).as_deref(),
                Some(&b"annat"[..]),
                "{name} is not written over"
            );
        }
    }
}
