//! The points in a triangle in words.

use super::answer::ShiftAnswer;
use super::names::corner_names;
use super::prompt::Shift;
use super::shares::Shares;
use crate::model::kind::answer::Answer;
use crate::model::kind::two_points;
use crate::model::record::group::Group;
use crate::model::table::Table;
use crate::model::wording::signed;
use crate::words::Words;

/// A group in each row: today, desired and the way between them.
pub(super) fn table(shift: &Shift, answers: &[(&Group, &Answer)], words: Words) -> Table {
    let rows = answers.iter().filter_map(|(group, answer)| match answer {
        Answer::Shift(answer) => Some(two_points::row(&group.name, points(shift, *answer, words))),
        _ => None,
    });
    two_points::table(rows, words)
}

/// "Grupp 1 idag Byråkrati 60, …, önskat läge …, förflyttning ….".
pub(super) fn by_group(shift: &Shift, group: &str, answer: ShiftAnswer, words: Words) -> String {
    let [today, desired, shift] = points(shift, answer, words);
    format!("{}.", words.appendix_alt_positions(group, &today, &desired, &shift))
}

/// Today, desired and the way between them, each as "Byråkrati 60, NPM 30, NPG 10".
fn points(shift: &Shift, answer: ShiftAnswer, words: Words) -> [String; 3] {
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
