//! The places on the rows of a matrix in words.

use super::answer::{MatrixAnswer, RowAnswer};
use super::prompt::{Matrix, MatrixRow, MatrixStep};
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;
use crate::model::table::Table;
use crate::model::wording::signed;
use crate::words::Words;

/// A row of the matrix in each row, a group in each column.
pub(super) fn table(matrix: &Matrix, answers: &[(&Group, &Answer)], words: Words) -> Table {
    let header = [words.appendix_row().to_owned()]
        .into_iter()
        .chain(answers.iter().map(|(group, _)| group.name.clone()));
    let rows = matrix.rows().map(|row| {
        [name(row)]
            .into_iter()
            .chain(answers.iter().map(|(_, answer)| place(at(answer, row), words)))
            .collect()
    });
    Table {
        header: header.collect(),
        rows: rows.collect(),
        widths: [5].into_iter().chain(answers.iter().map(|_| 3)).collect(),
    }
}

/// "Grupp 1: Chefens roll idag 2, önskat läge 4, förflyttning +2; …", the rows that the group answered.
pub(super) fn by_group(matrix: &Matrix, group: &str, answer: &MatrixAnswer, words: Words) -> String {
    let rows: Vec<_> = matrix
        .rows()
        .filter_map(|row| positions(row.label(), answer.row(&row.key), words))
        .collect();
    words.appendix_alt_figures(group, &rows.join("; "))
}

/// The places on some rows in running text, row by row.
pub(super) fn by_row(rows: &[&MatrixRow], answers: &[(&Group, &Answer)], words: Words) -> String {
    rows.iter()
        .filter_map(|row| {
            let groups: Vec<_> = answers
                .iter()
                .filter_map(|(group, answer)| positions(&group.name, at(answer, row), words))
                .collect();
            (!groups.is_empty()).then(|| words.appendix_alt_figures(row.label(), &groups.join("; ")))
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The subject of the row in full, or its label where the source names none.
pub(super) fn name(row: &MatrixRow) -> String {
    if row.label.is_empty() { row.label() } else { &row.label }.to_owned()
}

/// The group's place on a row.
pub(super) fn at(answer: &Answer, row: &MatrixRow) -> RowAnswer {
    match answer {
        Answer::Matrix(answer) => answer.row(&row.key),
        _ => RowAnswer::default(),
    }
}

/// "2 → 4 (+2)": today, desired and the way between them; a dash where nothing was answered.
fn place(answer: RowAnswer, words: Words) -> String {
    let step = |step: Option<MatrixStep>| step.map_or_else(|| "–".to_owned(), |step| step.to_string());
    match (answer.today, answer.desired) {
        (None, None) => step(None),
        (Some(today), Some(desired)) => words.appendix_way(today, desired, &signed(i32::from(desired) - i32::from(today))),
        (today, desired) => words.appendix_half_way(&step(today), &step(desired)),
    }
}

/// Today, desired and the way between them, of a group or on a row; `None` where nothing was answered.
fn positions(whose: &str, answer: RowAnswer, words: Words) -> Option<String> {
    if answer == RowAnswer::default() {
        return None;
    }
    let not_given = || words.appendix_not_given().to_owned();
    let step = |step: Option<MatrixStep>| step.map_or_else(not_given, |step| step.to_string());
    let shift = answer
        .today
        .zip(answer.desired)
        .map_or_else(not_given, |(today, desired)| signed(i32::from(desired) - i32::from(today)));
    Some(words.appendix_alt_positions(whose, &step(answer.today), &step(answer.desired), &shift))
}
