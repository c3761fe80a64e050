//! Kinds that are typed as lines, and lists that are pasted.

use crate::support::decks::deck_of_the_guide;
use crate::support::meetings::{deck, meeting};
use samtalsledaren::files::built_in;
use samtalsledaren::model::{Answer, Command, Deck, GroupId, Item, Kind, MarksAnswer, Refusal, TypedKind, TypedLack, typed_lines};
use samtalsledaren::words::{Language, Words};

fn lines(text: &str) -> Vec<String> {
    typed_lines(text)
}

#[test]
fn a_pasted_list_loses_its_numbers_and_bullets_and_nothing_else() {
    for (text, expected) in [
        ("1. Lokaler\n2. Resor\n10) Vikarier", vec!["Lokaler", "Resor", "Vikarier"]),
        ("• Lokaler\r\n\r\n– Resor\u{B}*\tVikarier", vec!["Lokaler", "Resor", "Vikarier"]),
        (
            "-5 grader\n2031 års budget\n3 saker\n1.5 procent",
            vec!["-5 grader", "2031 års budget", "3 saker", "1.5 procent"],
        ),
        ("2031. Året då allt hände\n§ 12", vec!["2031. Året då allt hände", "§ 12"]),
        (" \n\t\n", vec![]),
    ] {
        assert_eq!(lines(text), expected, "{text:?}");
    }
}

#[test]
fn every_kind_is_made_of_its_least_lines_without_a_fault() {
    let said = ["Kontroll – Tillit", "Uppföljning", "Styrning"];
    for kind in TypedKind::ALL {
        let least = *kind.line_count().start();
        let typed: Vec<_> = said.iter().take(least).map(|line| (*line).to_owned()).collect();
        assert!(kind.is_whole(&typed), "{kind:?}");
        assert!(least == 0 || !kind.is_whole(&typed[1..]), "{kind:?} with too few");
        let made = kind.make(&typed, &Kind::default());
        for language in [Language::Swedish, Language::English] {
            assert_eq!(made.problems(Words::new(language)), Vec::<String>::new(), "{kind:?}");
        }
        for text in made.deck_texts() {
            assert!(!text.is_needed || !text.text.trim().is_empty(), "{kind:?}");
        }
        assert_eq!(TypedKind::lines_of(&made), Some((kind, typed)), "{kind:?}");
    }
}

#[test]
fn a_matrix_takes_poles_of_its_own_for_a_row_and_a_subject_before_them() {
    let typed = lines("Liten / Stor\nPlats\nTakt: låg – hög\nNärhet - Avstånd");
    assert!(TypedKind::Matrix.is_whole(&typed));
    let Kind::Matrix(matrix) = TypedKind::Matrix.make(&typed, &Kind::default()) else {
        panic!("a matrix");
    };
    let rows: Vec<_> = matrix
        .rows()
        .map(|row| (row.label.as_str(), row.left.as_str(), row.right.as_str()))
        .collect();
    assert_eq!((matrix.left.as_str(), matrix.right.as_str()), ("Liten", "Stor"));
    assert_eq!(
        rows,
        [("Plats", "Liten", "Stor"), ("Takt", "låg", "hög"), ("", "Närhet", "Avstånd")]
    );
    assert!(!TypedKind::Matrix.is_whole(&lines("Liten\nPlats")), "the first line has two ends");
}

#[test]
fn lines_that_make_no_item_yet_say_what_they_lack() {
    let lack = |kind: TypedKind, count: usize, first: &str| {
        let mut typed: Vec<String> = (1..=count).map(|number| format!("Rad {number}")).collect();
        if let Some(line) = typed.first_mut() {
            first.clone_into(line);
        }
        kind.lack(&typed)
    };
    for first in ["Låg/hög", "Låg till hög", "Låg", "– hög", "Låg ↔"] {
        assert_eq!(lack(TypedKind::Matrix, 3, first), Some(TypedLack::Poles), "{first}");
    }
    for first in ["Låg ↔ hög", "Låg↔hög", "Låg – hög", "Låg / hög", "Låg\thög"] {
        assert_eq!(lack(TypedKind::Matrix, 3, first), None, "{first}");
        assert_eq!(lack(TypedKind::Matrix, 1, first), Some(TypedLack::Lines(2)), "{first}");
    }
    for kind in TypedKind::ALL.into_iter().filter(|kind| *kind != TypedKind::Matrix) {
        let (least, most) = kind.line_count().into_inner();
        assert_eq!(lack(kind, most + 1, "Rad"), Some(TypedLack::FewerLines(most)), "{kind:?}");
        assert_eq!(lack(kind, most, "Rad"), None, "{kind:?}");
        if least > 0 {
            assert_eq!(lack(kind, least - 1, "Rad"), Some(TypedLack::Lines(least)), "{kind:?}");
        }
    }
}

/// Every prompt that can be typed is made again as it was, and one line more leaves all others as they were, keys too.
#[test]
fn lines_of_decks_make_the_same_again_and_a_further_line_changes_no_other() {
    let guide: Deck = ron::from_str(deck_of_the_guide()).unwrap();
    let mut typed_kinds = std::collections::BTreeSet::new();
    for item in built_in().into_iter().chain([guide, deck()]).flat_map(|deck| deck.items) {
        let Some((kind, mut lines)) = TypedKind::lines_of(&item.kind) else {
            continue;
        };
        assert_eq!(kind.make(&lines, &item.kind), item.kind, "{}", item.title);
        typed_kinds.insert(kind);
        lines.push("Något helt annat".to_owned());
        if !kind.is_whole(&lines) {
            continue;
        }
        let longer = kind.make(&lines, &item.kind);
        let keys = |kind: &Kind| kind.places().into_iter().map(|place| place.key).collect::<Vec<_>>();
        let (before, after) = (keys(&item.kind), keys(&longer));
        assert_eq!(after[..before.len()], before, "{}", item.title);
        let different: std::collections::BTreeSet<_> = after.iter().collect();
        assert_eq!(different.len(), after.len(), "{}", item.title);
    }
    assert!(typed_kinds.len() >= 7, "{typed_kinds:?}");
}

fn marks_with(options: &str) -> Item {
    Item {
        key: "egen-000000-1".into(),
        title: "Var gör vi ont minst?".into(),
        kind: TypedKind::Marks.make(&lines(options), &Kind::default()),
        ..Item::default()
    }
}

#[test]
fn options_are_changed_until_somebody_has_answered() {
    let mut session = meeting(2);
    let item = marks_with("Lokaler\nResor");
    let key = item.key.clone();
    session.apply(Command::AddItem(Box::new(item.clone()), 0), 0);
    let longer = TypedKind::Marks.make(&lines("Lokaler\nVikarier\u{2028}\nResor"), &item.kind);
    let set = Command::SetItemKind(key.clone(), Box::new(longer));
    assert!(session.apply(set.clone(), 0).record);
    let labels: Vec<_> = session
        .item(&key)
        .unwrap()
        .kind
        .places()
        .into_iter()
        .map(|place| place.text)
        .collect();
    assert_eq!(labels, ["Lokaler", "Vikarier", "Resor"]);
    assert!(session.undo().record);
    assert_eq!(session.item(&key).unwrap().kind, item.kind);
    let other = Command::SetItemKind(key.clone(), Box::new(TypedKind::Pause.make(&[], &Kind::default())));
    assert_eq!(session.apply(other, 0).refusal, Some(Refusal::UnknownText), "it stays of its kind");
    let option = item.kind.places()[0].key.clone();
    let answer = Command::SetAnswer {
        prompt: key,
        group: GroupId(1),
        answer: Some(Answer::Marks(MarksAnswer {
            marks: [(option, 1)].into_iter().collect(),
        })),
        control: 0,
    };
    assert!(session.apply(answer, 0).record);
    assert_eq!(session.apply(set, 0).refusal, Some(Refusal::ItemHasWords));
}

#[test]
fn several_changes_are_taken_back_and_done_again_as_one() {
    let mut session = meeting(2);
    let before = session.record().clone();
    let keys = session.next_own_keys(3);
    let items = keys.iter().enumerate().map(|(place, key)| {
        let item = Item {
            key: key.clone(),
            title: format!("Fråga {place}\u{B}till"),
            kind: TypedKind::Open.make(&[], &Kind::default()),
            ..Item::default()
        };
        Command::AddItem(Box::new(item), 1 + place)
    });
    assert!(session.apply(Command::Together(items.collect()), 0).record);
    let order: Vec<_> = session.agenda()[1..4].iter().map(|entry| entry.item.clone()).collect();
    assert_eq!(order, keys);
    assert_eq!(session.item(&keys[2]).unwrap().title, "Fråga 2 till", "as if each came alone");
    let after = session.record().clone();
    assert!(session.undo().record);
    assert_eq!(session.record().agenda, before.agenda);
    assert_eq!(session.record().deck, before.deck);
    assert!(session.redo().record);
    assert_eq!(session.record().agenda, after.agenda);
    assert!(!session.apply(Command::Together(Vec::new()), 0).record);
    let nothing = Command::Together(vec![Command::GoTo("finns-inte".into())]);
    assert!(session.apply(nothing, 0).refusal.is_some());
}

#[test]
fn a_finished_bilaga_refuses_several_changes_as_it_does_one() {
    let mut session = meeting(2);
    session.apply(Command::SetFinished("2031-03-06".into()), 0);
    let several = Command::Together(vec![Command::IncludeItem("paus".into(), false)]);
    assert_eq!(session.apply(several, 0).refusal, Some(Refusal::Finished));
}

#[test]
fn whoever_is_at_a_row_that_goes_is_at_the_question_as_a_whole() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("matris".into()), 0);
    let Kind::Matrix(mut matrix) = session.item(&"matris".into()).unwrap().kind.clone() else {
        panic!("a matrix");
    };
    let rows: Vec<_> = matrix.rows().map(|row| row.key.clone()).collect();
    session.apply(Command::SelectPlace(rows.last().cloned()), 0);
    assert_eq!(session.cursor().place, rows.last().cloned());
    let section = matrix.sections.last_mut().unwrap();
    section.rows.pop();
    section.title.push_str(" (kortare)");
    session.apply(Command::SetItemKind("matris".into(), Box::new(Kind::Matrix(matrix))), 0);
    assert_eq!(session.cursor().place, None);
    session.apply(Command::SelectPlace(rows.first().cloned()), 0);
    session.undo();
    assert_eq!(session.cursor().place, rows.first().cloned(), "a row that is there is kept");
}
