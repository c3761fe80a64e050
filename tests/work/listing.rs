//! The list of the first screen: what lies in the folder, whole, damaged and alike.

use crate::support::meetings::{add_note, bytes_of, deck, text_of};
use samtalsledaren::files::{Places, RealDisk, write_whole};
use samtalsledaren::model::{Command, Fact, RecentSession, Session};
use samtalsledaren::words::Words;
use samtalsledaren::work::{Done, Job, Worker};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

struct Folder {
    _place: TempDir,
    places: Places,
}

impl Folder {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().canonicalize().unwrap();
        let places = Places {
            documents: root.join("dokument"),
            data: root.join("data"),
        };
        fs::create_dir_all(&places.documents).unwrap();
        Self { _place: place, places }
    }

    /// Writes a file among the documents.
    fn lay(&self, name: &str, bytes: &[u8]) {
        write_whole(&RealDisk, &self.places.documents.join(name), bytes).unwrap();
    }

    /// Writes the mirror of a session in this file.
    fn mirror(&self, name: &str, session: &Session) {
        let mirror = self.places.copies(&session.record().id, &self.places.documents.join(name)).mirror;
        fs::create_dir_all(mirror.parent().unwrap()).unwrap();
        write_whole(&RealDisk, &mirror, &bytes_of(session)).unwrap();
    }

    /// What the worker lists, in the order of the file names.
    fn listed(&self) -> Vec<RecentSession> {
        let worker = Worker::start(Arc::new(RealDisk), self.places.clone(), Words::default(), || {}).unwrap();
        assert!(worker.ask(Job::List));
        let Some(Done::Listed(lists)) = worker.wait_done() else {
            panic!("nothing was listed")
        };
        worker.finish();
        let mut recent = lists.recent;
        recent.sort_by(|one, other| one.path.cmp(&other.path));
        recent
    }
}

/// A meeting of the small deck with an id and a note of its own.
fn session(id: &str) -> Session {
    let mut session = Session::new(deck(), 2, id, "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    session.apply(Command::SetFact(Fact::Board, "Provnämnden".into()), 0);
    add_note(&mut session, "fraga", 1, "Sagt");
    session
}

fn name(session: &RecentSession) -> &str {
    session.path.file_name().unwrap().to_str().unwrap()
}

#[test]
fn damaged_files_conflict_copies_and_meetings_of_one_name_are_told_apart() {
    let folder = Folder::new();
    let text = text_of(&session("ettmote1"));
    let cut = text.find("    deck: (").unwrap();
    folder.lay("hel.ron", text.as_bytes());
    folder.lay("hel (Kopia i konflikt 2031-03-06).ron", text.as_bytes());
    folder.lay("annat.ron", &bytes_of(&session("annatmot")));
    folder.lay("kapad.ron", &text.as_bytes()[..cut]);
    folder.lay("nollor.ron", &vec![0; text.len()]);
    folder.lay("tom.ron", b"");
    folder.lay(
        "underlag.ron",
        br#"(id: "eget", title: "Eget", items: [(key: "a", title: "Vad?", kind: Open(()))])"#,
    );
    folder.mirror("kapad.ron", &session("ettmote1"));
    folder.mirror("nollor.ron", &session("nollorna"));
    let listed = folder.listed();
    let names: Vec<_> = listed.iter().map(name).collect();
    assert_eq!(
        names,
        [
            "annat.ron",
            "hel (Kopia i konflikt 2031-03-06).ron",
            "hel.ron",
            "kapad.ron",
            "nollor.ron",
            "tom.ron"
        ]
    );
    for (row, same) in listed.iter().zip([false, true, true]) {
        let apart = row.told_apart.as_ref().unwrap_or_else(|| panic!("{row:?}"));
        assert_eq!((apart.file.as_str(), apart.same_meeting), (name(row), same));
        assert!(row.damage.is_none() && row.changed.contains(" kl. "), "{row:?}");
    }
    let damage = |place: usize| listed[place].damage.as_ref().unwrap();
    assert!(damage(3).fault.contains("tar slut mitt i"), "{:?}", damage(3));
    assert_eq!(damage(3).sound_notes, 1);
    assert!(damage(4).fault.contains("bara nollor"), "{:?}", damage(4));
    assert!(damage(5).fault.contains("tom"), "{:?}", damage(5));
    for place in [3, 4] {
        let copy = damage(place).copy.as_ref().unwrap();
        assert!(
            copy.path.starts_with(&folder.places.data) && copy.changed.contains(" kl. "),
            "{copy:?}"
        );
    }
    assert_eq!(damage(5).copy, None);
}

/// Sets the time at which a file among the documents was last written.
fn date(folder: &Folder, name: &str, secs: u64) {
    let file = fs::File::options().write(true).open(folder.places.documents.join(name)).unwrap();
    file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(secs))
        .unwrap();
}

#[test]
fn whole_files_of_the_same_meeting_in_the_folder_are_its_nearest_copies() {
    let folder = Folder::new();
    let mut long = session("ettmote1");
    add_note(&mut long, "fraga", 2, "Sagt sedan");
    let text = text_of(&long);
    folder.lay("möte.ron", &bytes_of(&session("ettmote1")));
    folder.lay("möte - Kopia.RON", text.as_bytes());
    folder.lay("annat.ron", &bytes_of(&session("annatmot")));
    let cut = text.find("    deck: (").unwrap();
    folder.lay("kapad.ron", &text.as_bytes()[..cut]);
    folder.lay("sammanslagen.ron", format!("<<<<<<< HEAD\n{text}").as_bytes());
    let other = text_of(&session("ensamt01"));
    folder.lay("ensam.ron", format!("<<<<<<< HEAD\n{other}").as_bytes());
    for (age, name) in ["annat.ron", "möte - Kopia.RON", "möte.ron"].into_iter().enumerate() {
        date(&folder, name, 2_000_000_000 - age as u64 * 60);
    }
    let copy_of = |damaged: &str| {
        let listed = folder.listed();
        let row = listed.iter().find(|row| name(row) == damaged).unwrap().clone();
        row.damage.unwrap().copy.map(|copy| copy.path)
    };
    let newest = folder.places.documents.join("möte - Kopia.RON");
    for damaged in ["kapad.ron", "sammanslagen.ron"] {
        assert_eq!(copy_of(damaged).as_ref(), Some(&newest), "{damaged}");
    }
    assert_eq!(copy_of("ensam.ron"), None, "another meeting is no copy");
    // One that the program keeps counts where it is later, and where the other is damaged itself.
    folder.mirror("kapad.ron", &session("ettmote1"));
    assert_eq!(copy_of("kapad.ron").as_ref(), Some(&newest));
    folder.lay("möte - Kopia.RON", &text.as_bytes()[..cut]);
    folder.lay("möte.ron", b"");
    assert!(copy_of("kapad.ron").unwrap().starts_with(&folder.places.data));
}

#[test]
fn files_of_one_name_in_two_folders_are_told_apart_by_their_paths() {
    let mut rows = [
        RecentSession {
            path: "/a/mote.ron".into(),
            title: "Provunderlag".into(),
            ..RecentSession::default()
        },
        RecentSession {
            path: "/b/mote.ron".into(),
            title: "PROVUNDERLAG".into(),
            ..RecentSession::default()
        },
        RecentSession {
            path: "/b/annat.ron".into(),
            title: "Provunderlag".into(),
            date: "2031-03-05".into(),
            ..RecentSession::default()
        },
    ];
    samtalsledaren::model::tell_apart(&mut rows);
    let files: Vec<_> = rows
        .iter()
        .map(|row| row.told_apart.as_ref().map(|apart| apart.file.as_str()))
        .collect();
    assert_eq!(files, [Some("/a/mote.ron"), Some("/b/mote.ron"), None]);
}

#[test]
fn a_file_that_is_gone_is_not_listed_and_one_of_another_program_is() {
    let folder = Folder::new();
    let settings = format!("(recent: [\"{}\"])", folder.places.documents.join("borta.ron").display());
    fs::create_dir_all(&folder.places.data).unwrap();
    write_whole(&RealDisk, &folder.places.settings(), settings.as_bytes()).unwrap();
    folder.lay("dokument.ron", b"PK\x03\x04..word/document.xml..");
    let listed = folder.listed();
    assert_eq!(listed.iter().map(name).collect::<Vec<_>>(), ["dokument.ron"]);
    assert!(listed[0].damage.as_ref().unwrap().fault.contains("ett dokument från Word"));
    assert!(Path::new(&listed[0].title) == Path::new("dokument.ron"));
}
