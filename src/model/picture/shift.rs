//! The picture of a shift: the triangle with its named corners, and the groups' marks in it.

use super::sheet::Sheet;
use super::{Align, Ink, Picture, Point};
use crate::model::group::Group;
use crate::model::kind::{Answer, Moment, Shares, Shift};
use crate::words::Words;

/// The side of the triangle in widths of the picture.
const SIDE: f32 = 0.62;

/// How often marks that lie on each other are pushed apart, at most.
const PUSHES: usize = 400;

/// A mark: where it belongs, and where it stands so that its number can be read.
pub struct TriangleMark<'a> {
    /// Whose it is.
    pub group: &'a Group,
    /// Today or desired.
    pub moment: Moment,
    /// Where the shares put it.
    pub true_place: Point,
    /// Where it is drawn, beside the others.
    pub place: Point,
}

impl TriangleMark<'_> {
    /// Whether an arrow from here to another mark of the group says what the group said: marks that had to move aside
    /// may seem to tell of a shift that is none, or of another one.
    pub fn tells_the_way_to(&self, desired: &Self) -> bool {
        let way = |from: Point, to: Point| [to[0] - from[0], to[1] - from[1]];
        let [true_x, true_y] = way(self.true_place, desired.true_place);
        let [x, y] = way(self.place, desired.place);
        let [true_length, length] = [true_x.hypot(true_y), x.hypot(y)];
        // At most 60 degrees aside.
        true_length > f32::EPSILON && x * true_x + y * true_y > 0.5 * length * true_length
    }
}

/// The marks of all groups in a triangle with these corners, pushed apart so that marks of `radius` do not lie on each
/// other, within the bounds given by their left-top and right-bottom. A group's two marks follow each other.
pub fn triangle_marks<'a>(answers: &[(&'a Group, &Answer)], corners: [Point; 3], radius: f32, bounds: [Point; 2]) -> Vec<TriangleMark<'a>> {
    let mut marks = marks(answers, corners);
    push_apart(&mut marks, radius, bounds);
    marks
}

pub(super) fn picture(shift: &Shift, answers: &[(&Group, &Answer)], mut sheet: Sheet, words: Words) -> Picture {
    let [top, left, right] = [0, 1, 2].map(|index| shift.corners.get(index).map_or("", |corner| corner.name.as_str()));
    let count = answers.iter().map(|(_, answer)| moments(answer).count()).sum::<usize>();
    let radius = radius(&sheet, count);
    let [width, half] = [sheet.width, sheet.width / 2.0];

    let mut y = sheet.legend(words);
    y += sheet.words([half, y], width * 0.9, true, Align::Middle, Ink::Text, 2, top);
    let apex_y = y + radius + sheet.size * 0.3;
    let side = width * SIDE;
    let base_y = apex_y + side * 3_f32.sqrt() / 2.0;
    let corners = [[half, apex_y], [half - side / 2.0, base_y], [half + side / 2.0, base_y]];
    draw_triangle(&mut sheet, corners);

    let marks = triangle_marks(answers, corners, radius, [[radius, apex_y], [width - radius, base_y]]);
    draw_marks(&mut sheet, &marks, radius);

    y = base_y + radius + sheet.size * 0.3;
    let below = [(corners[1], left), (corners[2], right)]
        .map(|([x, _], name)| sheet.words([x, y], width * 0.36, true, Align::Middle, Ink::Text, 2, name));
    y += below.into_iter().fold(0.0, f32::max);
    sheet.picture(y + 1.0)
}

/// Marks as large as the type asks for, smaller only where many of them would fill the triangle.
fn radius(sheet: &Sheet, count: usize) -> f32 {
    let wanted = sheet.mark_radius();
    let area = (sheet.width * SIDE).powi(2) * 3_f32.sqrt() / 4.0;
    let room = (0.4 * area / (count.max(1) as f32 * std::f32::consts::PI)).sqrt();
    wanted.min(room.max(wanted * 0.6)).min(sheet.width / 20.0)
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

fn marks<'a>(answers: &[(&'a Group, &Answer)], corners: [Point; 3]) -> Vec<TriangleMark<'a>> {
    let mut marks = Vec::new();
    for (group, answer) in answers {
        for (moment, shares) in moments(answer) {
            let part = |axis: usize| -> f32 {
                let of = |corner: Point| corner.get(axis).copied().unwrap_or(0.0);
                let values = shares.values().map(|share| f32::from(share) / 100.0);
                values.iter().zip(corners).map(|(share, corner)| share * of(corner)).sum()
            };
            let true_place = [part(0), part(1)];
            // Marks at one spot leave it in different directions, always the same ones.
            let angle = marks.len() as f32 * 2.4;
            let place = [true_place[0] + angle.cos() * 0.01, true_place[1] + angle.sin() * 0.01];
            marks.push(TriangleMark {
                group,
                moment,
                true_place,
                place,
            });
        }
    }
    marks
}

/// Fans out marks that lie on each other, within the bounds given by their left-top and right-bottom.
fn push_apart(marks: &mut [TriangleMark<'_>], radius: f32, [low, high]: [Point; 2]) {
    let apart = radius * 2.15;
    for _ in 0..PUSHES {
        let mut moved = false;
        for second in 1..marks.len() {
            let (before, rest) = marks.split_at_mut(second);
            let Some(two) = rest.first_mut() else { continue };
            for one in before {
                let [x, y] = [two.place[0] - one.place[0], two.place[1] - one.place[1]];
                let distance = x.hypot(y);
                if distance >= apart * 0.999 {
                    continue;
                }
                moved = true;
                let [x, y] = if distance > f32::EPSILON {
                    [x / distance, y / distance]
                } else {
                    [1.0, 0.0]
                };
                let push = (apart - distance) / 2.0 * 1.01;
                one.place = [one.place[0] - x * push, one.place[1] - y * push];
                two.place = [two.place[0] + x * push, two.place[1] + y * push];
            }
        }
        for mark in marks.iter_mut() {
            mark.place = [mark.place[0].clamp(low[0], high[0]), mark.place[1].clamp(low[1], high[1])];
        }
        if !moved {
            break;
        }
    }
}

fn draw_marks(sheet: &mut Sheet, marks: &[TriangleMark<'_>], radius: f32) {
    // A mark that had to move keeps a line to where it belongs.
    for mark in marks {
        let [x, y] = [mark.place[0] - mark.true_place[0], mark.place[1] - mark.true_place[1]];
        if x.hypot(y) > radius {
            sheet.line(mark.place, mark.true_place, Ink::Line);
            sheet.dot(mark.true_place);
        }
    }
    for pair in marks.windows(2) {
        if let [today, desired] = pair
            && today.group.id == desired.group.id
            && today.tells_the_way_to(desired)
        {
            sheet.arrow(today.place, desired.place, radius * 1.1);
        }
    }
    for mark in marks {
        sheet.mark(mark.group, mark.moment, mark.place, radius);
    }
}
