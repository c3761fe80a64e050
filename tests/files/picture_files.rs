//! Files with a guest's slides beside decks and meetings: written before what names them, copied along, and missed in words.

use crate::support::disk::{Deed, Fault, FaultyDisk, places, worker};
use samtalsledaren::files::{
    RealDisk, check, create_deck, picture_checksum, picture_name, read_deck, read_picture_file, session_text, write_new, write_picture_file,
};
use samtalsledaren::model::{Deck, HallView, Item, Kind, Open, PictureFile, Session, Slide, SlidePicture};
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::{Done, Job, Worker};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const WORDS: Words = Words {
    language: Language::Swedish,
};
const PDF: &[u8] = b"%PDF-1.7 the slides of a guest";

fn file() -> PictureFile {
    let sha256 = picture_checksum(PDF);
    PictureFile {
        id: "gast".into(),
        file: picture_name(&sha256),
        sha256,
        pages: 3,
        made: String::new(),
    }
}

fn pictured(key: &str, page: u32) -> Item {
    Item {
        key: key.into(),
        title: format!("Bild {page}"),
        kind: Kind::Slide(Slide {
            picture: Some(SlidePicture { of: "gast".into(), page }),
            text: "Allt som står där".into(),
            ..Slide::default()
        }),
        ..Item::default()
    }
}

fn deck() -> Deck {
    let question = Item {
        key: "fraga".into(),
        title: "Var står vi?".into(),
        kind: Kind::Open(Open::default()),
        ..Item::default()
    };
    Deck {
        format: 1,
        id: "gast".into(),
        title: "Gästens bilder".into(),
        pictures: vec![file()],
        items: vec![pictured("ett", 1), question, pictured("tva", 3)],
        ..Deck::default()
    }
}

/// An own deck with its file on the disk.
fn own_deck(disk: &FaultyDisk) -> PathBuf {
    let folder = places().own_decks();
    disk.lay(folder.join(file().file), PDF);
    let path = folder.join("gast.ron");
    create_deck(disk, &path, &deck(), WORDS).unwrap();
    path
}

fn done(worker: &Worker, job: Job) -> Done {
    worker.ask(job);
    worker.wait_done().unwrap()
}

fn created(worker: &Worker, path: &Path) -> (PathBuf, Vec<PictureFile>) {
    let job = Job::CreateOfFile {
        path: path.to_owned(),
        group_count: 2,
    };
    match done(worker, job) {
        Done::Created { handle, .. } => (handle.path, handle.lost_pictures),
        Done::Failed(reason) => panic!("{reason}"),
        _ => panic!("no session"),
    }
}

#[test]
fn a_meeting_of_an_own_deck_has_the_slides_beside_it_and_beside_its_copies() {
    let disk = Arc::new(FaultyDisk::new().0);
    let deck = own_deck(&disk);
    let worker = worker(&disk);
    let (path, lost) = created(&worker, &deck);
    assert!(lost.is_empty());
    let beside = path.with_file_name(file().file);
    assert_eq!(disk.file(&beside).as_deref(), Some(PDF));
    assert_eq!(disk.durable(&beside).as_deref(), Some(PDF), "forced through to the medium");
    let copies: Vec<_> = disk.paths().into_iter().filter(|path| path.ends_with(file().file)).collect();
    assert_eq!(copies.len(), 3, "deck, meeting and mirror: {copies:?}");
    // What names the file comes after it.
    let place = |name: &Path| {
        disk.deeds()
            .iter()
            .position(|deed| matches!(deed, Deed::Renamed(_, to) if to == name))
            .unwrap()
    };
    assert!(place(&beside) < place(&path));
    // The same deck once more: nothing is written over.
    let (second, _) = created(&worker, &deck);
    assert_ne!(second, path);
    let renamed = disk
        .deeds()
        .iter()
        .filter(|deed| matches!(deed, Deed::Renamed(_, to) if *to == beside))
        .count();
    assert_eq!(renamed, 1, "written once");
}

#[test]
fn whatever_step_fails_no_meeting_names_slides_that_are_not_there() {
    let steps = {
        let disk = Arc::new(FaultyDisk::new().0);
        let deck = own_deck(&disk);
        let before = disk.steps();
        created(&worker(&disk), &deck);
        disk.steps() - before
    };
    assert!(steps > 8);
    for step in 0..steps {
        let disk = Arc::new(FaultyDisk::new().0);
        let deck = own_deck(&disk);
        let before = disk.steps();
        disk.fail(Fault::From(before + step), ErrorKind::StorageFull);
        let job = Job::CreateOfFile {
            path: deck,
            group_count: 2,
        };
        let outcome = done(&worker(&disk), job);
        let folder = places().documents;
        let sessions = disk
            .paths()
            .into_iter()
            .filter(|path| path.parent() == Some(&folder) && path.extension().is_some_and(|ending| ending == "ron"));
        for session in sessions {
            assert_eq!(
                disk.file(session.with_file_name(file().file)).as_deref(),
                Some(PDF),
                "after step {step}"
            );
        }
        if let Done::Failed(reason) = outcome {
            assert!(!reason.is_empty(), "told plainly");
        }
    }
}

#[test]
fn slides_that_are_gone_or_altered_are_told_and_shown_as_words() {
    for altered in [None, Some(b"%PDF-1.7 something else".as_slice())] {
        let disk = Arc::new(FaultyDisk::new().0);
        let path = PathBuf::from("doc/prov.ron");
        let session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
        let text = session_text(session.record()).unwrap();
        disk.lay(&path, text.as_bytes());
        if let Some(bytes) = altered {
            disk.lay(path.with_file_name(file().file), bytes);
        }
        let Done::Opened { opened, handle } = done(&worker(&disk), Job::Open(path.clone())) else {
            panic!("not opened")
        };
        assert_eq!(handle.lost_pictures, [file()]);
        assert!(!opened.read_only && opened.warnings.is_empty(), "no reason not to lead the meeting");
        let lost = handle.lost_pictures.iter().map(|file| file.sha256.clone()).collect();
        let session = Session::from_record(opened.record).without_pictures(lost);
        let view = HallView::fresh(&session, "ett".into());
        assert_eq!(view.picture, None);
        let Some(Kind::Slide(slide)) = view.item.map(|item| item.kind) else {
            panic!()
        };
        assert_eq!(slide.statements(), ["Allt som står där"]);
        assert_eq!(session_text(session.record()).unwrap(), text, "the record names them still");
        let problems = check(&*disk, &path, WORDS).unwrap();
        assert!(
            problems.iter().any(|problem| problem.message.contains(&file().file)),
            "{problems:?}"
        );
    }
}

#[test]
fn slides_are_found_in_the_mirror_and_other_bytes_of_their_name_never_are() {
    let disk = FaultyDisk::new().0;
    let folders = ["a", "b", "c"].map(PathBuf::from);
    disk.lay(folders[0].join(file().file), b"%PDF altered");
    disk.lay(folders[2].join(file().file), PDF);
    assert_eq!(read_picture_file(&disk, &folders, &file()).as_deref(), Some(PDF));
    assert_eq!(read_picture_file(&disk, &folders[..2], &file()), None);
    for name in ["../c/x.pdf", "c\\x.pdf", "/etc/x.pdf", ".x.pdf", "x.txt", ""] {
        let elsewhere = PictureFile {
            file: name.into(),
            ..file()
        };
        disk.lay(folders[0].join(name), PDF);
        assert_eq!(read_picture_file(&disk, &folders, &elsewhere), None, "{name}");
    }
    let refused = write_picture_file(&disk, &folders[0], &file().file, PDF, WORDS).unwrap_err();
    assert!(refused.to_string().contains(&file().file), "never written over");
    assert_eq!(disk.file(folders[0].join(file().file)).as_deref(), Some(&b"%PDF altered"[..]));
}

/// Something that is done to a deck.
type Change<'a> = &'a dyn Fn(&mut Deck);

#[test]
fn a_deck_is_checked_field_by_field() {
    let text = |change: &dyn Fn(&mut Deck)| {
        let mut deck = deck();
        change(&mut deck);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("d.ron");
        create_deck(&RealDisk, &path, &deck, WORDS).unwrap();
        write_new(&RealDisk, &folder.path().join(file().file), PDF).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let problems = check(&RealDisk, &path, WORDS).unwrap();
        (
            read_deck(&bytes, WORDS).is_ok(),
            problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>().join("\n"),
        )
    };
    let (right, told) = text(&|_| {});
    assert!(right && told.is_empty(), "{told}");
    let slide = |deck: &mut Deck, change: &dyn Fn(&mut SlidePicture)| {
        let Kind::Slide(slide) = &mut deck.items[0].kind else { panic!() };
        change(slide.picture.as_mut().unwrap());
    };
    let wrong: [(Change<'_>, &str); 8] = [
        (&|deck| deck.pictures[0].id.clear(), "id"),
        (&|deck| deck.pictures.push(file()), "gast"),
        (&|deck| deck.pictures[0].file = "../bilder.pdf".into(), "../bilder.pdf"),
        (&|deck| deck.pictures[0].sha256 = "ABC".into(), "SHA-256"),
        (&|deck| deck.pictures[0].pages = 501, "501"),
        (&|deck| slide(deck, &|picture| picture.of = "gäst".into()), "Menar du gast?"),
        (&|deck| slide(deck, &|picture| picture.page = 4), "Sida 4"),
        (&|deck| slide(deck, &|picture| picture.page = 0), "Sida 0"),
    ];
    for (change, word) in wrong {
        let (right, told) = text(change);
        assert!(!right && told.contains(word), "{word}: {told}");
    }
}

#[test]
fn fields_that_are_not_used_are_not_written() {
    let mut plain = deck();
    plain.pictures.clear();
    plain.items.truncate(1);
    plain.items[0].kind = Kind::Slide(Slide {
        bullets: vec!["En punkt".into()],
        ..Slide::default()
    });
    let session = Session::new(plain, 2, "prov", "2031-03-05T12:00:00+01:00");
    let text = session_text(session.record()).unwrap();
    assert!(!["picture", "alt:"].iter().any(|field| text.contains(field)), "{text}");
    let session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    let text = session_text(session.record()).unwrap();
    assert!(text.contains(&file().sha256) && text.contains("page: 3"), "{text}");
}

#[test]
fn an_agenda_that_is_kept_takes_its_slides_along() {
    let disk = Arc::new(FaultyDisk::new().0);
    let path = own_deck(&disk);
    let worker = worker(&disk);
    let (session_path, _) = created(&worker, &path);
    let session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    let kept = Deck::of_session(&session, "Eget");
    assert_eq!(kept.pictures, [file()]);
    disk.lay(places().own_decks().join(file().file), b"");
    let job = Job::SaveDeck {
        deck: Box::new(kept.clone()),
        pictures: vec![session_path.parent().unwrap().to_owned()],
    };
    assert!(
        matches!(done(&worker, job), Done::Failed(reason) if reason.contains(&file().file)),
        "another file of that name is never written over"
    );
    let mut without = session.record().clone();
    without.deck.items.retain(Item::is_prompt);
    without.agenda.retain(|entry| entry.item == "fraga".into());
    assert!(Deck::of_session(&Session::from_record(without), "Utan").pictures.is_empty());
}
