//! A deck that is edited: every change by one door, with its way back, and what belongs together in one step.

use samtalsledaren::files::built_in;
use samtalsledaren::model::{Deck, DeckEdit, DeckFact, EditRun, EditedDeck, Item, Kind, Open};

fn item(title: &str) -> Item {
    Item {
        title: title.to_owned(),
        kind: Kind::Open(Open::default()),
        ..Item::default()
    }
}

fn titles(edited: &EditedDeck) -> Vec<&str> {
    edited.deck().items.iter().map(|item| item.title.as_str()).collect()
}

#[test]
fn letters_of_one_field_are_one_step_and_those_of_two_are_two() {
    let mut edited = EditedDeck::new(Deck::default());
    for (text, run) in [("B", 1), ("Bu", 1), ("Bud", 1)] {
        assert!(edited.apply(DeckEdit::SetFact(DeckFact::Title, text.to_owned()), Some(EditRun(run))));
    }
    assert!(edited.apply(DeckEdit::SetFact(DeckFact::Purpose, "Spara".to_owned()), Some(EditRun(2))));
    assert!(edited.take_back(true));
    assert_eq!((edited.deck().title.as_str(), edited.deck().purpose.as_str()), ("Bud", ""));
    assert!(edited.take_back(true) && !edited.take_back(true));
    assert_eq!(edited.deck(), &Deck::default());
    assert!(edited.take_back(false) && edited.take_back(false));
    assert_eq!((edited.deck().title.as_str(), edited.deck().purpose.as_str()), ("Bud", "Spara"));
    // What is typed after a step back is no part of the step before.
    edited.take_back(true);
    edited.apply(DeckEdit::SetFact(DeckFact::Title, "Budget".to_owned()), Some(EditRun(1)));
    assert!(!edited.can_redo());
    edited.take_back(true);
    assert_eq!(edited.deck().title, "Bud");
}

#[test]
fn items_are_added_moved_copied_and_removed_and_no_key_comes_twice() {
    let mut edited = EditedDeck::new(Deck::default());
    edited.apply(DeckEdit::AddItems(vec![item("a"), item("b"), item("c")], 9), None);
    let key = |edited: &EditedDeck, place: usize| edited.deck().items[place].key.clone();
    let second = key(&edited, 1);
    edited.apply(DeckEdit::MoveItem(second.clone(), 0), None);
    assert_eq!(titles(&edited), ["b", "a", "c"]);
    edited.apply(DeckEdit::CopyItem(second.clone()), None);
    assert_eq!(titles(&edited), ["b", "b", "a", "c"]);
    edited.apply(DeckEdit::RemoveItem(second), None);
    edited.apply(DeckEdit::AddItems(vec![item("d")], 1), None);
    assert_eq!(titles(&edited), ["b", "d", "a", "c"]);
    let mut keys: Vec<_> = edited.deck().items.iter().map(|item| item.key.clone()).collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), 4);
    let before = edited.revision();
    assert!(!edited.apply(DeckEdit::MoveItem(key(&edited, 0), 0), None), "nothing is changed");
    assert_eq!(edited.revision(), before);
    while edited.take_back(true) {}
    assert_eq!(edited.deck(), &Deck::default());
}

#[test]
fn what_refers_to_something_that_goes_goes_with_it() {
    for deck in built_in() {
        let mut edited = EditedDeck::new(deck.clone());
        edited.apply(DeckEdit::PutTables(Vec::new()), None);
        assert!(edited.deck().items.iter().all(|item| item.tables.is_empty()));
        for item in &deck.items {
            edited.apply(DeckEdit::RemoveItem(item.key.clone()), None);
            let known = |key| edited.deck().item(key).is_some();
            assert!(
                edited
                    .deck()
                    .agendas
                    .iter()
                    .flat_map(|agenda| &agenda.items)
                    .all(|step| known(&step.item))
            );
        }
        while edited.take_back(true) {}
        assert_eq!(edited.deck(), &deck);
    }
}
