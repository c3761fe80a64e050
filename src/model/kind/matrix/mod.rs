//! A matrix: for each row a place between two poles, today and desired, in five steps.

mod agreement;
pub(super) mod answer;
mod appendix;
mod describe;
mod interpretation;
mod kind;
mod lanes;
mod means;
mod picture;
pub(super) mod prompt;

pub use answer::{MatrixAnswer, RowAnswer};
pub use lanes::row_lanes;
pub use means::row_mean;
pub use prompt::{Matrix, MatrixRow, MatrixSection, MatrixStep, STEPS};
