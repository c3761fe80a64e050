//! The marks on options in words.

use super::answer::MarksAnswer;
use super::prompt::{MarkOption, Marks};
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;
use crate::model::table::Table;
use crate::words::Words;

/// An option in each row: its marks, and how the groups share them.
pub(super) fn table(marks: &Marks, answers: &[(&Group, &Answer)], words: Words) -> Table {
    Table {
        header: [
            words.appendix_option(),
            words.appendix_option_marks(),
            words.appendix_option_groups(),
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: marks
            .options
            .iter()
            .map(|option| {
                let (total, groups) = marks_on(option, answers, words);
                vec![option.text.clone(), total, groups]
            })
            .collect(),
        widths: vec![5, 2, 4],
    }
}

/// "Grupp 1: 2 markeringar på Sena svar; 1 markering på Fler mål.".
pub(super) fn by_group(marks: &Marks, group: &str, answer: &MarksAnswer, words: Words) -> String {
    let options: Vec<_> = marks
        .options
        .iter()
        .filter_map(|option| match answer.on(&option.key) {
            0 => None,
            1 => Some(words.appendix_one_mark_on(option.label())),
            count => Some(words.appendix_marks_on(option.label(), count)),
        })
        .collect();
    words.appendix_alt_figures(group, &options.join("; "))
}

/// The marks on some options in running text.
pub(super) fn by_option(options: &[&MarkOption], answers: &[(&Group, &Answer)], words: Words) -> String {
    options
        .iter()
        .map(|option| {
            let (total, _) = marks_on(option, answers, words);
            words.appendix_alt_figures(option.label(), &total)
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The marks on an option, all of them and by group.
fn marks_on(option: &MarkOption, answers: &[(&Group, &Answer)], words: Words) -> (String, String) {
    let counts: Vec<_> = answers
        .iter()
        .filter_map(|(group, answer)| match answer {
            Answer::Marks(answer) => Some((group, answer.on(&option.key))),
            _ => None,
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    let total: u32 = counts.iter().map(|(_, count)| u32::from(*count)).sum();
    let groups: Vec<_> = counts
        .iter()
        .map(|(group, count)| words.appendix_marks_of(&group.name, *count))
        .collect();
    let groups = if groups.is_empty() {
        words.appendix_no_marks().to_owned()
    } else {
        groups.join(", ")
    };
    (total.to_string(), groups)
}
