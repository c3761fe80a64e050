//! What must hold for any bytes that are read as a session, a deck or a table of notes; shared with the fuzz targets.

use crate::support::disk::FaultyDisk;
use samtalsledaren::files::{Document, check, open, open_damaged, read_deck, read_notes, read_session, session_text};
use samtalsledaren::model::{Command, Session};
use samtalsledaren::words::Words;
use samtalsledaren::work::bring_in;
use std::path::Path;

/// Any bytes as a session: what is read comes back as it was, what is damaged is left alone, and the meeting can go on.
pub(crate) fn session(bytes: &[u8]) {
    let words = Words::default();
    let (disk, _steps) = FaultyDisk::new();
    let path = Path::new("a.ron");
    disk.lay(path, bytes);
    if let Some(damaged) = open_damaged(&disk, path, words) {
        assert!(damaged.opened.read_only, "what is damaged is only looked at");
    }
    assert_eq!(disk.file(path).as_deref(), Some(bytes), "reading writes nothing");
    let Ok(opened) = read_session(bytes, words) else { return };
    // What a newer program wrote is only looked at, and never written by this one.
    if opened.read_only {
        return;
    }
    let text = session_text(&opened.record).expect("what was read can be written");
    let again = read_session(text.as_bytes(), words).expect("what was written can be read");
    assert_eq!(again.record, opened.record, "what was written is what was read");
    let mut session = Session::from_record(opened.record.clone());
    for note in &opened.record.notes {
        assert!(session.note(&note.id).is_some(), "no note is lost on the way");
    }
    session.apply(Command::SetDraft("skrivet".to_owned()), 0);
    session.apply(Command::EndNote, 0);
    session.undo();
}

/// Any bytes as a deck, or as a file that may be either.
pub(crate) fn deck(bytes: &[u8]) {
    let words = Words::default();
    let (disk, _steps) = FaultyDisk::new();
    let path = Path::new("a.ron");
    disk.lay(path, bytes);
    if let Ok(Document::Deck(deck)) = open(&disk, path, words) {
        assert!(read_deck(bytes, words).is_ok(), "one file is one thing");
        Session::new(*deck, 3, "prov", "2031-03-05T12:00:00+01:00");
    }
    check(&disk, path, words).ok();
}

/// Any bytes as a table of notes for a session: all of its notes, or none of them.
pub(crate) fn notes(bytes: &[u8], mut session: Session) {
    let Ok(table) = read_notes(bytes, &session, Words::default()) else {
        return;
    };
    let before = session.notes().count();
    let count = table.notes.len();
    let done = bring_in(&mut session, &table.notes).expect("a row that was taken becomes a note");
    assert_eq!((done.notes, session.notes().count()), (count, before + count));
}
