//! Pictures of positions: shapes on a surface, which window, PDF and DOCX draw alike.
//!
//! A picture knows its size and where everything stands. It cannot measure text as a painter can, so it breaks text into
//! lines by a generous estimate; every text is one line that fits its box.

mod apart;
mod lanes;
mod lettering;
mod marks;
mod matrix;
mod quadrant;
mod sheet;
mod shift;
mod stance;

pub use apart::{MarkSize, PlacedMark};
pub use lanes::row_lanes;
pub use quadrant::quadrant_marks;
pub use shift::triangle_marks;

use super::deck::Item;
use super::group::Group;
use super::kind::{Answer, Kind};
use crate::words::Words;
use sheet::Sheet;
use std::ops::Range;

/// What is drawn, in order; later shapes lie above earlier ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// The shapes.
    pub shapes: Vec<Shape>,
}

/// A place on the picture: points from the left and from the top.
pub type Point = [f32; 2];

/// The part that a shape plays; each edge has its own colour for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text and what matters most.
    Text,
    /// Text of less weight.
    Quiet,
    /// Thin lines that carry the eye.
    Line,
    /// A group's mark.
    Accent,
    /// The ground, for hollow marks and for text on filled ones.
    Ground,
}

/// Where a text stands in its box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Middle,
    /// At the right edge.
    Right,
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// From.
        from: Point,
        /// To.
        to: Point,
        /// Width in points.
        width: f32,
        /// Colour by role.
        ink: Ink,
    },
    /// A circle, filled or hollow.
    Circle {
        /// The middle.
        middle: Point,
        /// The radius in points.
        radius: f32,
        /// Colour inside.
        fill: Ink,
        /// Colour and width of the outline.
        outline: (Ink, f32),
    },
    /// A closed shape with straight sides.
    Polygon {
        /// The corners in order.
        corners: Vec<Point>,
        /// Colour inside; `None` leaves it open.
        fill: Option<Ink>,
        /// Colour and width of the outline.
        outline: (Ink, f32),
    },
    /// One line of words. Its box is 1.2 sizes high with the capitals in the middle, which is the ascent and descent of
    /// the face; `at` is the top of that box.
    Text {
        /// The top of the box; its left, middle or right edge as `align` says.
        at: Point,
        /// Width of the box in points.
        width: f32,
        /// Size of the type in points.
        size: f32,
        /// Bold face.
        bold: bool,
        /// Where in the box.
        align: Align,
        /// Colour by role.
        ink: Ink,
        /// The words.
        text: String,
    },
}

/// The picture of all groups' answers to a prompt, `width` points wide with type of `type_size` points; `None` for kinds
/// that have no picture and where no group has answered.
///
/// The height follows from what is shown. A triangle and a square are about half as high as wide, and some lines of type.
pub fn picture_of(item: &Item, answers: &[(&Group, &Answer)], width: f32, type_size: f32, words: Words) -> Option<Picture> {
    picture_of_rows(item, 0..row_count(item), answers, width, type_size, words)
}

/// The same picture with only some rows of a matrix, options of marks or proposals, so that what is long can be shown on
/// several pages. Other kinds have no rows and are drawn whole.
pub fn picture_of_rows(
    item: &Item,
    rows: Range<usize>,
    answers: &[(&Group, &Answer)],
    width: f32,
    type_size: f32,
    words: Words,
) -> Option<Picture> {
    let picture = match &item.kind {
        Kind::Matrix(matrix) => matrix::picture(matrix, rows, answers, Sheet::new(width, type_size), words),
        Kind::Shift(shift) => Some(shift::picture(shift, answers, Sheet::new(width, type_size), words)),
        Kind::Marks(marks) => marks::picture(marks, rows, answers, Sheet::new(width, type_size)),
        Kind::Quadrant(quadrant) => Some(quadrant::picture(quadrant, answers, Sheet::new(width, type_size), words)),
        Kind::Stance(stance) => stance::picture(stance, rows, answers, Sheet::new(width, type_size), words),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Reverse(_) | Kind::Unknown(_) => None,
    };
    picture.filter(|_| answers.iter().any(|(_, answer)| !answer.is_empty()))
}

/// How many rows the picture of an item can be divided into; 0 for what is drawn whole or not at all.
pub fn row_count(item: &Item) -> usize {
    match &item.kind {
        Kind::Matrix(matrix) => matrix.rows().count(),
        Kind::Marks(marks) => marks.options.len(),
        Kind::Stance(stance) => stance.rows().count(),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Shift(_) | Kind::Quadrant(_) | Kind::Reverse(_) | Kind::Unknown(_) => 0,
    }
}
