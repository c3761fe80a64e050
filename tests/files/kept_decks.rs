//! Decks that are edited: saved in their file, never over what somebody else has changed, with the findings of the check by field.

use crate::support::disk::{FaultyDisk, places};
use samtalsledaren::files::{Disk as _, built_in, deck_findings, deck_to_edit, keep_deck, own_decks, read_deck};
use samtalsledaren::model::{Deck, DeckEdit, DeckFact, EditedDeck, Item, Kind, TypedKind};
use samtalsledaren::words::Words;

const WORDS: Words = Words {
    language: samtalsledaren::words::Language::Swedish,
};

fn deck(title: &str) -> Deck {
    Deck {
        format: 1,
        id: "eget".to_owned(),
        title: title.to_owned(),
        items: vec![Item {
            key: "a".into(),
            title: "Vad saknas?".to_owned(),
            kind: Kind::Open(samtalsledaren::model::Open::default()),
            ..Item::default()
        }],
        ..Deck::default()
    }
}

#[test]
fn a_deck_is_saved_again_and_again_in_the_same_file() {
    let ((disk, _steps), places) = (FaultyDisk::new(), places());
    let first = keep_deck(&disk, &places, None, &deck("Ett"), WORDS).unwrap();
    assert_eq!((first.id.as_str(), first.is_beside), ("eget", false));
    let second = keep_deck(&disk, &places, Some(&first.file), &deck("Två"), WORDS).unwrap();
    assert_eq!(second.file.path, first.file.path);
    let (read, file) = deck_to_edit(&disk, &first.file.path, WORDS).unwrap();
    assert_eq!((read.title.as_str(), file), ("Två", Some(second.file)));
    assert_eq!(own_decks(&disk, &places, WORDS).unwrap().len(), 1);
}

#[test]
fn what_somebody_else_has_changed_is_never_overwritten() {
    let ((disk, _steps), places) = (FaultyDisk::new(), places());
    let kept = keep_deck(&disk, &places, None, &deck("Mitt"), WORDS).unwrap();
    let theirs = b"// av en annan\n".to_vec();
    samtalsledaren::files::write_whole(&disk, &kept.file.path, &theirs).unwrap();
    let beside = keep_deck(&disk, &places, Some(&kept.file), &deck("Mitt igen"), WORDS).unwrap();
    assert!(beside.is_beside && beside.file.path != kept.file.path);
    assert_eq!(disk.read(&kept.file.path).unwrap(), theirs);
    assert_eq!(read_deck(&beside.file.known, WORDS).unwrap().title, "Mitt igen");
    // One that was taken away is written again under its name.
    disk.remove(&kept.file.path).unwrap();
    let again = keep_deck(&disk, &places, Some(&kept.file), &deck("Mitt"), WORDS).unwrap();
    assert_eq!((again.file.path, again.is_beside), (kept.file.path, false));
}

#[test]
fn a_file_with_remarks_of_its_author_is_edited_as_a_copy_and_one_with_faults_as_it_is() {
    let ((disk, _steps), places) = (FaultyDisk::new(), places());
    let kept = keep_deck(&disk, &places, None, &deck(""), WORDS).unwrap();
    assert!(
        deck_to_edit(&disk, &kept.file.path, WORDS).unwrap().1.is_some(),
        "an empty title is put right in the window"
    );
    let text = String::from_utf8(kept.file.known).unwrap();
    for (change, is_copy) in [
        (text.replace("Vad saknas?", "Vad // saknas \\\" // här?"), false),
        (text.replace("    title:", "    // min egen anmärkning\n    title:"), true),
        (text.replace("    title:", "    /* här */ title:"), true),
    ] {
        samtalsledaren::files::write_whole(&disk, &kept.file.path, change.as_bytes()).unwrap();
        assert_eq!(
            deck_to_edit(&disk, &kept.file.path, WORDS).unwrap().1.is_none(),
            is_copy,
            "{change}"
        );
    }
    let unknown = text.replace("    title:", "    ny: 1,\n    title:");
    samtalsledaren::files::write_whole(&disk, &kept.file.path, unknown.as_bytes()).unwrap();
    assert!(
        deck_to_edit(&disk, &kept.file.path, WORDS).is_err(),
        "what would be lost is not edited"
    );
}

#[test]
fn the_five_decks_are_copied_and_changed_and_can_be_used() {
    let ((disk, _steps), places) = (FaultyDisk::new(), places());
    for deck in built_in() {
        let mut edited = EditedDeck::new(deck.clone());
        edited.apply(DeckEdit::SetFact(DeckFact::Purpose, "Ett eget syfte.".to_owned()), None);
        let kept = keep_deck(&disk, &places, None, edited.deck(), WORDS).unwrap();
        let read = read_deck(&kept.file.known, WORDS).unwrap();
        assert_eq!((read.purpose.as_str(), read.items), ("Ett eget syfte.", deck.items));
        assert_ne!(read.id, deck.id, "a copy has a name of its own");
    }
}

#[test]
fn each_finding_names_its_item_and_its_field() {
    let mut broken = deck("");
    let mut matrix = TypedKind::Matrix.make(&["Lågt – Högt".to_owned(), "Mod".to_owned(), "Tid".to_owned()], &Kind::default());
    if let Kind::Matrix(matrix) = &mut matrix {
        matrix.sections[0].rows[1].left = String::new();
    }
    broken.items.push(Item {
        key: "b".into(),
        title: "Var står vi?".to_owned(),
        short: "x".repeat(31),
        kind: matrix,
        ..Item::default()
    });
    broken.items.push(Item {
        key: "c".into(),
        title: String::new(),
        kind: TypedKind::Shift.make(&[], &Kind::default()),
        ..Item::default()
    });
    let found = deck_findings(&broken, WORDS);
    let found: Vec<_> = found
        .iter()
        .map(|one| (one.item, one.field.as_str(), one.nth, one.is_error))
        .collect();
    assert_eq!(
        found,
        [
            (None, "title", 0, true),
            (Some(1), "short", 0, false),
            (Some(1), "left", 2, true),
            (Some(2), "title", 0, true),
            (Some(2), "kind", 0, true),
        ]
    );
    assert_eq!(deck_findings(&deck("Ett"), WORDS), []);
}
