//! Opening: a copy that holds more than the file is offered, and so is a whole copy of a file that is damaged.

use crate::support::meetings::{meeting, text_of};
use samtalsledaren::files::{Copies, LockStatus, Places, RealDisk, read_session, write_new, write_whole};
use samtalsledaren::model::{Command, Session};
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::{Done, Job, SaveTargets, Saver, Worker};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

const WORDS: Words = Words::new(Language::Swedish);

struct Desk {
    folder: tempfile::TempDir,
    file: PathBuf,
    places: Places,
}

/// A session that was saved and closed, with its mirror and backups.
fn desk(session: &Session) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let places = Places {
        documents: folder.path().join("dokument"),
        data: folder.path().join("data"),
    };
    let file = folder.path().join("dokument/a.ron");
    fs::create_dir_all(&places.documents).unwrap();
    write_new(&RealDisk, &file, text_of(&meeting(1)).as_bytes()).unwrap();
    let desk = Desk { folder, file, places };
    let copies = desk.copies();
    let targets = SaveTargets {
        path: desk.file.clone(),
        elsewhere: copies.in_turn(),
        backups: Some(copies.backups),
        ..SaveTargets::default()
    };
    let saver = Saver::start(Arc::new(RealDisk), targets, WORDS, || {}).unwrap();
    saver.save(session.record(), true);
    assert!(!saver.finish().unsaved);
    desk
}

impl Desk {
    fn copies(&self) -> Copies {
        let real = fs::canonicalize(&self.file).unwrap();
        self.places.copies(&meeting(1).record().id, &real)
    }

    fn worker(&self) -> Worker {
        Worker::start(Arc::new(RealDisk), self.places.clone(), WORDS, || {}).unwrap()
    }

    fn done(&self, job: Job) -> Done {
        let worker = self.worker();
        assert!(worker.ask(job));
        worker.wait_done().unwrap()
    }

    /// The copy that is offered as newer when the session is opened; it is closed again.
    fn newer(&self) -> Option<PathBuf> {
        match self.done(Job::Open(self.file.clone())) {
            Done::Opened { handle, .. } => {
                let LockStatus::Ours(lock) = handle.lock else {
                    panic!("{:?}: copies are looked for by the one who writes", handle.lock)
                };
                lock.leave(&RealDisk).unwrap();
                handle.newer
            }
            Done::Failed(text) => panic!("{text}"),
            _ => panic!("no session was opened"),
        }
    }

    /// Puts a text in the mirror, written so many seconds after the file.
    fn mirror(&self, text: &str, later_secs: i64) {
        let mirror = self.copies().mirror;
        write_whole(&RealDisk, &mirror, text.as_bytes()).unwrap();
        let saved = fs::metadata(&self.file).unwrap().modified().unwrap();
        set_time(&mirror, saved, later_secs);
    }
}

fn set_time(path: &Path, from: SystemTime, later_secs: i64) {
    let gap = Duration::from_secs(later_secs.unsigned_abs());
    let time = if later_secs < 0 { from - gap } else { from + gap };
    fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

fn with_notes(texts: &[&str]) -> Session {
    let mut session = meeting(1);
    for text in texts {
        session.apply(Command::GoTo("fraga".into()), 0);
        session.apply(Command::SetDraft((*text).to_owned()), 0);
        session.apply(Command::EndNote, 0);
    }
    session
}

#[test]
fn a_mirror_with_more_than_the_file_is_offered_and_kept_and_opened_beside_it() {
    let desk = desk(&with_notes(&["sparad"]));
    let more = with_notes(&["sparad", "bara i kopian"]);
    desk.mirror(&text_of(&more), 1);
    let copy = desk.newer().unwrap();
    assert_ne!(copy, desk.copies().mirror, "the next save writes a new mirror");
    assert_eq!(fs::read_to_string(&copy).unwrap(), text_of(&more));
    let job = Job::Recover {
        path: desk.file.clone(),
        copy,
    };
    let Done::Opened { opened, handle } = desk.done(job) else {
        panic!("not recovered")
    };
    assert_eq!(opened.record, *more.record());
    let path = handle.path.to_str().unwrap();
    assert!(path.contains("/a.aterstalld-"), "{path}");
    assert_eq!(
        fs::read_to_string(&desk.file).unwrap(),
        text_of(&with_notes(&["sparad"])),
        "the file is left alone"
    );
}

#[test]
fn a_mirror_that_says_nothing_more_is_not_offered() {
    let session = with_notes(&["sparad"]);
    let desk = desk(&session);
    assert_eq!(desk.newer(), None, "file and mirror are the same");
    desk.mirror(&text_of(&with_notes(&["sparad", "av en äldre fil"])), -1);
    assert_eq!(desk.newer(), None, "the file is younger");
    desk.mirror(&text_of(&with_notes(&["sparad", "i samma stund"])), 0);
    assert_eq!(desk.newer(), None, "neither is younger");
    let mut further = session.clone();
    further.apply(Command::GoTo("delar".into()), 0);
    further.apply(Command::PassSecs(5), 0);
    desk.mirror(&text_of(&further), 1);
    assert_eq!(desk.newer(), None, "only the clock went on");
    desk.mirror(&text_of(&with_notes(&["sparad", "halv"]))[..400], 1);
    assert_eq!(desk.newer(), None, "a copy that is not whole helps nobody");
}

#[test]
fn a_newer_copy_is_put_aside_once_until_it_holds_something_else() {
    let desk = desk(&with_notes(&["sparad"]));
    desk.mirror(&text_of(&with_notes(&["sparad", "bara i kopian"])), 1);
    let first = desk.newer().unwrap();
    assert_eq!(desk.newer().as_ref(), Some(&first));
    let more = text_of(&with_notes(&["sparad", "bara i kopian", "och mer"]));
    desk.mirror(&more, 1);
    let second = desk.newer().unwrap();
    assert_ne!(second, first);
    assert_eq!(fs::read_to_string(&second).unwrap(), more);
}

#[test]
fn a_copy_at_a_further_place_is_offered_too() {
    let desk = desk(&with_notes(&["sparad"]));
    let more = with_notes(&["sparad", "på tredje platsen"]);
    let further = &desk.copies().further[0];
    write_whole(&RealDisk, further, text_of(&more).as_bytes()).unwrap();
    set_time(further, fs::metadata(&desk.file).unwrap().modified().unwrap(), 1);
    let copy = desk.newer().unwrap();
    assert_eq!(fs::read_to_string(copy).unwrap(), text_of(&more));
}

#[test]
fn a_damaged_session_finds_its_copies_whatever_is_damaged() {
    let session = with_notes(&["hel i kopian"]);
    let text = text_of(&session);
    let id_line = text.lines().find(|line| line.starts_with("    id: ")).unwrap();
    let damages: [(&str, Vec<u8>); 4] = [
        ("a cut", text.as_bytes()[..text.len() / 2].to_vec()),
        ("its id", text.replace(id_line, "    id: pr\"ov,").into_bytes()),
        (
            "another id",
            text.replace(id_line, "    id: \"fel\",")
                .replace("notes: [", "notes: [[")
                .into_bytes(),
        ),
        ("everything", vec![0; text.len()]),
    ];
    for (what, bytes) in damages {
        let desk = desk(&session);
        write_whole(&RealDisk, &desk.file, &bytes).unwrap();
        let copy = match desk.done(Job::Open(desk.file.clone())) {
            Done::Damaged { copy, .. } => copy,
            Done::Unreadable { copy, .. } => Some(copy),
            Done::Failed(text) => panic!("{what}: {text}"),
            _ => panic!("{what}: opened as if nothing were wrong"),
        };
        let copy = copy.unwrap_or_else(|| panic!("{what}: no copy was found"));
        assert_eq!(fs::read_to_string(&copy).unwrap(), text, "{what}");
        let job = Job::Recover {
            path: desk.file.clone(),
            copy,
        };
        let Done::Opened { opened, .. } = desk.done(job) else {
            panic!("{what}: not recovered")
        };
        assert_eq!(opened.record, *session.record());
        assert_eq!(fs::read(&desk.file).unwrap(), bytes, "{what}: the damaged original stays");
    }
}

#[test]
fn a_damaged_session_that_was_moved_finds_its_copies_by_its_id_or_its_name() {
    let session = with_notes(&["flyttad"]);
    let text = text_of(&session);
    let id_line = text.lines().find(|line| line.starts_with("    id: ")).unwrap();
    let broken = text.replace("notes: [", "notes: [[");
    for (name, bytes, found) in [
        ("nytt namn.ron", broken.clone(), true),
        ("a.ron", broken.replace(id_line, "    id: \"a\"b\","), true),
        ("nytt namn.ron", broken.replace(id_line, "    id: \"a\"b\","), false),
    ] {
        let desk = desk(&session);
        let moved = desk.folder.path().join(name);
        write_new(&RealDisk, &moved, bytes.as_bytes()).unwrap();
        let Done::Damaged { copy, .. } = desk.done(Job::Open(moved)) else {
            panic!("{name}: not read as damaged")
        };
        assert_eq!(copy.is_some(), found, "{name}");
    }
}

#[test]
fn a_backup_helps_where_the_mirror_is_damaged_too() {
    let session = with_notes(&["i säkerhetskopian"]);
    let desk = desk(&session);
    write_whole(&RealDisk, &desk.file, b"(id: ").unwrap();
    write_whole(&RealDisk, &desk.copies().mirror, b"(id: ").unwrap();
    let Done::Unreadable { copy, .. } = desk.done(Job::Open(desk.file.clone())) else {
        panic!("no copy was offered")
    };
    assert!(copy.starts_with(desk.copies().backups), "{copy:?}");
    assert_eq!(read_session(&fs::read(copy).unwrap(), WORDS).unwrap().record, *session.record());
}

#[test]
fn the_wastebasket_lasts_as_long_as_the_session() {
    let mut session = with_notes(&["kvar", "i papperskorgen"]);
    let thrown = session.record().notes[1].clone();
    session.apply(Command::RemoveNote(thrown.id.clone(), true), 0);
    let desk = desk(&session);
    for _ in 0..2 {
        let Done::Opened { opened, .. } = desk.done(Job::Open(desk.file.clone())) else {
            panic!("not opened")
        };
        let mut session = Session::from_record(opened.record);
        assert!(session.record().notes[1].removed);
        session.apply(Command::RemoveNote(thrown.id.clone(), false), 0);
        assert_eq!(session.record().notes[1], thrown, "with its words, its place and its number");
    }
}

#[test]
fn check_tells_what_can_be_had_of_a_damaged_session() {
    let session = with_notes(&["ett", "två"]);
    let desk = desk(&session);
    let broken = text_of(&session).replace("text: \"två\"", "text: \"två");
    write_whole(&RealDisk, &desk.file, broken.as_bytes()).unwrap();
    let answer = std::process::Command::new(env!("CARGO_BIN_EXE_samtalsledaren"))
        .args(["check".as_ref(), desk.file.as_os_str()])
        .env("SAMTALSLEDAREN_DATA", &desk.places.data)
        .env("SAMTALSLEDAREN_DOKUMENT", &desk.places.documents)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&answer.stderr);
    assert_eq!(answer.status.code(), Some(1), "{told}");
    assert!(told.contains("Anteckningar som kan läsas: 1."), "{told}");
    assert!(told.contains(&desk.copies().mirror.display().to_string()), "{told}");
    assert_eq!(fs::read_to_string(&desk.file).unwrap(), broken);
}

#[test]
fn a_file_that_cannot_be_opened_is_told_by_its_name_and_its_line() {
    let desk = desk(&meeting(1));
    let said = |name: &str, text: &str| {
        let path = desk.folder.path().join("dokument").join(name);
        write_new(&RealDisk, &path, text.as_bytes()).unwrap();
        let Done::Failed(said) = desk.done(Job::Open(path)) else {
            panic!("{name} opens")
        };
        assert!(!said.contains('/'), "whoever chose the file knows its folder: {said}");
        said
    };
    let misspelt = "(\n    id: \"eget\",\n    titel: \"Vårt\",\n    items: [],\n)\n";
    let told = said("vårt eget.ron", misspelt);
    assert!(
        told.starts_with("vårt eget.ron kan inte öppnas. Felet står på rad 3: Fältet ”titel” finns inte här."),
        "{told}"
    );
    let several = "(\n    id: \"EGET\",\n    title: \"Vårt\",\n    items: [],\n)\n";
    let told = said("flera.ron", several);
    assert!(
        told.contains("Felet står på rad 2: ") && told.ends_with("Fler fel i filen: 2."),
        "{told}"
    );
    // A file that nobody can find is told by its whole path.
    let gone = desk.folder.path().join("dokument/borta.ron");
    let Done::Failed(told) = desk.done(Job::Open(gone.clone())) else {
        panic!("nothing was opened")
    };
    assert!(told.contains(gone.to_str().unwrap()), "{told}");
}

fn protect(path: &Path, protected: bool) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(protected);
    fs::set_permissions(path, permissions).unwrap();
}

#[test]
fn a_write_protected_file_is_told_when_it_is_opened_kept_in_its_copy_and_never_written() {
    let desk = desk(&with_notes(&["sparad"]));
    let before = fs::read(&desk.file).unwrap();
    let opened = |desk: &Desk| match desk.done(Job::Open(desk.file.clone())) {
        Done::Opened { handle, .. } => {
            let LockStatus::Ours(lock) = &handle.lock else {
                panic!("{:?}", handle.lock)
            };
            lock.leave(&RealDisk).unwrap();
            handle
        }
        _ => panic!("not opened"),
    };
    let handle = opened(&desk);
    assert!(!handle.write_protected && !handle.read_only);
    protect(&desk.file, true);
    let handle = opened(&desk);
    assert!(handle.write_protected && !handle.read_only);
    // What is written all the same stands in the copy, and it is told why it is not in the file.
    let targets = SaveTargets {
        lock: None,
        ..handle.targets().unwrap()
    };
    let mirror = targets.elsewhere[0].clone();
    let saver = Saver::start(Arc::new(RealDisk), targets, WORDS, || {}).unwrap();
    saver.save(with_notes(&["sparad", "ändrad"]).record(), true);
    let state = saver.finish();
    let failure = state.failure.expect("it is told");
    assert!(failure.message.contains("Filen är skrivskyddad"), "{}", failure.message);
    assert_eq!(fs::read(&desk.file).unwrap(), before);
    assert!(fs::read_to_string(&mirror).unwrap().contains("ändrad"));
    // A copy of the file itself is opened beside it, and may be written.
    let job = Job::Recover {
        path: desk.file.clone(),
        copy: desk.file.clone(),
    };
    let Done::Opened { handle, .. } = desk.done(job) else {
        panic!("no copy was opened")
    };
    assert!(!handle.write_protected, "{handle:?}");
    let path = handle.path.to_str().unwrap();
    assert!(path.contains("/a.kopia-"), "{path}");
    assert_eq!(fs::read(&handle.path).unwrap(), before);
    protect(&desk.file, false);
}
