//! The picture of a shift: the triangle with its named corners, and the groups' marks in it.

use super::apart::{self, MarkSize, PlacedMark, placed};
use super::sheet::Sheet;
use super::{Align, Ink, Picture, Point};
use crate::model::group::Group;
use crate::model::kind::{Answer, Moment, Shares, Shift};
use crate::words::Words;

/// The side of the triangle in widths of the picture.
const SIDE: f32 = 0.62;

/// The marks of all groups in a triangle with these corners, pushed apart so that marks of this size do not lie on each
/// other, within the bounds given by their left-top and right-bottom. A group's two marks follow each other.
pub fn triangle_marks<'a>(
    answers: &[(&'a Group, &Answer)],
    corners: [Point; 3],
    size: MarkSize,
    bounds: [Point; 2],
) -> Vec<PlacedMark<'a>> {
    let places = answers.iter().flat_map(|(group, answer)| {
        moments(answer).map(move |(moment, shares)| {
            let part = |axis: usize| -> f32 {
                let of = |corner: Point| corner.get(axis).copied().unwrap_or(0.0);
                let values = shares.values().map(|share| f32::from(share) / 100.0);
                values.iter().zip(corners).map(|(share, corner)| share * of(corner)).sum()
            };
            (*group, moment, [part(0), part(1)])
        })
    });
    placed(places, size, bounds, |_| bounds)
}

pub(super) fn picture(shift: &Shift, answers: &[(&Group, &Answer)], mut sheet: Sheet, words: Words) -> Picture {
    let [top, left, right] = [0, 1, 2].map(|index| shift.corners.get(index).map_or("", |corner| corner.name.as_str()));
    let count = answers.iter().map(|(_, answer)| moments(answer).count()).sum::<usize>();
    let area = (sheet.width * SIDE).powi(2) * 3_f32.sqrt() / 4.0;
    let radius = apart::radius(&sheet, area, count);
    let [width, half] = [sheet.width, sheet.width / 2.0];

    let mut y = sheet.legend(words);
    y += sheet.words([half, y], width * 0.9, true, Align::Middle, Ink::Text, 2, top);
    let apex_y = y + radius + sheet.size * 0.3;
    let side = width * SIDE;
    let base_y = apex_y + side * 3_f32.sqrt() / 2.0;
    let corners = [[half, apex_y], [half - side / 2.0, base_y], [half + side / 2.0, base_y]];
    draw_triangle(&mut sheet, corners);

    let marks_as = MarkSize::all_numbered(radius);
    let marks = triangle_marks(answers, corners, marks_as, [[radius, apex_y], [width - radius, base_y]]);
    apart::draw(&mut sheet, &marks);

    y = base_y + radius + sheet.size * 0.3;
    let below = [(corners[1], left), (corners[2], right)]
        .map(|([x, _], name)| sheet.words([x, y], width * 0.36, true, Align::Middle, Ink::Text, 2, name));
    y += below.into_iter().fold(0.0, f32::max);
    sheet.picture(y + 1.0)
}

fn moments(answer: &Answer) -> impl Iterator<Item = (Moment, Shares)> + use<> {
    let answer = match answer {
        Answer::Shift(answer) => *answer,
        _ => crate::model::kind::ShiftAnswer::default(),
    };
    [Moment::Today, Moment::Desired]
        .into_iter()
        .filter_map(move |moment| Some((moment, answer.at(moment)?)))
}

fn draw_triangle(sheet: &mut Sheet, corners: [Point; 3]) {
    let [top, left, right] = corners;
    let middle = |one: Point, two: Point| [f32::midpoint(one[0], two[0]), f32::midpoint(one[1], two[1])];
    sheet.polygon(corners.to_vec(), None, Ink::Text);
    // Where a corner has half of the whole.
    for (one, two, three) in [(top, left, right), (left, right, top), (right, top, left)] {
        sheet.line(middle(one, two), middle(one, three), Ink::Line);
    }
}
