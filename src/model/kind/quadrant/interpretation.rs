//! Interprets points on two axes: the way that the groups move along each axis, and the fields in which the desired points lie.
//!
//! The groups answer before the fields have names, so nothing is said of a wish for a field: only which end of an axis a
//! group's desired point lies nearer to than today's does, and as a fact the field in which the desired point came to lie.

use super::names::{axis_names, end_name, situation_name};
use super::prompt::{Axis, Quadrant};
use super::spot::{End, Spot};
use crate::model::kind::answer::Answer;
use crate::model::kind::two_points;
use crate::model::record::group::Group;
use crate::words::Words;
use std::cmp::Reverse;

/// The ways along an axis, in the order in which equals are told: staying comes last, since the question is about moving.
const WAYS: [Option<End>; 3] = [Some(End::Low), Some(End::High), None];

/// An axis with its name, and its number of a point.
type NamedAxis<'a> = (&'a Axis, String, fn(Spot) -> u8);

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

/// The way of the only group along each axis, with its numbers, and the field of its desired point.
fn one_group(quadrant: &Quadrant, name: &str, today: Spot, desired: Spot, words: Words) -> String {
    let mut parts = axes(quadrant, words).map(|(axis, axis_name, of)| {
        let way = way(of(today), of(desired));
        let moves = moves(axis, way, name, words);
        let moves = way.map_or_else(|| moves.clone(), |_| words.interpretation_from_to(&moves, of(today), of(desired)));
        words.interpretation_on_axis(&axis_name, &moves)
    });
    let field = situation_name(quadrant, desired).map(|field| words.interpretation_in_field(name, field));
    let field = field.map(|field| words.interpretation_desired_fields(&field));
    parts.iter_mut().map(std::mem::take).chain(field).collect::<Vec<_>>().join("; ")
}

/// The ways along each axis by how many groups move so, then the fields of the desired points.
fn many_groups(quadrant: &Quadrant, moves_of: &[(&Group, Spot, Spot)], words: Words) -> Vec<String> {
    let all = moves_of.len();
    let mut parts: Vec<_> = axes(quadrant, words)
        .into_iter()
        .map(|(axis, axis_name, of)| {
            let counted = WAYS.map(|wanted| {
                let groups = moves_of
                    .iter()
                    .filter(|(_, today, desired)| way(of(*today), of(*desired)) == wanted);
                (wanted, groups.count())
            });
            let told = most_first(counted.into(), all, words);
            let told: Vec<_> = told.iter().map(|(way, who)| moves(axis, *way, who, words)).collect();
            words.interpretation_on_axis(&axis_name, &told.join(", "))
        })
        .collect();
    let fields = quadrant.situations.iter().filter_map(|situation| {
        let name = Some(situation.name.trim()).filter(|name| !name.is_empty())?;
        let lies_here = |spot: Spot| quadrant.situation_at(spot).is_some_and(|at| std::ptr::eq(at, situation));
        Some((name, moves_of.iter().filter(|(_, _, desired)| lies_here(*desired)).count()))
    });
    let told = most_first(fields.collect(), all, words);
    let told: Vec<_> = told.iter().map(|(field, who)| words.interpretation_in_field(who, field)).collect();
    parts.extend((!told.is_empty()).then(|| words.interpretation_desired_fields(&told.join(", "))));
    parts
}

/// The common points of some groups, the most first, each with the words for their number of `all`.
fn most_first<T>(mut counted: Vec<(T, usize)>, all: usize, words: Words) -> Vec<(T, String)> {
    counted.retain(|(_, count)| *count > 0);
    counted.sort_by_key(|(_, count)| Reverse(*count));
    let told = counted.into_iter().enumerate();
    told.map(|(index, (what, count))| (what, who(index, count, all, words))).collect()
}

/// As [`two_points::who`] within a sentence.
fn who(index: usize, count: usize, all: usize, words: Words) -> String {
    match (index, count == all, all) {
        (0, true, 2) => words.interpretation_spread_both().to_owned(),
        (0, true, _) => words.interpretation_spread_all(all),
        _ => two_points::who(index, count, all, words),
    }
}

fn axes(quadrant: &Quadrant, words: Words) -> [NamedAxis<'_>; 2] {
    let [across, up] = axis_names(quadrant, words);
    [(&quadrant.across, across, |spot| spot.across), (&quadrant.up, up, |spot| spot.up)]
}

fn moves(axis: &Axis, way: Option<End>, who: &str, words: Words) -> String {
    way.map_or_else(
        || words.interpretation_stay(who),
        |end| words.interpretation_moves(who, end_name(axis, end, words)),
    )
}

/// The end toward which a number moves; `None` where it stays.
const fn way(from: u8, to: u8) -> Option<End> {
    if to < from {
        Some(End::Low)
    } else if to > from {
        Some(End::High)
    } else {
        None
    }
}
