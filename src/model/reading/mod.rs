//! Readings of what the groups answered: in one sentence, a second one where it is true, never more than they say.

mod agreement;
mod marks;
mod matrix;
mod quadrant;
mod reverse;
mod shift;
mod stance;

pub use reverse::turned_reading;

pub(super) use quadrant::{axis_names, end_name, situation_name};
pub(super) use shift::corner_name;

use super::deck::Item;
use super::group::Group;
use super::kind::{Answer, Kind};
use crate::words::Words;

/// The most names that one sentence lists before it counts them.
const MOST_NAMES: usize = 3;

/// What the answers to a prompt say; `None` for kinds that are answered by notes alone.
pub fn reading_of(item: &Item, answers: &[(&Group, &Answer)], words: Words) -> Option<String> {
    match &item.kind {
        Kind::Matrix(matrix) => Some(matrix::reading(matrix, answers, words)),
        Kind::Shift(shift) => Some(shift::reading(shift, answers, words)),
        Kind::Marks(marks) => Some(marks::reading(marks, answers, words)),
        Kind::Quadrant(quadrant) => Some(quadrant::reading(quadrant, answers, words)),
        Kind::Stance(stance) => Some(stance::reading(stance, answers, words)),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Reverse(_) | Kind::Unknown(_) => None,
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

/// A label between quotation marks, without the full stop that a whole sentence has.
pub(super) fn quoted(label: &str, words: Words) -> String {
    words.reading_quoted(label.trim().trim_end_matches('.'))
}

/// A number with its sign, "+2", "−1" or "0".
pub(super) fn signed(number: i32) -> String {
    match number {
        0 => "0".to_owned(),
        1.. => format!("+{number}"),
        _ => format!("−{}", number.unsigned_abs()),
    }
}
