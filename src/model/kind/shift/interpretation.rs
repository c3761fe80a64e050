//! Interprets points in a triangle: the corners towards which the groups want to go.
//!
//! A group wants towards the corner whose share grows the most from today to desired.

use super::names::corner_name;
use super::prompt::Shift;
use super::shares::Shares;
use crate::model::kind::answer::Answer;
use crate::model::kind::two_points;
use crate::model::record::group::Group;
use crate::model::wording::listed;
use crate::words::Words;
use std::collections::BTreeMap;

pub(super) fn interpret(shift: &Shift, answers: &[(&Group, &Answer)], words: Words) -> String {
    let points = answers.iter().filter_map(|(group, answer)| match answer {
        Answer::Shift(answer) => Some((*group, answer.today, answer.desired)),
        _ => None,
    });
    two_points::interpret(
        points,
        |name, today, desired| one_group(shift, name, today, desired, words),
        |moves| many_groups(shift, moves, words),
        words,
    )
}

fn one_group(shift: &Shift, name: &str, today: Shares, desired: Shares, words: Words) -> String {
    let corners = growing(today, desired);
    let sentence = direction(shift, &corners, name, words);
    match corners.as_slice() {
        [corner] => words.interpretation_shares(&sentence, today.of(*corner), desired.of(*corner)),
        _ => sentence,
    }
}

fn many_groups(shift: &Shift, moves: &[(&Group, Shares, Shares)], words: Words) -> Vec<String> {
    let mut counts: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    for (_, today, desired) in moves {
        *counts.entry(growing(*today, *desired)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    // Those who stay come last among equals, since the question is about moving.
    counts.sort_by_key(|(corners, count)| (std::cmp::Reverse(*count), corners.is_empty()));
    let all = moves.len();
    counts
        .into_iter()
        .enumerate()
        .map(|(index, (corners, count))| {
            let who = two_points::who(index, count, all, words);
            direction(shift, &corners, &who, words)
        })
        .collect()
}

/// The corners whose share grows the most: none, one, or two that grow alike.
fn growing(today: Shares, desired: Shares) -> Vec<usize> {
    let growth = |corner| i16::from(desired.of(corner)) - i16::from(today.of(corner));
    let most = (0..3).map(growth).max().unwrap_or(0);
    (0..3).filter(|corner| most > 0 && growth(*corner) == most).collect()
}

fn direction(shift: &Shift, corners: &[usize], who: &str, words: Words) -> String {
    let names: Vec<_> = corners.iter().map(|corner| corner_name(shift, *corner, words)).collect();
    match names.as_slice() {
        [] => words.interpretation_wants_to_stay(who),
        [name] => words.interpretation_toward(who, name),
        names => words.interpretation_toward_both(who, &listed(names, words)),
    }
}
