//! The marks of groups where their answers put them, pushed apart so that every number can be read.

use super::canvas::Canvas;
use super::shape::{Ink, Point};
use crate::model::kind::moment::Moment;
use crate::model::record::group::Group;

/// The most times that marks which lie on each other are pushed apart.
const PUSHES: usize = 400;

/// The size of a picture's marks, in its own units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarkSize {
    /// The radius of a mark with a number.
    pub numbered: f32,
    /// The radius of a bare ring for where a group stands today, where its desired position carries the number; `None` gives
    /// that mark a number too.
    pub bare: Option<f32>,
}

impl MarkSize {
    /// Marks that all have a number.
    pub const fn all_numbered(radius: f32) -> Self {
        Self {
            numbered: radius,
            bare: None,
        }
    }
}

/// A mark: where it belongs, and where it stands so that its number can be read.
pub struct PlacedMark<'a> {
    /// Whose it is.
    pub group: &'a Group,
    /// Today or desired.
    pub moment: Moment,
    /// The place that the answer gives it.
    pub true_place: Point,
    /// The place where it is drawn, beside the others.
    pub place: Point,
    /// The radius.
    pub radius: f32,
    /// True when it has the number of its group.
    pub is_numbered: bool,
}

impl PlacedMark<'_> {
    /// True when an arrow from here to another mark of the group points as the answer does: marks that had to move aside may
    /// seem to show a shift that is none, or another one.
    pub fn points_truly_to(&self, desired: &Self) -> bool {
        let way = |from: Point, to: Point| [to[0] - from[0], to[1] - from[1]];
        let [true_x, true_y] = way(self.true_place, desired.true_place);
        let [x, y] = way(self.place, desired.place);
        let [true_length, length] = [true_x.hypot(true_y), x.hypot(y)];
        // At most 60 degrees aside.
        true_length > f32::EPSILON && x * true_x + y * true_y > 0.5 * length * true_length
    }
}

/// The marks at these places, a group's two after each other, pushed apart so that marks of this size do not lie on
/// each other. Each stays within `own` bounds of its true place where they have room for all, and within `bounds` always; both
/// are given by their left-top and right-bottom.
pub(in crate::model) fn placed<'a>(
    true_places: impl Iterator<Item = (&'a Group, Moment, Point)>,
    size: MarkSize,
    bounds: [Point; 2],
    own: impl Fn(Point) -> [Point; 2],
) -> Vec<PlacedMark<'a>> {
    let mut marks: Vec<_> = true_places
        .map(|(group, moment, true_place)| PlacedMark {
            group,
            moment,
            true_place,
            place: true_place,
            radius: size.numbered,
            is_numbered: true,
        })
        .collect();
    if let Some(bare) = size.bare {
        let has_desired = |group: &Group| {
            let same = |mark: &PlacedMark<'_>| mark.group.id == group.id && mark.moment == Moment::Desired;
            marks.iter().any(same)
        };
        let is_bare: Vec<_> = marks
            .iter()
            .map(|mark| mark.moment == Moment::Today && has_desired(mark.group))
            .collect();
        for (mark, _) in marks.iter_mut().zip(is_bare).filter(|(_, is_bare)| *is_bare) {
            mark.radius = bare;
            mark.is_numbered = false;
        }
    }
    if !push_apart(&mut marks, &own) {
        push_apart(&mut marks, &|_| bounds);
    }
    marks
}

/// Marks as large as the type asks for, smaller only where `count` of them would fill the area.
pub(in crate::model) fn radius(canvas: &Canvas, area: f32, count: usize) -> f32 {
    let wanted = canvas.mark_radius();
    let room = (0.4 * area / (count.max(1) as f32 * std::f32::consts::PI)).sqrt();
    wanted.min(room.max(wanted * 0.6)).min(canvas.width / 20.0)
}

/// Fans out marks that lie on each other, each within the bounds of its true place; whether all found room.
fn push_apart(marks: &mut [PlacedMark<'_>], bounds: &impl Fn(Point) -> [Point; 2]) -> bool {
    for (index, mark) in marks.iter_mut().enumerate() {
        // Marks at one spot leave it in different directions, always the same ones.
        let angle = index as f32 * 2.4;
        mark.place = [mark.true_place[0] + angle.cos() * 0.01, mark.true_place[1] + angle.sin() * 0.01];
    }
    for _ in 0..PUSHES {
        let mut moved = false;
        for second in 1..marks.len() {
            let (before, rest) = marks.split_at_mut(second);
            let Some(two) = rest.first_mut() else { continue };
            for one in before {
                let [x, y] = [two.place[0] - one.place[0], two.place[1] - one.place[1]];
                let distance = x.hypot(y);
                let apart = (one.radius + two.radius) * 1.075;
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
            let [low, high] = bounds(mark.true_place);
            mark.place = [mark.place[0].clamp(low[0], high[0]), mark.place[1].clamp(low[1], high[1])];
        }
        if !moved {
            return true;
        }
    }
    false
}

/// The marks, with an arrow from today to desired where it tells the truth.
pub(in crate::model) fn draw(canvas: &mut Canvas, marks: &[PlacedMark<'_>]) {
    // A mark that had to move keeps a line to where it belongs.
    for mark in marks {
        let [x, y] = [mark.place[0] - mark.true_place[0], mark.place[1] - mark.true_place[1]];
        if x.hypot(y) > mark.radius {
            canvas.line(mark.place, mark.true_place, Ink::Line);
            canvas.dot(mark.true_place);
        }
    }
    for pair in marks.windows(2) {
        if let [today, desired] = pair
            && today.group.id == desired.group.id
            && today.points_truly_to(desired)
        {
            canvas.arrow(today.place, desired.place, desired.radius * 1.1);
        }
    }
    for mark in marks {
        canvas.mark(mark.group, mark.moment, mark.place, mark.radius);
    }
}
