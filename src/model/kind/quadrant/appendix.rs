//! A quadrant: the square as a figure, and the same points as a table of numbers on the two axes.

use super::answer::QuadrantAnswer;
use super::names::{axis_names, end_name};
use super::prompt::Quadrant;
use crate::model::appendix::block::Block;
use crate::model::appendix::row::PositionRow;
use crate::model::kind::answer::Answer;
use crate::model::kind::two_points;
use crate::model::record::group::Group;
use crate::model::wording::listed;
use crate::words::Words;

pub(super) fn after_notes(quadrant: &Quadrant, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block> {
    let alt = words.appendix_alt_quadrant(&listed(&axis_names(quadrant, words), words));
    two_points::after_notes(quadrant, situations(quadrant, words), &alt, answers, words)
}

/// The numbers on each axis.
pub(super) fn values(quadrant: &Quadrant, answer: QuadrantAnswer, words: Words) -> Vec<PositionRow> {
    let [across, up] = axis_names(quadrant, words);
    vec![
        PositionRow::moments(across, answer.today.map(|spot| spot.across), answer.desired.map(|spot| spot.across)),
        PositionRow::moments(up, answer.today.map(|spot| spot.up), answer.desired.map(|spot| spot.up)),
    ]
}

/// The named fields: which ends they lie between, and what the deck says of them.
fn situations(quadrant: &Quadrant, words: Words) -> Vec<String> {
    let [across, up] = axis_names(quadrant, words);
    quadrant
        .situations
        .iter()
        .filter(|situation| !situation.name.trim().is_empty())
        .map(|situation| {
            let ends = [
                format!("{across} {}", end_name(&quadrant.across, situation.across, words)),
                format!("{up} {}", end_name(&quadrant.up, situation.up, words)),
            ];
            let named = words.appendix_situation(situation.name.trim(), &ends.join(", "));
            [named.as_str(), situation.help.trim()].join(" ").trim().to_owned()
        })
        .collect()
}
