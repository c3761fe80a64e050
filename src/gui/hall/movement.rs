//! The movement with which an answer comes: marks go from today to the desired place, arrows lengthen, and bars grow from their axis.

use crate::model::{Point, Shape};
use eframe::egui::{Pos2, Vec2, vec2};

/// The place from which something drawn comes, and the directions in which it does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Movement {
    /// From where the thing stands in the end.
    origin: Vec2,
    /// The directions that move: 1 or 0.
    along: Vec2,
}

impl Movement {
    /// From a point, `origin` from where it stands in the end.
    pub(super) const fn from(origin: Vec2) -> Self {
        Self {
            origin,
            along: Vec2::splat(1.0),
        }
    }

    /// To the right from an axis, `origin` from where it stands in the end.
    pub(super) const fn across(origin: f32) -> Self {
        Self {
            origin: vec2(origin, 0.0),
            along: vec2(1.0, 0.0),
        }
    }

    /// How much of its size and way it has in each direction, when `part` of the movement is done.
    fn scale(self, part: f32) -> Vec2 {
        Vec2::splat(1.0) + self.along * (part - 1.0)
    }

    /// Where a thing that ends at `at` stands when `part` of the movement is done.
    pub(super) fn place(self, at: Pos2, part: f32) -> Pos2 {
        at + self.origin - self.origin * self.scale(part)
    }

    /// A shape when `part` of the movement is done. A circle keeps its size, and so do widths of lines.
    pub(super) fn shape(self, shape: &Shape, part: f32) -> Shape {
        let scale = self.scale(part);
        let scaled = |point: &mut Point| *point = [point[0] * scale.x, point[1] * scale.y];
        let mut shape = shape.clone();
        match &mut shape {
            Shape::Line { from, to, .. } => [from, to].into_iter().for_each(scaled),
            Shape::Polygon { corners, .. } => corners.iter_mut().for_each(scaled),
            Shape::Circle { .. } | Shape::Text { .. } => {}
        }
        shape
    }
}
