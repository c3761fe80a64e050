//! Tests: what the tests of all kinds walk through has every kind in it.

use crate::support::kinds::{answer_of, any_answer_to, name_in_files};
use crate::support::meetings::deck_of_all_kinds;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use samtalsledaren::model::{Answer, Kind};
use std::collections::BTreeSet;

#[test]
fn the_deck_of_all_kinds_has_every_kind_that_files_know() {
    let deck = deck_of_all_kinds();
    let kinds: BTreeSet<_> = deck.items.iter().map(|item| name_in_files(&item.kind)).collect();
    let known: BTreeSet<_> = Kind::NAMES.into_iter().map(str::to_owned).collect();
    assert_eq!(kinds, known, "tests/support/meetings.rs");
}

#[test]
fn the_answers_of_the_tests_are_those_that_each_kind_accepts() {
    let mut runner = TestRunner::deterministic();
    let mut answered = BTreeSet::new();
    for item in deck_of_all_kinds().items {
        let key = &item.key;
        let some = any_answer_to(&item);
        assert_eq!(some.is_some(), item.kind.has_answers(), "{key}");
        let Some(any) = some else {
            assert_eq!(answer_of(&item, 1), None, "{key}");
            continue;
        };
        for group in 1..=12 {
            let answer = answer_of(&item, group).unwrap();
            assert!(!answer.is_empty() && item.kind.accepts(&answer), "{key}: {answer:?}");
            answered.insert(ron::to_string(&answer).unwrap().split('(').next().unwrap().to_owned());
        }
        for _ in 0..50 {
            let answer = any.new_tree(&mut runner).unwrap().current();
            assert!(item.kind.accepts(&answer), "{key}: {answer:?}");
        }
    }
    assert_eq!(answered, Answer::NAMES.into_iter().map(str::to_owned).collect());
}
