//! Where the groups' marks stand on the axes of a quadrant.

use super::Point;
use super::apart::{PlacedMark, placed};
use crate::model::group::Group;
use crate::model::kind::{Answer, MOST_ON_AXIS, Moment, QuadrantAnswer, Spot};

/// The marks of all groups where the axes run over a field from its left-top to its right-bottom, pushed apart so that
/// marks of `radius` do not lie on each other, within such bounds. A group's two marks follow each other.
pub fn quadrant_marks<'a>(
    answers: &[(&'a Group, &Answer)],
    [low, high]: [Point; 2],
    radius: f32,
    bounds: [Point; 2],
) -> Vec<PlacedMark<'a>> {
    let places = answers.iter().flat_map(|(group, answer)| {
        moments(answer).map(move |(moment, spot)| {
            let [across, up] = [spot.across, spot.up].map(|value| f32::from(value) / f32::from(MOST_ON_AXIS));
            let x = low[0] + (high[0] - low[0]) * across;
            (*group, moment, [x, high[1] - (high[1] - low[1]) * up])
        })
    });
    placed(places, radius, bounds)
}

fn moments(answer: &Answer) -> impl Iterator<Item = (Moment, Spot)> + use<> {
    let answer = match answer {
        Answer::Quadrant(answer) => *answer,
        _ => QuadrantAnswer::default(),
    };
    [Moment::Today, Moment::Desired]
        .into_iter()
        .filter_map(move |moment| Some((moment, answer.at(moment)?)))
}
