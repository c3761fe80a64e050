//! Notes from a table, as spreadsheets and forms save them: CSV in any of its spellings, a row for each note, for each group or for each
//! question, and our own tables back again.

mod by_groups;
mod cells;
mod columns;
mod names;
mod note;
mod numbers;
mod questions;
mod read;
mod rows;
mod sheet;
mod wide;
mod wide_columns;

pub use note::{NotesTable, TableNote};
pub use read::read_notes;
