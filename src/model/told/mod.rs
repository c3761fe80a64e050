//! The groups' answers in words: all of them as one table, and each group's as one sentence.

pub(super) mod marks;
pub(super) mod matrix;
pub(super) mod quadrant;
pub(super) mod shift;
pub(super) mod stance;

use super::appendix::Table;
use super::deck::Item;
use super::group::Group;
use super::ids::GroupId;
use super::kind::{Answer, Kind};
use crate::words::Words;

/// The answers to a prompt as a table, the same values as its picture shows; `None` for kinds that are answered by notes
/// alone. Answers that do not fit the prompt leave nothing in it.
pub fn table_of(item: &Item, answers: &[(&Group, &Answer)], words: Words) -> Option<Table> {
    match &item.kind {
        Kind::Matrix(matrix) => Some(matrix::table(matrix, answers, words)),
        Kind::Shift(shift) => Some(shift::table(shift, answers, words)),
        Kind::Marks(marks) => Some(marks::table(marks, answers, words)),
        Kind::Quadrant(quadrant) => Some(quadrant::table(quadrant, answers, words)),
        Kind::Stance(stance) => Some(stance::table(stance, answers, words)),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Reverse(_) | Kind::Unknown(_) => None,
    }
}

/// What the values of that table mean, to be read before it; `None` where they are words that need no explanation.
pub fn how_to_read(item: &Item, words: Words) -> Option<String> {
    match &item.kind {
        Kind::Matrix(_) => Some(words.appendix_steps(super::kind::STEPS)),
        Kind::Shift(_) => Some(words.appendix_shares().to_owned()),
        Kind::Marks(marks) => Some(match marks.per_group {
            1 => words.appendix_one_mark_each().to_owned(),
            count => words.appendix_marks_each(count),
        }),
        Kind::Quadrant(quadrant) => Some(quadrant::how_to_read(quadrant, words)),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Stance(_) | Kind::Reverse(_) | Kind::Unknown(_) => None,
    }
}

/// Where each group stands, in one sentence a group that names it; groups that say nothing have none.
pub fn told_by_group(item: &Item, answers: &[(&Group, &Answer)], words: Words) -> Vec<(GroupId, String)> {
    answers
        .iter()
        .filter(|(_, answer)| item.kind.accepts(answer) && !answer.is_empty())
        .filter_map(|(group, answer)| {
            let name = &group.name;
            let sentence = match (&item.kind, answer) {
                (Kind::Matrix(matrix), Answer::Matrix(_)) => matrix::by_group(matrix, name, answer, words),
                (Kind::Shift(shift), Answer::Shift(answer)) => shift::by_group(shift, name, *answer, words),
                (Kind::Marks(marks), Answer::Marks(answer)) => marks::by_group(marks, name, answer, words),
                (Kind::Quadrant(quadrant), Answer::Quadrant(answer)) => quadrant::by_group(quadrant, name, *answer, words),
                (Kind::Stance(stance), Answer::Stance(answer)) => stance::by_group(stance, name, answer, words),
                _ => return None,
            };
            Some((group.id, sentence))
        })
        .collect()
}

/// The sentences of all groups after each other.
pub(super) fn told_by_all(item: &Item, answers: &[(&Group, &Answer)], words: Words) -> String {
    let sentences: Vec<_> = told_by_group(item, answers, words).into_iter().map(|(_, told)| told).collect();
    sentences.join(" ")
}
