//! What is remembered of earlier layouts: it makes exports faster and changes nothing in them.

use crate::support::disk::{Fault, FaultyDisk, places};
use crate::support::documents::sessions;
use crate::support::meetings::meeting;
use samtalsledaren::files::{Disk, Paginations, content_checksum, write_whole};
use samtalsledaren::model::{Command, Format, Pagination, Session};
use samtalsledaren::work::{PreparedAppendix, prepare_appendix, prepare_appendix_for};
use std::io::ErrorKind;

const FILE: &str = "data/sidindelning.txt";

fn prepared_on(session: &Session, formats: &[Format], disk: &dyn Disk) -> PreparedAppendix {
    prepare_appendix_for(session.record(), &content_checksum(session.record()), formats, (disk, &places())).unwrap()
}

fn files(made: &PreparedAppendix) -> Vec<(&'static str, Vec<u8>)> {
    made.documents(&Format::ALL).unwrap()
}

/// Five pages and more, so that it has a list of contents with the pages of its headings.
fn long_session() -> Session {
    let session = sessions().remove(0);
    assert!(prepare_appendix(session.record(), "").unwrap().pages.as_ref().unwrap().count() > 4);
    session
}

#[test]
fn a_document_that_is_remembered_is_not_laid_out_and_has_the_same_bytes() {
    let disk = FaultyDisk::new().0;
    let session = long_session();
    let without = files(&prepare_appendix(session.record(), &content_checksum(session.record())).unwrap());
    let first = prepared_on(&session, &[Format::Docx], &disk);
    assert!(first.pages.is_some());
    let second = prepared_on(&session, &[Format::Docx, Format::Txt], &disk);
    assert!(second.pages.is_none());
    let on_pages = prepared_on(&session, &Format::ALL, &disk);
    assert!(on_pages.pages.is_some());
    assert_eq!(first.appendix, second.appendix);
    for made in [first, second, on_pages] {
        assert!(files(&made) == without);
    }
}

#[test]
fn a_changed_letter_is_laid_out_anew() {
    let disk = FaultyDisk::new().0;
    let mut session = long_session();
    prepared_on(&session, &[Format::Txt], &disk);
    let note = session.notes().next().unwrap();
    let (id, text) = (note.id.clone(), format!("{}!", note.text));
    session.apply(Command::SetNoteText(id, text), 0);
    assert!(prepared_on(&session, &[Format::Txt], &disk).pages.is_some());
    assert!(prepared_on(&session, &[Format::Txt], &disk).pages.is_none());
}

#[test]
fn a_damaged_line_is_as_good_as_none() {
    let disk = FaultyDisk::new().0;
    let session = long_session();
    let whole = files(&prepared_on(&session, &[Format::Txt], &disk));
    let bytes = disk.file(FILE).unwrap();
    // Signs all over the file, the file cut off in its middle, and no text at all.
    let mut damaged: Vec<Vec<u8>> = (0..bytes.len())
        .step_by(7)
        .map(|at| {
            let mut damaged = bytes.clone();
            damaged[at] = if damaged[at] == b'1' { b'2' } else { b'1' };
            damaged
        })
        .collect();
    damaged.extend([bytes[..bytes.len() / 2].to_vec(), vec![0xFF; 90], Vec::new()]);
    let sound = Paginations::read(&disk, &places());
    for damaged in damaged {
        write_whole(&disk, FILE.as_ref(), &damaged).unwrap();
        let known = Paginations::read(&disk, &places());
        for mark in text(&bytes).lines().map(|line| &line[..64]) {
            assert!(known.get(mark).is_none_or(|pagination| Some(pagination) == sound.get(mark)));
        }
    }
    write_whole(&disk, FILE.as_ref(), b"0 1 2 3\n").unwrap();
    let anew = prepared_on(&session, &[Format::Txt], &disk);
    assert!(anew.pages.is_some());
    assert!(files(&anew) == whole);
}

#[test]
fn a_disk_that_refuses_stands_in_the_way_of_nothing() {
    let disk = FaultyDisk::new().0;
    disk.fail(Fault::From(1), ErrorKind::PermissionDenied);
    let made = prepared_on(&meeting(2), &[Format::Txt], &disk);
    assert!(made.pages.is_some());
    assert_eq!(disk.file(FILE), None);
}

#[test]
fn what_is_remembered_is_little_and_holds_no_word() {
    let disk = FaultyDisk::new().0;
    prepared_on(&long_session(), &[Format::Txt], &disk);
    let mut known = Paginations::read(&disk, &places());
    for number in 0..200_u16 {
        let pagination = Pagination {
            pages: number,
            headings: vec![0; 40],
        };
        known.add(format!("{number:064x}"), pagination);
    }
    let too_long = Pagination {
        pages: 1,
        headings: vec![9999; 5000],
    };
    known.add(format!("{:064x}", 9999), too_long);
    known.keep(&disk, &places());
    let kept = text(&disk.file(FILE).unwrap());
    assert!(kept.lines().count() <= 64 && kept.len() < 20_000, "{}", kept.len());
    assert!(kept.chars().all(|sign| matches!(sign, '0'..='9' | 'a'..='f' | ' ' | ',' | '\n')));
    assert!(Paginations::read(&disk, &places()).get(&format!("{:064x}", 199)).is_some());
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
