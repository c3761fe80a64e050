//! Notes from a table, as spreadsheets and forms save them: CSV in any of its spellings, and our own tables back again.

mod cells;
mod columns;
mod names;
mod note;
mod read;
mod sheet;

pub use note::{NotesTable, TableNote};
pub use read::read_notes;
