//! The points on two axes in words.

use super::answer::QuadrantAnswer;
use super::names::{axis_names, end_name, situation_name};
use super::prompt::{Axis, Quadrant};
use super::spot::{End, MOST_ON_AXIS, Spot};
use crate::model::kind::answer::Answer;
use crate::model::kind::two_points;
use crate::model::record::group::Group;
use crate::model::table::Table;
use crate::model::wording::signed;
use crate::words::Words;

/// A group in each row: today, desired and the way between them.
pub(super) fn table(quadrant: &Quadrant, answers: &[(&Group, &Answer)], words: Words) -> Table {
    let rows = answers.iter().filter_map(|(group, answer)| match answer {
        Answer::Quadrant(answer) => Some(two_points::row(&group.name, points(quadrant, *answer, words))),
        _ => None,
    });
    two_points::table(rows, words)
}

/// "Varje läge är två tal från 0 till 100. …", with what the ends of both axes are.
pub(super) fn how_to_read(quadrant: &Quadrant, words: Words) -> String {
    let [across, up] = axis_names(quadrant, words);
    let from_low_to_high =
        |name: &str, axis: &Axis| words.appendix_axis(name, end_name(axis, End::Low, words), end_name(axis, End::High, words));
    let axes = [from_low_to_high(&across, &quadrant.across), from_low_to_high(&up, &quadrant.up)];
    words.appendix_axes(MOST_ON_AXIS, &axes.join(" "))
}

/// "Grupp 1 idag Tjänstepersoner 30, Förtroendevalda 20 (Situation 4), önskat läge …, förflyttning ….".
pub(super) fn by_group(quadrant: &Quadrant, group: &str, answer: QuadrantAnswer, words: Words) -> String {
    let [today, desired, shift] = points(quadrant, answer, words);
    format!("{}.", words.appendix_alt_positions(group, &today, &desired, &shift))
}

/// Today, desired and the way between them.
fn points(quadrant: &Quadrant, answer: QuadrantAnswer, words: Words) -> [String; 3] {
    let not_given = || words.appendix_not_given().to_owned();
    let [across, up] = axis_names(quadrant, words);
    let on_axes = |first: String, second: String| format!("{across} {first}, {up} {second}");
    let spot = |spot: Option<Spot>| {
        spot.map_or_else(not_given, |spot| {
            let place = on_axes(spot.across.to_string(), spot.up.to_string());
            situation_name(quadrant, spot).map_or_else(|| place.clone(), |name| words.appendix_in_situation(&place, name))
        })
    };
    let shift = answer.today.zip(answer.desired).map_or_else(not_given, |(today, desired)| {
        let way = |from: u8, to: u8| signed(i32::from(to) - i32::from(from));
        on_axes(way(today.across, desired.across), way(today.up, desired.up))
    });
    [spot(answer.today), spot(answer.desired), shift]
}
