//! The shapes of a picture, each with the part that it plays.

/// The shapes, in order; later shapes lie above earlier ones.
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
    /// A tone of that between it and the ground, dark enough to be told from both and light enough to carry words.
    Tint,
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
