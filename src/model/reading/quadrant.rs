//! What points on two axes say: to which situation, or along which axis, the groups want to go.
//!
//! A group that gave both points, and gave the same twice, stays. It wants to a situation where its desired point lies in
//! a field with a name and today's point lies outside that field, in another one or on a line between fields. In all
//! other cases it wants toward the end of the axis on which its two points lie farthest apart, or toward two ends alike.

use super::{MOST_NAMES, listed};
use crate::model::group::Group;
use crate::model::kind::{Answer, Axis, End, Quadrant, Situation, Spot};
use crate::words::Words;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Where a group wants; the last one comes last among equals, since the question is about moving.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// To the named field with these two ends.
    To(End, End),
    /// Toward these ends: across, up, or both alike.
    Toward(Option<End>, Option<End>),
    Stays,
}

pub(super) fn reading(quadrant: &Quadrant, answers: &[(&Group, &Answer)], words: Words) -> String {
    let answered: Vec<_> = answers
        .iter()
        .filter_map(|(group, answer)| match answer {
            Answer::Quadrant(answer) if !answer.is_empty() => Some((*group, answer)),
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
        [(group, today, desired)] => vec![one_group(quadrant, &group.name, *today, *desired, words)],
        _ => many_groups(quadrant, &moves, words),
    };
    if half_answered > 0 {
        parts.push(words.reading_half_answered(&words.number(half_answered)));
    }
    format!("{}.", parts.join("; "))
}

/// Where the only group wants, with its numbers on each axis that it moves along.
fn one_group(quadrant: &Quadrant, name: &str, today: Spot, desired: Spot, words: Words) -> String {
    let way = way(quadrant, today, desired);
    let numbers: Vec<_> = axis_names(quadrant, words)
        .iter()
        .zip([(today.across, desired.across), (today.up, desired.up)])
        .filter(|(_, (from, to))| from != to)
        .map(|(axis, (from, to))| words.reading_axis_from_to(axis, from, to))
        .collect();
    let sentence = told(quadrant, &way, name, words);
    if numbers.is_empty() {
        sentence
    } else {
        words.reading_with_numbers(&sentence, &numbers.join(", "))
    }
}

/// The ways by how many groups want them; those that few want are counted together when there are many.
fn many_groups(quadrant: &Quadrant, moves: &[(&Group, Spot, Spot)], words: Words) -> Vec<String> {
    let mut counts: BTreeMap<Way, usize> = BTreeMap::new();
    for (_, today, desired) in moves {
        *counts.entry(way(quadrant, *today, *desired)).or_default() += 1;
    }
    let stay = counts.remove(&Way::Stays);
    let mut ways: Vec<_> = counts.into_iter().collect();
    ways.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let others = if ways.len() > MOST_NAMES + 1 {
        ways.split_off(MOST_NAMES)
    } else {
        Vec::new()
    };
    ways.extend(stay.map(|count| (Way::Stays, count)));
    ways.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let all = moves.len();
    let mut parts: Vec<_> = ways
        .into_iter()
        .enumerate()
        .map(|(index, (way, count))| {
            let who = match (index, count == all, all) {
                (0, true, 2) => words.reading_both_groups().to_owned(),
                (0, true, _) => words.reading_all_groups(all),
                (0, false, _) => words.reading_some_groups(count, all),
                _ => words.number(count),
            };
            told(quadrant, &way, &who, words)
        })
        .collect();
    if !others.is_empty() {
        let count = others.iter().map(|(_, count)| count).sum();
        parts.push(words.reading_other_ways(&words.number(count)));
    }
    parts
}

fn way(quadrant: &Quadrant, today: Spot, desired: Spot) -> Way {
    if today == desired {
        return Way::Stays;
    }
    let field = |spot: Spot| Spot::end(spot.across).zip(Spot::end(spot.up));
    if let Some((across, up)) = field(desired).filter(|_| situation_name(quadrant, desired).is_some())
        && field(today) != Some((across, up))
    {
        return Way::To(across, up);
    }
    let toward = |from: u8, to: u8| match to.cmp(&from) {
        Ordering::Less => Some(End::Low),
        Ordering::Equal => None,
        Ordering::Greater => Some(End::High),
    };
    let (across, up) = (toward(today.across, desired.across), toward(today.up, desired.up));
    match today.across.abs_diff(desired.across).cmp(&today.up.abs_diff(desired.up)) {
        Ordering::Less => Way::Toward(None, up),
        Ordering::Equal => Way::Toward(across, up),
        Ordering::Greater => Way::Toward(across, None),
    }
}

fn told(quadrant: &Quadrant, way: &Way, who: &str, words: Words) -> String {
    match way {
        Way::Stays => words.reading_stay(who),
        Way::To(across, up) => {
            let situation = quadrant
                .situations
                .iter()
                .find(|situation| (situation.across, situation.up) == (*across, *up));
            words.reading_to_situation(who, situation.map_or("", |situation| situation.name.trim()))
        }
        Way::Toward(across, up) => {
            let axes = [(&quadrant.across, across), (&quadrant.up, up)];
            let ends: Vec<_> = axes
                .into_iter()
                .zip(axis_names(quadrant, words))
                .filter_map(|((axis, end), name)| Some(words.reading_end_of_axis(end_name(axis, (*end)?, words), &name)))
                .collect();
            match ends.as_slice() {
                [end] => words.reading_toward(who, end),
                ends => words.reading_toward_both(who, &listed(ends, words)),
            }
        }
    }
}

/// The names of the two axes, across and up, or words for them where the deck gives none.
pub(in crate::model) fn axis_names(quadrant: &Quadrant, words: Words) -> [String; 2] {
    [
        (&quadrant.across, words.reading_axis_across()),
        (&quadrant.up, words.reading_axis_up()),
    ]
    .map(|(axis, otherwise)| given(&axis.name).unwrap_or(otherwise).to_owned())
}

/// The name of an end of an axis, or a word for it where the deck gives none.
pub(in crate::model) fn end_name(axis: &Axis, end: End, words: Words) -> &str {
    match end {
        End::Low => given(&axis.low).unwrap_or(words.reading_low_end()),
        End::High => given(&axis.high).unwrap_or(words.reading_high_end()),
    }
}

/// The name of the situation in whose field a point lies; `None` where there is none or it has no name.
pub(in crate::model) fn situation_name(quadrant: &Quadrant, spot: Spot) -> Option<&str> {
    quadrant.situation_at(spot).and_then(|Situation { name, .. }| given(name))
}

fn given(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}
