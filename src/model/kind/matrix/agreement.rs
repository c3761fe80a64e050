//! Interprets a matrix beside its shifts: the rows on which the groups agree on one moment and are split on the other.
//!
//! Only rows count on which all groups that answered the matrix, two at least, gave both moments. They agree on a moment
//! where all give the same step, and are split where their steps lie two apart or more; one step apart is neither.

use super::answer::MatrixAnswer;
use super::prompt::{Matrix, MatrixRow, MatrixStep};
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;
use crate::model::wording::{MOST_NAMES, halves, listed};
use crate::words::Words;

/// The least distance between two groups that are split.
const SPLIT: MatrixStep = 2;

/// The span of the groups' steps on a row at one moment.
struct Lie {
    least: MatrixStep,
    most: MatrixStep,
    median_doubled: i32,
}

/// Sentences to follow the first one; mostly none.
pub(super) fn sentences(matrix: &Matrix, answers: &[(&Group, &Answer)], words: Words) -> Vec<String> {
    let answered: Vec<_> = answers
        .iter()
        .filter_map(|(_, answer)| match answer {
            Answer::Matrix(answer) if !answer.is_empty() => Some(answer),
            _ => None,
        })
        .collect();
    let who = match answered.as_slice() {
        [] | [_] => return Vec::new(),
        [_, _] => words.interpretation_both_groups().to_owned(),
        groups => words.interpretation_all_groups(groups.len()),
    };
    if answered.windows(2).all(|pair| matches!(pair, [one, other] if one == other)) {
        return vec![words.interpretation_alike_on_all_rows(&who)];
    }
    let (mut on_desired, mut on_today) = (Vec::new(), Vec::new());
    for row in matrix.rows() {
        let Some((today, desired)) = lies(row, &answered) else { continue };
        if today.agrees() && desired.is_split() {
            let median = halves(desired.median_doubled, words);
            on_desired.push(words.interpretation_row_split_on_desired(row.label(), today.least, desired.least, desired.most, &median));
        } else if today.is_split() && desired.agrees() {
            let median = halves(today.median_doubled, words);
            on_today.push(words.interpretation_row_split_on_today(row.label(), today.least, today.most, &median, desired.least));
        }
    }
    let on_desired = match on_desired.len() {
        0 => None,
        1..=MOST_NAMES => Some(words.interpretation_split_on_desired(&who, &listed(&on_desired, words))),
        count => Some(words.interpretation_split_on_desired_count(&who, count)),
    };
    let on_today = match on_today.len() {
        0 => None,
        1..=MOST_NAMES => Some(words.interpretation_split_on_today(&who, &listed(&on_today, words))),
        count => Some(words.interpretation_split_on_today_count(&who, count)),
    };
    on_desired.into_iter().chain(on_today).collect()
}

/// Today and desired on a row; `None` unless every group gave both.
fn lies(row: &MatrixRow, answers: &[&MatrixAnswer]) -> Option<(Lie, Lie)> {
    let answers = answers.iter().map(|answer| answer.row(&row.key));
    let pairs: Option<Vec<_>> = answers.map(|answer| answer.today.zip(answer.desired)).collect();
    let (today, desired): (Vec<_>, Vec<_>) = pairs?.into_iter().unzip();
    Some((Lie::of(today)?, Lie::of(desired)?))
}

impl Lie {
    fn of(mut steps: Vec<MatrixStep>) -> Option<Self> {
        steps.sort_unstable();
        let middle = |index: usize| steps.get(index).map(|step| i32::from(*step));
        Some(Self {
            least: *steps.first()?,
            most: *steps.last()?,
            median_doubled: middle((steps.len() - 1) / 2)? + middle(steps.len() / 2)?,
        })
    }

    const fn agrees(&self) -> bool {
        self.least == self.most
    }

    const fn is_split(&self) -> bool {
        self.most - self.least >= SPLIT
    }
}
