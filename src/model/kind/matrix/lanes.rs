//! The lanes of groups on one row: the hall shows each way from today to desired on one of them.

use super::answer::RowAnswer;
use super::prompt::MatrixRow;
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;

/// The groups on a row, in lanes above each other: two share a lane where they take up no step in common.
pub fn row_lanes<'a>(row: &MatrixRow, answers: &[(&'a Group, &Answer)]) -> Vec<Vec<(&'a Group, RowAnswer)>> {
    let mut lanes: Vec<Vec<(&Group, RowAnswer)>> = Vec::new();
    for (group, answer) in answers {
        let Answer::Matrix(answer) = answer else { continue };
        let answer = answer.row(&row.key);
        let Some((from, to)) = span(answer) else { continue };
        let free = lanes.iter_mut().find(|lane| {
            lane.iter()
                .filter_map(|(_, other)| span(*other))
                .all(|(other_from, other_to)| to < other_from || other_to < from)
        });
        match free {
            Some(lane) => lane.push((group, answer)),
            None => lanes.push(vec![(group, answer)]),
        }
    }
    lanes
}

/// The lowest and the highest step of an answer.
fn span(answer: RowAnswer) -> Option<(u8, u8)> {
    let from = answer.today.or(answer.desired)?;
    let to = answer.desired.unwrap_or(from);
    Some((from.min(to), from.max(to)))
}
