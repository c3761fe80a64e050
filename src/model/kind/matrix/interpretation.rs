//! Interprets a matrix: the row on which the groups want to move the most, by the median of their shifts.
//!
//! A row is said to move toward its own pole. The headings over the poles may be no more than "Å andra sidan", so they are
//! named only as the column toward which several rows move alike.

use super::agreement;
use super::prompt::{Matrix, MatrixRow, MatrixStep};
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;
use crate::model::wording::{MOST_NAMES, halves, listed, quoted, signed, signed_halves};
use crate::words::Words;

/// The most letters of a pole within a sentence, but for its first word.
const LONGEST_POLE: usize = 120;

/// A row that at least one group has answered for both moments.
struct AnsweredRow<'a> {
    row: &'a MatrixRow,
    /// Group, today, desired.
    groups: Vec<(&'a Group, MatrixStep, MatrixStep)>,
    /// Twice the median of the shifts, so that it is a whole number.
    median_doubled: i32,
}

pub(super) fn interpret(matrix: &Matrix, answers: &[(&Group, &Answer)], words: Words) -> String {
    let mut sentences = vec![largest_shift(matrix, answers, words)];
    sentences.extend(agreement::sentences(matrix, answers, words));
    sentences.join(" ")
}

fn largest_shift(matrix: &Matrix, answers: &[(&Group, &Answer)], words: Words) -> String {
    if answers.iter().all(|(_, answer)| answer.is_empty()) {
        return words.interpretation_nobody().to_owned();
    }
    let rows: Vec<_> = matrix.rows().filter_map(|row| answered(row, answers)).collect();
    let Some(largest) = rows.iter().map(|row| row.median_doubled.abs()).max() else {
        return words.interpretation_no_pair_on_a_row().to_owned();
    };
    let first = rows.first().and_then(|row| row.groups.first()).map(|(group, _, _)| *group);
    let only = first.filter(|first| rows.iter().flat_map(|row| &row.groups).all(|(group, _, _)| group.id == first.id));
    if largest == 0 {
        let nobody_moves = rows.iter().flat_map(|row| &row.groups).all(|(_, today, desired)| today == desired);
        return match only {
            Some(group) => words.interpretation_group_stays(&group.name),
            None if nobody_moves => words.interpretation_rows_stay().to_owned(),
            None => words.interpretation_rows_stay_in_median().to_owned(),
        };
    }
    let top: Vec<_> = rows.iter().filter(|row| row.median_doubled.abs() == largest).collect();
    if let [row] = top.as_slice() {
        return match (only, row.groups.as_slice()) {
            (Some(group), [(_, today, desired)]) => {
                words.interpretation_group_largest(&group.name, row.row.label(), &row.steps(words), *today, *desired)
            }
            _ => words.interpretation_largest(row.row.label(), &row.steps(words), &spread(row, words)),
        };
    }
    let same_way = top.iter().all(|row| row.median_doubled == largest) || top.iter().all(|row| row.median_doubled == -largest);
    let amount = match (same_way, top.first()) {
        (true, Some(row)) => alike(matrix, row.median_doubled, words),
        _ => amount(&halves(largest, words), largest, words),
    };
    let names: Vec<_> = top
        .iter()
        .map(|row| words.interpretation_row_moves(row.row.label(), &row.steps(words)))
        .collect();
    match only {
        Some(group) if same_way && top.len() == rows.len() => words.interpretation_group_all_rows(&group.name, &amount),
        Some(group) if top.len() > MOST_NAMES => words.interpretation_group_largest_count(&group.name, top.len(), &amount),
        Some(group) => words.interpretation_group_largest_rows(&group.name, &listed(&names, words)),
        None if same_way && top.len() == rows.len() => words.interpretation_all_rows(&amount),
        None if top.len() > MOST_NAMES => words.interpretation_largest_count(top.len(), &amount),
        None => words.interpretation_largest_rows(&listed(&names, words)),
    }
}

fn answered<'a>(row: &'a MatrixRow, answers: &[(&'a Group, &Answer)]) -> Option<AnsweredRow<'a>> {
    let groups: Vec<_> = answers
        .iter()
        .filter_map(|(group, answer)| {
            let Answer::Matrix(answer) = answer else { return None };
            let answer = answer.row(&row.key);
            Some((*group, answer.today?, answer.desired?))
        })
        .collect();
    let mut shifts: Vec<_> = groups.iter().map(|(_, today, desired)| shift(*today, *desired)).collect();
    shifts.sort_unstable();
    let middle = |index: usize| shifts.get(index).copied();
    let median_doubled = middle((shifts.len().checked_sub(1)?) / 2)? + middle(shifts.len() / 2)?;
    Some(AnsweredRow {
        row,
        groups,
        median_doubled,
    })
}

fn shift(today: MatrixStep, desired: MatrixStep) -> i32 {
    i32::from(desired) - i32::from(today)
}

/// The spread of the groups' shifts around the median.
fn spread(row: &AnsweredRow<'_>, words: Words) -> String {
    let shifts = || row.groups.iter().map(|(_, today, desired)| shift(*today, *desired));
    let (least, most) = (shifts().min().unwrap_or(0), shifts().max().unwrap_or(0));
    match row.groups.len() {
        1 => words.interpretation_spread_one().to_owned(),
        2 if least == most => words.interpretation_spread_both().to_owned(),
        count if least == most => words.interpretation_spread_all(count),
        count => words.interpretation_spread(count, &signed(least), &signed(most)),
    }
}

impl AnsweredRow<'_> {
    /// "+2 steg mot ”Coacha och leda”", the pole of the row itself.
    fn steps(&self, words: Words) -> String {
        let is_left = self.median_doubled < 0;
        let amount = amount(&signed_halves(self.median_doubled, words), self.median_doubled, words);
        let pole = if is_left { &self.row.left } else { &self.row.right };
        match shortened(pole).as_str() {
            "" if is_left => words.interpretation_to_the_left(&amount),
            "" => words.interpretation_to_the_right(&amount),
            pole => words.interpretation_toward_pole(&amount, &quoted(pole, words)),
        }
    }
}

/// "+2 steg åt höger, mot kolumnen ”Tillitskultur”": the way of several rows.
fn alike(matrix: &Matrix, doubled: i32, words: Words) -> String {
    let amount = amount(&signed_halves(doubled, words), doubled, words);
    let (steps, heading) = if doubled < 0 {
        (words.interpretation_to_the_left(&amount), &matrix.left)
    } else {
        (words.interpretation_to_the_right(&amount), &matrix.right)
    };
    match heading.trim() {
        "" => steps,
        heading => words.interpretation_toward_column(&steps, &quoted(heading, words)),
    }
}

/// The first words of a pole, as many as a sentence has room for; the tables have it in full.
fn shortened(pole: &str) -> String {
    let mut short = String::new();
    for word in pole.split_whitespace() {
        if !short.is_empty() && short.chars().count() + word.chars().count() > LONGEST_POLE {
            return format!("{} …", short.trim_end_matches([',', ';', ':']));
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

fn amount(number: &str, doubled: i32, words: Words) -> String {
    if doubled.abs() == 2 {
        words.interpretation_one_step(number)
    } else {
        words.interpretation_steps(number)
    }
}
