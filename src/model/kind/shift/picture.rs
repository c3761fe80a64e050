//! The picture of a shift: the triangle with its named corners, and the groups' marks in it.

use super::prompt::Shift;
use super::shares::Shares;
use crate::model::kind::answer::Answer;
use crate::model::kind::moment::Moment;
use crate::model::kind::two_points;
use crate::model::picture::canvas::Canvas;
use crate::model::picture::mark_layout;
use crate::model::picture::mark_layout::{MarkSize, PlacedMark, placed};
use crate::model::picture::shape::{Align, Ink, Picture, Point};
use crate::model::record::group::Group;
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

pub(super) fn picture(shift: &Shift, answers: &[(&Group, &Answer)], mut canvas: Canvas, words: Words) -> Picture {
    let [top, left, right] = [0, 1, 2].map(|index| shift.corners.get(index).map_or("", |corner| corner.name.as_str()));
    let count = answers.iter().map(|(_, answer)| moments(answer).count()).sum::<usize>();
    let area = (canvas.width * SIDE).powi(2) * 3_f32.sqrt() / 4.0;
    let radius = mark_layout::radius(&canvas, area, count);
    let [width, half] = [canvas.width, canvas.width / 2.0];

    let mut y = canvas.legend(words);
    y += canvas.words([half, y], width * 0.9, true, Align::Middle, Ink::Text, 2, top);
    let apex_y = y + radius + canvas.size * 0.3;
    let side = width * SIDE;
    let base_y = apex_y + side * 3_f32.sqrt() / 2.0;
    let corners = [[half, apex_y], [half - side / 2.0, base_y], [half + side / 2.0, base_y]];
    draw_triangle(&mut canvas, corners);

    let marks_as = MarkSize::all_numbered(radius);
    let marks = triangle_marks(answers, corners, marks_as, [[radius, apex_y], [width - radius, base_y]]);
    mark_layout::draw(&mut canvas, &marks);

    y = base_y + radius + canvas.size * 0.3;
    let below = [(corners[1], left), (corners[2], right)]
        .map(|([x, _], name)| canvas.words([x, y], width * 0.36, true, Align::Middle, Ink::Text, 2, name));
    y += below.into_iter().fold(0.0, f32::max);
    canvas.picture(y + 1.0)
}

fn moments(answer: &Answer) -> impl Iterator<Item = (Moment, Shares)> + use<> {
    match answer {
        Answer::Shift(answer) => two_points::given(answer.today, answer.desired),
        _ => two_points::given(None, None),
    }
}

fn draw_triangle(canvas: &mut Canvas, corners: [Point; 3]) {
    let [top, left, right] = corners;
    let middle = |one: Point, two: Point| [f32::midpoint(one[0], two[0]), f32::midpoint(one[1], two[1])];
    canvas.polygon(corners.to_vec(), None, Ink::Text);
    // Where a corner has half of the whole.
    for (one, two, three) in [(top, left, right), (left, right, top), (right, top, left)] {
        canvas.line(middle(one, two), middle(one, three), Ink::Line);
    }
}
