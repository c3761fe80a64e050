//! What a triangle says: towards which corner the groups want to go.
//!
//! A group wants towards the corner whose share grows the most from today to desired.

use super::listed;
use crate::model::group::Group;
use crate::model::kind::{Answer, Shares, Shift};
use crate::words::Words;
use std::collections::BTreeMap;

pub(super) fn reading(shift: &Shift, answers: &[(&Group, &Answer)], words: Words) -> String {
    let answered: Vec<_> = answers
        .iter()
        .filter_map(|(group, answer)| match answer {
            Answer::Shift(answer) if !answer.is_empty() => Some((*group, answer)),
            _ => None,
        })
        .collect();
    if answered.is_empty() {
        return words.reading_nobody().to_owned();
    }
    let moves: Vec<_> = answered
        .iter()
        .filter_map(|(group, answer)| Some((*group, answer.today?, answer.desired?)))
        .collect();
    let half_answered = answered.len() - moves.len();
    let mut parts = match moves.as_slice() {
        [] => return words.reading_no_pair().to_owned(),
        [(group, today, desired)] => vec![one_group(shift, &group.name, *today, *desired, words)],
        _ => many_groups(shift, &moves, words),
    };
    if half_answered > 0 {
        parts.push(words.reading_half_answered(&words.number(half_answered)));
    }
    format!("{}.", parts.join("; "))
}

fn one_group(shift: &Shift, name: &str, today: Shares, desired: Shares, words: Words) -> String {
    let corners = growing(today, desired);
    let sentence = direction(shift, &corners, name, words);
    match corners.as_slice() {
        [corner] => words.reading_shares(&sentence, today.of(*corner), desired.of(*corner)),
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
            let who = match (index, count == all, all) {
                (0, true, 2) => words.reading_both_groups().to_owned(),
                (0, true, _) => words.reading_all_groups(all),
                (0, false, _) => words.reading_some_groups(count, all),
                _ => words.number(count),
            };
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
        [] => words.reading_stay(who),
        [name] => words.reading_toward(who, name),
        names => words.reading_toward_both(who, &listed(names, words)),
    }
}

/// The name of a corner from 0; its number where the deck gives none.
pub(in crate::model) fn corner_name(shift: &Shift, corner: usize, words: Words) -> String {
    shift
        .corners
        .get(corner)
        .map(|corner| corner.name.trim())
        .filter(|name| !name.is_empty())
        .map_or_else(|| words.reading_corner(corner + 1), str::to_owned)
}
