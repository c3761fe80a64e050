//! A shift: a point in a triangle with three named corners, today and desired.

pub(super) mod answer;
mod appendix;
mod describe;
mod interpretation;
mod kind;
mod names;
mod picture;
pub(super) mod prompt;
mod shares;

pub use answer::ShiftAnswer;
pub use picture::triangle_marks;
pub use prompt::{Corner, Shift};
pub use shares::Shares;
