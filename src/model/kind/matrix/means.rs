//! Where all groups together stand on a row of a matrix.

use super::prompt::MatrixRow;
use crate::model::kind::answer::Answer;
use crate::model::kind::moment::Moment;
use crate::model::record::group::Group;

/// The mean place of the groups on a row at a moment, from 1 to [`STEPS`](super::prompt::STEPS); `None` when no group has set it.
pub fn row_mean(row: &MatrixRow, answers: &[(&Group, &Answer)], moment: Moment) -> Option<f32> {
    let steps = answers.iter().filter_map(|(_, answer)| match answer {
        Answer::Matrix(answer) => answer.row(&row.key).at(moment),
        _ => None,
    });
    let steps: Vec<f32> = steps.map(f32::from).collect();
    (!steps.is_empty()).then(|| steps.iter().sum::<f32>() / steps.len() as f32)
}
