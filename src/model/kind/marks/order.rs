//! The options in the order of their marks, as the room and the review see them; the bilaga keeps the deck's.

use super::prompt::{MarkOption, Marks};
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;

/// Every option with its marks of all groups, most marks first; those with as many stand in the order of the deck.
pub fn marks_by_count<'a>(marks: &'a Marks, answers: &[(&Group, &Answer)]) -> Vec<(&'a MarkOption, u32)> {
    let on = |option: &MarkOption, answer: &Answer| match answer {
        Answer::Marks(answer) => u32::from(answer.on(&option.key)),
        _ => 0,
    };
    let count = |option: &MarkOption| answers.iter().map(|(_, answer)| on(option, answer)).sum();
    let mut counted: Vec<(&MarkOption, u32)> = marks.options.iter().map(|option| (option, count(option))).collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counted
}
