//! The hall: what the room sees, and whether the last row can read it.

mod broken_words;
mod chosen_groups;
mod composition;
mod kinds;
mod leftover;
mod line_breaks;
mod options;
mod own;
mod pages;
mod slide_pages;
mod slides;
mod transition;
mod triangle;
mod walk;
