//! Interprets points on two axes: the situation to which, or the axis along which, the groups want to go.
//!
//! A group that gave both points, and gave the same twice, stays. It wants to a situation where its desired point lies in
//! a field with a name and today's point lies outside that field, in another one or on a line between fields. In all
//! other cases it wants toward the end of the axis on which its two points lie farthest apart, or toward two ends alike.

use super::names::{axis_names, end_name, situation_name};
use super::prompt::Quadrant;
use super::spot::{End, Spot};
use crate::model::kind::answer::Answer;
use crate::model::kind::two_points;
use crate::model::record::group::Group;
use crate::model::wording::{MOST_NAMES, listed};
use crate::words::Words;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The direction in which a group wants to go; the last one comes last among equals, since the question is about moving.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    /// To the named field with these two ends.
    To(End, End),
    /// Toward these ends: across, up, or both alike.
    Toward(Option<End>, Option<End>),
    Stays,
}

pub(super) fn interpret(quadrant: &Quadrant, answers: &[(&Group, &Answer)], words: Words) -> String {
    let points = answers.iter().filter_map(|(group, answer)| match answer {
        Answer::Quadrant(answer) => Some((*group, answer.today, answer.desired)),
        _ => None,
    });
    two_points::interpret(
        points,
        |name, today, desired| one_group(quadrant, name, today, desired, words),
        |moves| many_groups(quadrant, moves, words),
        words,
    )
}

/// The direction of the only group, with its numbers on each axis along which it moves.
fn one_group(quadrant: &Quadrant, name: &str, today: Spot, desired: Spot, words: Words) -> String {
    let way = direction(quadrant, today, desired);
    let numbers: Vec<_> = axis_names(quadrant, words)
        .iter()
        .zip([(today.across, desired.across), (today.up, desired.up)])
        .filter(|(_, (from, to))| from != to)
        .map(|(axis, (from, to))| words.interpretation_axis_from_to(axis, from, to))
        .collect();
    let sentence = sentence(quadrant, &way, name, words);
    if numbers.is_empty() {
        sentence
    } else {
        words.interpretation_with_numbers(&sentence, &numbers.join(", "))
    }
}

/// The ways by how many groups want them; those that few want are counted together when there are many.
fn many_groups(quadrant: &Quadrant, moves: &[(&Group, Spot, Spot)], words: Words) -> Vec<String> {
    let mut counts: BTreeMap<Direction, usize> = BTreeMap::new();
    for (_, today, desired) in moves {
        *counts.entry(direction(quadrant, *today, *desired)).or_default() += 1;
    }
    let stay = counts.remove(&Direction::Stays);
    let mut ways: Vec<_> = counts.into_iter().collect();
    ways.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let others = if ways.len() > MOST_NAMES + 1 {
        ways.split_off(MOST_NAMES)
    } else {
        Vec::new()
    };
    ways.extend(stay.map(|count| (Direction::Stays, count)));
    ways.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let all = moves.len();
    let mut parts: Vec<_> = ways
        .into_iter()
        .enumerate()
        .map(|(index, (way, count))| {
            let who = two_points::who(index, count, all, words);
            sentence(quadrant, &way, &who, words)
        })
        .collect();
    if !others.is_empty() {
        let count = others.iter().map(|(_, count)| count).sum();
        parts.push(words.interpretation_other_ways(&words.number(count)));
    }
    parts
}

fn direction(quadrant: &Quadrant, today: Spot, desired: Spot) -> Direction {
    if today == desired {
        return Direction::Stays;
    }
    let field = |spot: Spot| Spot::end(spot.across).zip(Spot::end(spot.up));
    if let Some((across, up)) = field(desired).filter(|_| situation_name(quadrant, desired).is_some())
        && field(today) != Some((across, up))
    {
        return Direction::To(across, up);
    }
    let toward = |from: u8, to: u8| match to.cmp(&from) {
        Ordering::Less => Some(End::Low),
        Ordering::Equal => None,
        Ordering::Greater => Some(End::High),
    };
    let (across, up) = (toward(today.across, desired.across), toward(today.up, desired.up));
    match today.across.abs_diff(desired.across).cmp(&today.up.abs_diff(desired.up)) {
        Ordering::Less => Direction::Toward(None, up),
        Ordering::Equal => Direction::Toward(across, up),
        Ordering::Greater => Direction::Toward(across, None),
    }
}

fn sentence(quadrant: &Quadrant, way: &Direction, who: &str, words: Words) -> String {
    match way {
        Direction::Stays => words.interpretation_stay(who),
        Direction::To(across, up) => {
            let situation = quadrant
                .situations
                .iter()
                .find(|situation| (situation.across, situation.up) == (*across, *up));
            words.interpretation_to_situation(who, situation.map_or("", |situation| situation.name.trim()))
        }
        Direction::Toward(across, up) => {
            let axes = [(&quadrant.across, across), (&quadrant.up, up)];
            let ends: Vec<_> = axes
                .into_iter()
                .zip(axis_names(quadrant, words))
                .filter_map(|((axis, end), name)| Some(words.interpretation_end_of_axis(end_name(axis, (*end)?, words), &name)))
                .collect();
            match ends.as_slice() {
                [end] => words.interpretation_toward(who, end),
                ends => words.interpretation_toward_both(who, &listed(ends, words)),
            }
        }
    }
}
