//! A quadrant: a point on two named axes, today and desired.

pub(super) mod answer;
mod appendix;
mod describe;
mod interpretation;
mod kind;
mod names;
mod picture;
pub(super) mod prompt;
mod spot;

pub use answer::QuadrantAnswer;
pub use picture::quadrant_marks;
pub use prompt::{Axis, Quadrant, Situation};
pub use spot::{End, MIDDLE_OF_AXIS, MOST_ON_AXIS, Spot};
