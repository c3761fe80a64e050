//! One-sentence readings of positions: what the groups' answers say, never more than they say.

mod marks;
mod matrix;
mod shift;

pub(super) use shift::corner_name;

use super::deck::Item;
use super::group::Group;
use super::kind::{Answer, Kind};
use crate::words::Words;

/// The most names that one sentence lists before it counts them.
const MOST_NAMES: usize = 3;

/// What the answers to a prompt say in one sentence; `None` for kinds that are answered by notes alone.
pub fn reading_of(item: &Item, answers: &[(&Group, &Answer)], words: Words) -> Option<String> {
    match &item.kind {
        Kind::Matrix(matrix) => Some(matrix::reading(matrix, answers, words)),
        Kind::Shift(shift) => Some(shift::reading(shift, answers, words)),
        Kind::Marks(marks) => Some(marks::reading(marks, answers, words)),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Quadrant(_) | Kind::Stance(_) | Kind::Reverse(_) | Kind::Unknown(_) => None,
    }
}

/// "A, B och C".
pub(super) fn listed(names: &[String], words: Words) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), words.reading_and()),
    }
}

/// A number with its sign, "+2", "−1" or "0".
pub(super) fn signed(number: i32) -> String {
    match number {
        0 => "0".to_owned(),
        1.. => format!("+{number}"),
        _ => format!("−{}", number.unsigned_abs()),
    }
}
