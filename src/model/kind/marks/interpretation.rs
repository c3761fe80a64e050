//! Interprets marks: the options that got the most.

use super::answer::MarksAnswer;
use super::prompt::Marks;
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;
use crate::model::wording::{MOST_NAMES, listed};
use crate::words::Words;

pub(super) fn interpret(marks: &Marks, answers: &[(&Group, &Answer)], words: Words) -> String {
    let answered: Vec<(&Group, &MarksAnswer)> = answers
        .iter()
        .filter_map(|(group, answer)| match answer {
            Answer::Marks(answer) if !answer.is_empty() => Some((*group, answer)),
            _ => None,
        })
        .collect();
    let counts: Vec<(&str, u32, usize)> = marks
        .options
        .iter()
        .map(|option| {
            let on = || answered.iter().map(|(_, answer)| u32::from(answer.on(&option.key)));
            (option.label(), on().sum(), on().filter(|count| *count > 0).count())
        })
        .collect();
    let total: u32 = counts.iter().map(|(_, count, _)| count).sum();
    let most = counts.iter().map(|(_, count, _)| *count).max().unwrap_or(0);
    if most == 0 {
        return words.interpretation_nobody().to_owned();
    }
    let top: Vec<_> = counts.iter().filter(|(_, count, _)| *count == most).collect();
    let names: Vec<_> = top.iter().map(|(name, _, _)| (*name).to_owned()).collect();
    let all_even = top.len() == counts.len();
    match (answered.as_slice(), top.as_slice()) {
        ([(group, _)], [(option, _, _)]) => words.interpretation_group_most_marks(&group.name, option, most, total),
        ([(group, _)], _) if all_even => words.interpretation_group_marks_all_even(&group.name, most, total),
        ([(group, _)], top) if top.len() > MOST_NAMES => words.interpretation_group_most_marks_many(&group.name, top.len(), most, total),
        ([(group, _)], _) => words.interpretation_group_most_marks_shared(&group.name, &listed(&names, words), most, total),
        (groups, [(option, _, from)]) => {
            words.interpretation_most_marks(option, most, total, &words.interpretation_marks_from(*from, groups.len()))
        }
        _ if all_even => words.interpretation_marks_all_even(most, total),
        (_, top) if top.len() > MOST_NAMES => words.interpretation_most_marks_many(top.len(), most, total),
        _ => words.interpretation_most_marks_shared(&listed(&names, words), most, total),
    }
}
