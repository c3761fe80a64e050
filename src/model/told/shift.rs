//! The points in a triangle in words.

use crate::model::appendix::Table;
use crate::model::group::Group;
use crate::model::kind::{Answer, Shares, Shift, ShiftAnswer};
use crate::model::reading::{corner_name, signed};
use crate::words::Words;

/// A group in each row: today, desired and the way between them.
pub(super) fn table(shift: &Shift, answers: &[(&Group, &Answer)], words: Words) -> Table {
    let rows = answers.iter().filter_map(|(group, answer)| match answer {
        Answer::Shift(answer) => Some(moments(&group.name, told(shift, *answer, words))),
        _ => None,
    });
    Table {
        rows: rows.collect(),
        ..moments_table(words)
    }
}

/// "Grupp 1 idag Byråkrati 60, …, önskat läge …, förflyttning ….".
pub(super) fn by_group(shift: &Shift, group: &str, answer: ShiftAnswer, words: Words) -> String {
    let [today, desired, shift] = told(shift, answer, words);
    format!("{}.", words.appendix_alt_positions(group, &today, &desired, &shift))
}

/// The names of the three corners.
pub(in crate::model) fn corner_names(shift: &Shift, words: Words) -> [String; 3] {
    [0, 1, 2].map(|corner| corner_name(shift, corner, words))
}

/// A table without rows for groups with two points.
pub(super) fn moments_table(words: Words) -> Table {
    Table {
        header: [
            words.appendix_group(),
            words.appendix_today(),
            words.appendix_desired(),
            words.appendix_shift(),
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: Vec::new(),
        widths: vec![2, 3, 3, 3],
    }
}

/// One row of that table.
pub(super) fn moments(group: &str, [today, desired, shift]: [String; 3]) -> Vec<String> {
    vec![group.to_owned(), today, desired, shift]
}

/// Today, desired and the way between them, each as "Byråkrati 60, NPM 30, NPG 10".
fn told(shift: &Shift, answer: ShiftAnswer, words: Words) -> [String; 3] {
    let names = corner_names(shift, words);
    let not_given = || words.appendix_not_given().to_owned();
    let list = |values: [String; 3]| {
        let parts: Vec<_> = names.iter().zip(values).map(|(name, value)| format!("{name} {value}")).collect();
        parts.join(", ")
    };
    let shares = |shares: Option<Shares>| shares.map_or_else(not_given, |shares| list(shares.values().map(|share| share.to_string())));
    let shift = answer.today.zip(answer.desired).map_or_else(not_given, |(today, desired)| {
        list([0, 1, 2].map(|corner| signed(i32::from(desired.of(corner)) - i32::from(today.of(corner)))))
    });
    [shares(answer.today), shares(answer.desired), shift]
}
