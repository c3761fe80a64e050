//! The hall: what the room sees, and whether the last row can read it.

mod chosen_groups;
mod composition;
mod kinds;
mod line_breaks;
mod own;
mod pages;
mod triangle;
mod walk;
