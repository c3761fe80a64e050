//! Files with a name of their own: finished documents, new sessions, the log of faults.

use crate::support::disk::{Fault, FaultyDisk, places};
use crate::support::meetings::meeting;
use samtalsledaren::files::{log_fault, write_documents};
use samtalsledaren::model::Record;
use samtalsledaren::words::{Language, Words};
use std::io::ErrorKind;
use std::path::Path;

const WORDS: Words = Words {
    language: Language::Swedish,
};

#[test]
fn documents_never_take_the_place_of_others() {
    let (disk, _steps) = FaultyDisk::new();
    let folder = Path::new("ut");
    let write = |text: &str| write_documents(&disk, folder, "bilaga", &[("pdf", text.into()), ("txt", text.into())], WORDS).unwrap();
    assert_eq!(write("ett"), [folder.join("bilaga.pdf"), folder.join("bilaga.txt")]);
    assert_eq!(write("två"), [folder.join("bilaga-2.pdf"), folder.join("bilaga-2.txt")]);
    assert_eq!(disk.file("ut/bilaga.pdf").unwrap(), b"ett");
    samtalsledaren::files::write_new(&disk, &folder.join("BILAGA-3.TXT"), b"annans").unwrap();
    assert_eq!(write("tre")[0], folder.join("bilaga-4.pdf"));
}

#[test]
fn a_name_with_its_accents_apart_is_taken_too() {
    let (disk, _steps) = FaultyDisk::new();
    let folder = Path::new("ut");
    samtalsledaren::files::write_new(&disk, &folder.join("A\u{30A}RSBILAGA.pdf"), b"annans").unwrap();
    let written = write_documents(&disk, folder, "årsbilaga", &[("pdf", b"ett".to_vec())], WORDS).unwrap();
    assert_eq!(written, [folder.join("årsbilaga-2.pdf")]);
}

#[test]
fn a_failed_export_leaves_nothing_half_done() {
    for number in 1..12 {
        let (disk, _steps) = FaultyDisk::new();
        disk.fail(Fault::Once(number), ErrorKind::StorageFull);
        let documents = [("pdf", b"ett".to_vec()), ("txt", b"ett".to_vec())];
        if let Err(error) = write_documents(&disk, Path::new("ut"), "bilaga", &documents, WORDS) {
            assert!(error.to_string().contains("Disken är full"), "{error}");
            // Only a name that could not be forced through may stand there.
            assert!(disk.count() <= 1, "step {number}");
        } else {
            assert_eq!(disk.count(), 2);
        }
    }
}

#[test]
fn new_sessions_get_a_name_of_their_own() {
    let (disk, _steps) = FaultyDisk::new();
    let places = places();
    let record = meeting(1).record().clone();
    let create = |record: &Record| places.create_session(&disk, "2031-03-05", record, WORDS).unwrap();
    assert_eq!(create(&record), Path::new("doc/2031-03-05-prov.ron"));
    assert_eq!(create(&record), Path::new("doc/2031-03-05-prov-2.ron"));
    let mut sly = record;
    sly.deck.id = "../../etc/x".to_owned();
    assert_eq!(create(&sly), Path::new("doc/2031-03-05-etcx.ron"));
}

#[test]
fn the_log_grows_by_faults_and_never_without_end() {
    let (disk, _steps) = FaultyDisk::new();
    let places = places();
    log_fault(&disk, &places, "12.00", "ett\ntvå").unwrap();
    assert_eq!(disk.durable(places.log()).unwrap(), "12.00 ett\n12.00 två\n".as_bytes());
    for number in 0..300 {
        log_fault(&disk, &places, "12.01", &format!("{number} {}", "å".repeat(999))).unwrap();
    }
    let log = String::from_utf8(disk.durable(places.log()).unwrap()).unwrap();
    assert!(log.len() <= 256 * 1024 && log.len() > 200 * 1024, "{}", log.len());
    assert!(log.starts_with("12.01 ") && log.lines().last().unwrap().starts_with("12.01 299 "));
}
