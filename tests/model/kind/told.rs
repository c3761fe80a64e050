//! Laws of every kind: no two answers are told alike, and an answer fits its own question alone.

use crate::support::kinds::{answer_of, any_answer_to};
use crate::support::meetings::{deck_of_all_kinds, give_answer, plain_appendix, text_of};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use samtalsledaren::files::read_session;
use samtalsledaren::model::{Answer, Block, Command, Group, Item, Place, Session, describe_groups, table_of};
use samtalsledaren::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// The questions that groups answer by more than notes.
fn answered() -> impl Iterator<Item = Item> {
    deck_of_all_kinds().items.into_iter().filter(|item| item.kind.has_answers())
}

/// A begun meeting in which each group has given its answer to one question.
fn meeting_of(item: &Item, answers: &[Answer]) -> Session {
    let groups = u32::try_from(answers.len()).unwrap();
    let mut session = Session::new(deck_of_all_kinds(), groups, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    for (group, answer) in (1..).zip(answers) {
        assert!(give_answer(&mut session, item.key.as_str(), group, answer.clone()), "{answer:?}");
    }
    session
}

/// Each way in which these answers are told, by its name. A figure may show the groups together, and is none of them.
fn ways_to_tell(item: &Item, answers: &[Answer]) -> Vec<(&'static str, String)> {
    let session = meeting_of(item, answers);
    let given: Vec<(&Group, &Answer)> = session.groups().iter().zip(answers).collect();
    let bilaga = plain_appendix(&session, None);
    let tables: Vec<_> = bilaga.blocks.iter().filter(|block| matches!(block, Block::Table(_))).collect();
    let read = read_session(text_of(&session).as_bytes(), Words::default()).unwrap().record;
    vec![
        ("the table", format!("{:?}", table_of(item, &given, Words::default()))),
        ("the sentences", format!("{:?}", describe_groups(item, &given, Words::default()))),
        ("the tables of the bilaga", format!("{tables:?}")),
        ("the rows for a spreadsheet", format!("{:?}", bilaga.positions)),
        ("the meeting's file", format!("{:?}", read.answers)),
    ]
}

/// A question, and two rounds of answers to it: in the second, one group answers something else, or two have changed answers.
fn two_rounds() -> impl Strategy<Value = (Item, [Vec<Answer>; 2])> {
    let of_kinds = answered().map(|item| {
        let some = any_answer_to(&item)
            .unwrap()
            .prop_filter("says something", |answer| !answer.is_empty());
        let rounds = (
            proptest::collection::vec(some.clone(), 1..=6),
            some,
            any::<[prop::sample::Index; 2]>(),
            any::<bool>(),
        );
        let rounds = rounds.prop_map(|(first, other, places, changes)| {
            let mut second = first.clone();
            let [one, two] = places.map(|place| place.index(first.len()));
            if changes {
                second.swap(one, two);
            } else {
                second[one] = other;
            }
            [first, second]
        });
        (Just(item), rounds.prop_filter("other answers", |[first, second]| first != second)).boxed()
    });
    proptest::strategy::Union::new(of_kinds)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn no_two_answers_are_told_alike((item, [first, second]) in two_rounds()) {
        for ((way, one), (_, other)) in ways_to_tell(&item, &first).into_iter().zip(ways_to_tell(&item, &second)) {
            prop_assert_ne!(one, other, "{} of {} says the same of {:?} and of {:?}", way, item.key, first, second);
        }
    }
}

/// True when a text names the place, in full or by its label.
fn names(text: &str, place: &Place) -> bool {
    [&place.text, &place.label]
        .iter()
        .any(|name| text.contains(name.trim_end_matches('.')))
}

#[test]
fn whatever_an_answer_is_about_is_named_wherever_it_is_told() {
    let mut runner = TestRunner::deterministic();
    for item in answered() {
        let some = any_answer_to(&item).unwrap();
        let answers = (0..30).map(|_| some.new_tree(&mut runner).unwrap().current());
        let answers = answers.chain((1..=4).map(|group| answer_of(&item, group).unwrap()));
        for answer in answers.filter(|answer| !answer.is_empty()) {
            let written = ron::to_string(&answer).unwrap();
            let session = meeting_of(&item, std::slice::from_ref(&answer));
            let given: Vec<(&Group, &Answer)> = session.groups().iter().zip([&answer]).collect();
            let rows = plain_appendix(&session, None).positions;
            let ways = [
                ("the sentence", format!("{:?}", describe_groups(&item, &given, Words::default()))),
                ("the table", format!("{:?}", table_of(&item, &given, Words::default()))),
                (
                    "the rows for a spreadsheet",
                    rows.iter().map(|row| row.about.as_str()).collect::<Vec<_>>().join("\n"),
                ),
            ];
            let places = item.kind.places().into_iter();
            for place in places.filter(|place| written.contains(&format!("\"{}\"", place.key))) {
                for (way, text) in &ways {
                    assert!(names(text, &place), "{way} lacks {place:?} of {answer:?}: {text}");
                }
            }
        }
    }
}

#[test]
fn no_two_answers_of_a_group_are_told_alike_however_little_they_differ() {
    let mut runner = TestRunner::deterministic();
    for item in answered() {
        let some = any_answer_to(&item).unwrap();
        let mut told = BTreeMap::new();
        for _ in 0..300 {
            let answer = some.new_tree(&mut runner).unwrap().current();
            if answer.is_empty() {
                continue;
            }
            for way in ways_to_tell(&item, std::slice::from_ref(&answer)) {
                let first = told.entry(way.clone()).or_insert_with(|| answer.clone());
                assert_eq!(*first, answer, "{} of {}", way.0, item.key);
            }
        }
    }
}

#[test]
fn an_answer_comes_back_whole_from_its_file() {
    let mut runner = TestRunner::deterministic();
    for item in answered() {
        for _ in 0..50 {
            let answer = any_answer_to(&item).unwrap().new_tree(&mut runner).unwrap().current();
            let written = ron::to_string(&answer).unwrap();
            assert_eq!(ron::from_str::<Answer>(&written).unwrap(), answer, "{written}");
        }
    }
}

#[test]
fn only_one_answer_of_each_kind_says_nothing() {
    let mut runner = TestRunner::deterministic();
    for item in answered() {
        let any = any_answer_to(&item).unwrap();
        let answers = (0..500).map(|_| any.new_tree(&mut runner).unwrap().current());
        let empty: BTreeSet<_> = answers
            .filter(Answer::is_empty)
            .map(|answer| ron::to_string(&answer).unwrap())
            .collect();
        assert!(empty.len() <= 1, "{}: {empty:?}", item.key);
    }
}

#[test]
fn an_answer_fits_its_own_question_alone() {
    for item in answered() {
        for group in 1..=3 {
            let answer = answer_of(&item, group).unwrap();
            for other in deck_of_all_kinds().items.into_iter().filter(|other| other.key != item.key) {
                assert!(!other.kind.accepts(&answer), "{} accepts {answer:?}", other.key);
            }
            // The same question with all its parts, rows or options called something else.
            let written = ron::to_string(&answer).unwrap();
            let mut question = ron::to_string(&item).unwrap();
            let mut is_about_places = false;
            for place in item.kind.places() {
                let key = format!("\"{}\"", place.key);
                is_about_places |= written.contains(&key);
                question = question.replace(&format!("key:{key}"), &format!("key:\"annan-{}\"", place.key));
            }
            let strange: Item = ron::from_str(&question).unwrap();
            assert_eq!(strange.kind.accepts(&answer), !is_about_places, "{answer:?} to {question}");
        }
    }
}
