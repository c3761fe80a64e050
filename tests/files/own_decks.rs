//! Decks of the user's own: kept from a session, listed with what is wrong in them, and never written over.

use crate::support::disk::{Fault, FaultyDisk, places, worker};
use crate::support::meetings::meeting;
use samtalsledaren::files::{Places, RealDisk, own_decks, read_deck, save_own_deck, session_text, write_whole};
use samtalsledaren::model::{BackgroundTable, Command, Deck, GroupId, Item, ItemText, Kind, Open, Session, StartLists, deck_id};
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::{Done, Job, Worker};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const WORDS: Words = Words {
    language: Language::Swedish,
};

/// A meeting that leaves the slide out, takes the pause first, words a question otherwise and has one of its own.
fn prepared() -> Session {
    let mut session = meeting(2);
    let own = Item {
        key: session.next_own_key(),
        title: "Vad saknas?".into(),
        minutes: 7,
        kind: Kind::Open(Open::default()),
        ..Item::default()
    };
    for command in [
        Command::IncludeItem("bild".into(), false),
        Command::MoveItem("paus".into(), 0),
        Command::SetMinutes("delar".into(), 33),
        Command::SetItemText("fraga".into(), ItemText::Title, "Känner vi igen oss?".into()),
        Command::AddItem(Box::new(own), 99),
        Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(1),
            place: None,
            text: "Hemligt".into(),
        },
    ] {
        assert!(session.apply(command.clone(), 0).record, "{command:?}");
    }
    session
}

#[test]
fn a_deck_of_a_session_holds_what_is_taken_up_and_nothing_that_was_said() {
    let mut record = prepared().record().clone();
    record.deck.footer = "Källa".into();
    for id in ["a", "b"] {
        record.deck.tables.push(BackgroundTable {
            id: id.into(),
            ..BackgroundTable::default()
        });
    }
    record.deck.items[0].tables = vec!["a".into()];
    record.deck.items[1].tables = vec!["b".into()];
    let deck = Deck::of_session(&Session::from_record(record), " Vårt eget upplägg ");
    assert_eq!((deck.id.as_str(), deck.title.as_str()), ("vart-eget-upplagg", "Vårt eget upplägg"));
    let items: Vec<_> = deck.items.iter().map(|item| (item.key.as_str(), item.minutes)).collect();
    let expected = [
        ("paus", 10),
        ("fraga", 10),
        ("delar", 33),
        ("matris", 10),
        ("triangel", 10),
        ("markeringar", 10),
        ("egen-000000-1", 7),
    ];
    assert_eq!(items, expected);
    assert_eq!(deck.items[1].title, "Känner vi igen oss?");
    let tables: Vec<_> = deck.tables.iter().map(|table| table.id.as_str()).collect();
    assert_eq!(tables, ["b"], "a table that nothing shows is left out");
    assert_eq!(deck.footer, "Källa");
}

#[test]
fn an_id_is_made_of_the_title() {
    for (title, id) in [
        ("Så här vill vi ha det!", "sa-har-vill-vi-ha-det"),
        ("  ÅÄÖ – 2031 ", "aao-2031"),
        ("../../etc", "etc"),
        ("???", "underlag"),
        ("ملحق", "underlag"),
    ] {
        assert_eq!(deck_id(title), id);
    }
    assert!(deck_id(&"ord ".repeat(100)).len() <= 60);
}

#[test]
fn a_kept_deck_comes_back_as_it_was_and_never_takes_the_place_of_another() {
    let (disk, _steps) = FaultyDisk::new();
    let deck = Deck::of_session(&prepared(), "Eget");
    for (number, name) in [(1, "eget"), (2, "eget-2"), (3, "eget-3")] {
        let path = save_own_deck(&disk, &places(), &deck, WORDS).unwrap();
        assert_eq!(path, Path::new("doc/Samtalsunderlag").join(format!("{name}.ron")), "{number}");
        let expected = Deck {
            id: name.into(),
            ..deck.clone()
        };
        let bytes = disk.durable(&path).unwrap();
        assert_eq!(read_deck(&bytes, WORDS), Ok(expected));
        assert!(!String::from_utf8(bytes).unwrap().contains("Hemligt"));
    }
    let like_one_of_ours = Deck {
        id: "trender".into(),
        ..deck
    };
    let path = save_own_deck(&disk, &places(), &like_one_of_ours, WORDS).unwrap();
    assert_eq!(path, Path::new("doc/Samtalsunderlag/trender-2.ron"));
}

#[test]
fn whatever_step_fails_a_deck_is_whole_or_not_there() {
    let deck = Deck::of_session(&prepared(), "Eget");
    for number in 1..12 {
        let (disk, _steps) = FaultyDisk::new();
        disk.fail(Fault::Once(number), ErrorKind::StorageFull);
        let path = Path::new("doc/Samtalsunderlag/eget.ron");
        match save_own_deck(&disk, &places(), &deck, WORDS) {
            Ok(saved) => assert_eq!((saved.as_path(), disk.durable(path).is_some()), (path, true), "step {number}"),
            Err(error) => assert!(error.to_string().contains("full"), "step {number}: {error}"),
        }
        if let Some(bytes) = disk.file(path) {
            assert_eq!(read_deck(&bytes, WORDS).as_ref(), Ok(&deck), "step {number}");
        }
    }
}

#[test]
fn the_folder_lists_decks_by_title_and_leaves_no_file_out_silently() {
    let (disk, _steps) = FaultyDisk::new();
    assert_eq!(own_decks(&disk, &places(), WORDS).unwrap(), []);
    let good = |title: &str| format!("(id: \"trender\", title: \"{title}\", items: [(key: \"a\", title: \"Vad?\", kind: Open(()))])");
    let session = session_text(meeting(1).record()).unwrap();
    let wrong = good("C").replace("key: \"a\"", "key: \"\", minuter: 5").replace("Open", "Öppen");
    for (name, text) in [
        ("z.ron", good("A")),
        ("a.RON", good("b")),
        ("fel.ron", wrong),
        ("bruten.ron", "(id: \"x\", title: ".to_owned()),
        ("pass.ron", session),
        ("anteckning.txt", "annat".to_owned()),
        (".samtalsledaren-1.ron", "halv".to_owned()),
    ] {
        write_whole(&disk, &Path::new("doc/Samtalsunderlag").join(name), text.as_bytes()).unwrap();
    }
    let listed = own_decks(&disk, &places(), WORDS).unwrap();
    let told: Vec<_> = listed
        .iter()
        .map(|own| match &own.deck {
            Ok(deck) => (own.file_name(), 0, deck.title.clone()),
            Err(faults) => (own.file_name(), faults.count, faults.first.clone()),
        })
        .collect();
    let names: Vec<_> = told.iter().map(|(name, count, _)| (name.as_str(), *count)).collect();
    assert_eq!(
        names,
        [("z.ron", 0), ("a.RON", 0), ("bruten.ron", 1), ("fel.ron", 3), ("pass.ron", 1)]
    );
    assert!(told[2].2.starts_with("1:"), "{told:?}");
    assert!(told[3].2.starts_with("1:") && told[3].2.contains("tomt"), "{told:?}");
    assert!(told[4].2.contains("mötesfil"), "{told:?}");

    disk.fail(Fault::Below("doc/Samtalsunderlag"), ErrorKind::PermissionDenied);
    let refused = own_decks(&disk, &places(), WORDS).unwrap_err().to_string();
    assert!(refused.contains("Samtalsunderlag") && refused.contains("inte läsa"), "{refused}");
}

fn titles(disk: &FaultyDisk) -> Vec<String> {
    let listed = own_decks(disk, &places(), WORDS).unwrap();
    listed.into_iter().filter_map(|own| own.deck.ok()).map(|deck| deck.title).collect()
}

#[test]
fn titles_stand_in_one_order_in_whatever_spelling() {
    let (disk, _steps) = FaultyDisk::new();
    let spelled = ["E\u{301}tt", "ETT\u{A0}B", "E\u{AD}tt a", "Ett\u{2003}c", "ö", "O\u{308}a", "z"];
    for (number, title) in spelled.iter().enumerate() {
        let text = format!("(id: \"d{number}\", title: \"{title}\", items: [(key: \"a\", title: \"Vad?\", kind: Open(()))])");
        write_whole(
            &disk,
            &Path::new("doc/Samtalsunderlag").join(format!("{number}.ron")),
            text.as_bytes(),
        )
        .unwrap();
    }
    assert_eq!(
        titles(&disk),
        ["E\u{AD}tt a", "ETT\u{A0}B", "Ett\u{2003}c", "z", "E\u{301}tt", "ö", "O\u{308}a"]
    );
}

#[test]
fn a_deck_kept_under_the_same_title_in_another_spelling_is_for_the_same() {
    let mut record = meeting(1).record().clone();
    record.deck.title = "Vårt – samtal".into();
    record.deck.purpose = "För provet.".into();
    let session = Session::from_record(record);
    assert_eq!(Deck::of_session(&session, "Va\u{30A}rt\u{A0}- samtal").purpose, "För provet.");
    assert_eq!(Deck::of_session(&session, "Ett annat").purpose, "");
}

fn listed(worker: &Worker) -> StartLists {
    worker.ask(Job::List);
    match worker.wait_done() {
        Some(Done::Listed(start)) => start,
        _ => panic!("no list came"),
    }
}

#[test]
fn the_worker_keeps_lists_and_makes_sessions_of_own_decks() {
    let disk = Arc::new(FaultyDisk::new().0);
    let worker = worker(&disk);
    assert_eq!(listed(&worker).own.folder, Path::new("doc/Samtalsunderlag"));
    worker.ask(Job::SaveDeck {
        deck: Box::new(Deck::of_session(&prepared(), "Eget")),
        pictures: Vec::new(),
    });
    let Some(Done::DeckSaved(path)) = worker.wait_done() else {
        panic!("not saved")
    };
    let start = listed(&worker);
    assert_eq!(start.own.decks.len(), 1);
    assert!(
        start.own.failure.is_none() && start.recent.is_empty(),
        "a deck is no recent session"
    );
    worker.ask(Job::CreateOfFile { path, group_count: 3 });
    let Some(Done::Created { record, .. }) = worker.wait_done() else {
        panic!("no session")
    };
    assert_eq!((record.deck.title.as_str(), record.groups.len()), ("Eget", 3));

    worker.ask(Job::CreateOfFile {
        path: PathBuf::from("doc/Samtalsunderlag/borta.ron"),
        group_count: 3,
    });
    assert!(matches!(worker.wait_done(), Some(Done::Failed(text)) if text.contains("borta.ron")));
    disk.fail(Fault::Below("doc"), ErrorKind::PermissionDenied);
    let start = listed(&worker);
    assert!(
        start.own.failure.is_some() && !start.decks.is_empty(),
        "our own decks are there all the same"
    );
    worker.finish();
}

#[test]
fn a_folder_that_is_not_there_on_a_real_disk_holds_no_decks() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places {
        documents: folder.path().join("doc"),
        data: folder.path().join("data"),
    };
    assert_eq!(own_decks(&RealDisk, &places, WORDS).unwrap(), []);
    let path = save_own_deck(&RealDisk, &places, &Deck::of_session(&prepared(), "Eget"), WORDS).unwrap();
    assert_eq!(own_decks(&RealDisk, &places, WORDS).unwrap()[0].path, path);
}
