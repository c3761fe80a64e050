//! The marks of groups where their answers put them, pushed apart so that every number can be read.

use super::sheet::Sheet;
use super::{Ink, Point};
use crate::model::group::Group;
use crate::model::kind::Moment;

/// How often marks that lie on each other are pushed apart, at most.
const PUSHES: usize = 400;

/// A mark: where it belongs, and where it stands so that its number can be read.
pub struct PlacedMark<'a> {
    /// Whose it is.
    pub group: &'a Group,
    /// Today or desired.
    pub moment: Moment,
    /// Where the answer puts it.
    pub true_place: Point,
    /// Where it is drawn, beside the others.
    pub place: Point,
}

impl PlacedMark<'_> {
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

/// The marks at these places, a group's two after each other, pushed apart so that marks of `radius` do not lie on each
/// other, within the bounds given by their left-top and right-bottom.
pub(super) fn placed<'a>(
    true_places: impl Iterator<Item = (&'a Group, Moment, Point)>,
    radius: f32,
    bounds: [Point; 2],
) -> Vec<PlacedMark<'a>> {
    let mut marks: Vec<_> = true_places
        .enumerate()
        .map(|(index, (group, moment, true_place))| {
            // Marks at one spot leave it in different directions, always the same ones.
            let angle = index as f32 * 2.4;
            PlacedMark {
                group,
                moment,
                true_place,
                place: [true_place[0] + angle.cos() * 0.01, true_place[1] + angle.sin() * 0.01],
            }
        })
        .collect();
    push_apart(&mut marks, radius, bounds);
    marks
}

/// Marks as large as the type asks for, smaller only where `count` of them would fill the area.
pub(super) fn radius(sheet: &Sheet, area: f32, count: usize) -> f32 {
    let wanted = sheet.mark_radius();
    let room = (0.4 * area / (count.max(1) as f32 * std::f32::consts::PI)).sqrt();
    wanted.min(room.max(wanted * 0.6)).min(sheet.width / 20.0)
}

/// Fans out marks that lie on each other, within the bounds given by their left-top and right-bottom.
fn push_apart(marks: &mut [PlacedMark<'_>], radius: f32, [low, high]: [Point; 2]) {
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

/// The marks, with an arrow from today to desired where it tells the truth.
pub(super) fn draw(sheet: &mut Sheet, marks: &[PlacedMark<'_>], radius: f32) {
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
