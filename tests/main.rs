//! The only test binary, so that the windows are linked once.

#![cfg(test)]

mod common;
mod disk;

mod appendix;
#[cfg(feature = "gui")]
mod chair;
mod command_line;
mod deck_files;
mod decks;
mod docx;
mod files;
#[cfg(feature = "gui")]
mod hall;
mod house;
mod laws;
mod notes;
mod own_decks;
#[cfg(feature = "pdf")]
mod pdf;
mod pictures;
mod readings;
mod saving;
#[cfg(feature = "gui")]
mod screens;
mod small_files;
mod stepping;
mod texts;
#[cfg(feature = "gui")]
mod theme;
#[cfg(feature = "gui")]
mod typed_ahead;
mod undo;
