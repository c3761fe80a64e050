//! Paper for the day when the laptop dies: a list of the groups with their people, and for each group a place to write what
//! it answers to each question.

mod build;
mod document;
pub(super) mod form;

pub use build::sheets;
pub use document::{GroupSheet, SheetQuestion, Sheets};
pub use form::{SheetForm, SheetRow};
