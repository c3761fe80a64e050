//! A group's mark in the hall: its number in a circle, hollow for today and filled for the desired position.

use crate::gui::hall::measure::{ASCENT, CAPITALS, Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, TextLine};
use crate::model::{GroupId, Ink, Moment, Shape};
use eframe::egui::{Pos2, Vec2, pos2, vec2};

/// The two moments, in the order in which they are told apart.
const MOMENTS: [Moment; 2] = [Moment::Today, Moment::Desired];

/// The radius of a mark: two digits have room in it.
pub(super) fn radius(set: &Typesetter<'_>) -> f32 {
    0.78 * set.sheet.text
}

/// The radius of a ring without a number, which an arrow joins to the numbered mark of the same group.
pub(super) fn bare_radius(set: &Typesetter<'_>) -> f32 {
    0.32 * set.sheet.text
}

/// From the top of a line to the middle of its digits.
pub(super) fn middle_of_digits(set: &Typesetter<'_>) -> f32 {
    (ASCENT - CAPITALS / 2.0) * set.sheet.text
}

/// A group's mark with its middle at `at`.
pub(super) fn mark(set: &Typesetter<'_>, group: GroupId, moment: Moment, at: Pos2) -> [Drawn; 2] {
    [circle(moment, at, radius(set)), number(set, group, moment, at)]
}

/// The number in a mark.
pub(super) fn number(set: &Typesetter<'_>, group: GroupId, moment: Moment, at: Pos2) -> Drawn {
    let ink = match moment {
        Moment::Today => Ink::Accent,
        Moment::Desired => Ink::Ground,
    };
    let number = Setting::new(Typeface::FiguresStrong, set.sheet.text, ink);
    let above = at - vec2(0.0, middle_of_digits(set));
    Drawn::line(above, TextLine::new(group.to_string(), number).middle())
}

/// The bare circle of a moment.
pub(super) fn circle(moment: Moment, at: Pos2, radius: f32) -> Drawn {
    outlined(moment, at, radius, 4.0)
}

/// A small dot for one of many groups, hollow or filled.
pub(super) fn dot(moment: Moment, at: Pos2, radius: f32) -> Drawn {
    outlined(moment, at, radius, 0.5 * radius)
}

/// A circle, hollow for today and filled for the desired place, with an outline so wide within its radius.
fn outlined(moment: Moment, at: Pos2, radius: f32, outline: f32) -> Drawn {
    let fill = match moment {
        Moment::Today => Ink::Ground,
        Moment::Desired => Ink::Accent,
    };
    Drawn::shape(
        at,
        Shape::Circle {
            middle: [0.0, 0.0],
            radius: radius - outline / 2.0,
            fill,
            outline: (Ink::Accent, outline),
        },
    )
}

/// A mark at one end of an arrow.
#[derive(Clone, Copy)]
pub(super) struct ArrowEnd {
    /// Its middle.
    pub(super) at: Pos2,
    pub(super) radius: f32,
}

/// A thin arrow between two marks that stops short of both; nothing where they stand too close for it.
pub(super) fn arrow(set: &Typesetter<'_>, from: ArrowEnd, to: ArrowEnd) -> Vec<Drawn> {
    let head = 0.35 * set.sheet.text;
    let [gap, gap_there] = [from, to].map(|end| 1.12 * end.radius);
    let way = to.at - from.at;
    if way.length() < gap + gap_there + head {
        return Vec::new();
    }
    let along = way.normalized();
    let across = along.rot90();
    let point = |at: Vec2| [at.x, at.y];
    let (start, end) = (along * gap, way - along * gap_there);
    let neck = end - along * head;
    let line = Shape::Line {
        from: point(start),
        to: point(neck),
        width: 4.0,
        ink: Ink::Text,
    };
    let head = Shape::Polygon {
        corners: vec![point(end), point(neck + across * 0.45 * head), point(neck - across * 0.45 * head)],
        fill: Some(Ink::Text),
        outline: (Ink::Text, 0.0),
    };
    vec![Drawn::shape(from.at, line), Drawn::shape(from.at, head)]
}

/// A small upright for one of the steps of a line.
pub(super) fn tick(set: &Typesetter<'_>, at: Pos2) -> Drawn {
    let half = 0.14 * set.sheet.text;
    let line = Shape::Line {
        from: [0.0, -half],
        to: [0.0, half],
        width: 2.0,
        ink: Ink::Line,
    };
    Drawn::shape(at, line)
}

/// The meaning of hollow and filled, on one line from `x`; also its width.
pub(super) fn legend(set: &Typesetter<'_>, x: f32) -> (Vec<Drawn>, f32) {
    let size = set.sheet.text;
    let radius = 0.4 * size;
    let mut drawn = Vec::new();
    let mut right = x;
    for moment in MOMENTS {
        let name = name(set, moment);
        if right > x {
            right += 0.9 * size;
        }
        drawn.push(circle(moment, pos2(right + radius, middle_of_digits(set)), radius));
        right += 2.0 * radius + 0.35 * size;
        drawn.push(Drawn::line(pos2(right, 0.0), TextLine::new(name.to_owned(), set.quiet())));
        right += set.width(name, set.quiet().face, size);
    }
    (drawn, right - x)
}

/// The word for a moment.
pub(super) const fn name(set: &Typesetter<'_>, moment: Moment) -> &'static str {
    match moment {
        Moment::Today => set.words.today(),
        Moment::Desired => set.words.desired(),
    }
}
