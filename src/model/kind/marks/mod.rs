//! Marks: a number of marks (markeringar) that each group spreads over a list of options.

pub(super) mod answer;
mod appendix;
mod describe;
mod interpretation;
mod kind;
mod order;
mod picture;
pub(super) mod prompt;

pub use answer::MarksAnswer;
pub use order::marks_by_count;
pub use prompt::{MOST_MARKS, MarkOption, Marks};
