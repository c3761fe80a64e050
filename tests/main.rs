//! The only test binary, so that the windows are linked once.

#![cfg(test)]

mod common;
mod disk;

mod appendix;
mod appendix_kinds;
#[cfg(feature = "gui")]
mod chair;
#[cfg(feature = "gui")]
mod chair_kinds;
#[cfg(feature = "gui")]
mod chair_time;
mod command_line;
mod damage;
mod deck_files;
mod decks;
mod documents;
mod docx;
#[cfg(all(feature = "gui", feature = "pdf"))]
mod every_screen;
mod examples;
mod exporting;
mod files;
mod finishing;
mod formats;
mod forms;
#[cfg(all(feature = "gui", feature = "pdf"))]
mod gallery;
mod gated_disk;
mod gathering;
#[cfg(feature = "gui")]
mod guide;
#[cfg(feature = "gui")]
mod hall;
#[cfg(feature = "gui")]
mod hall_groups;
#[cfg(feature = "gui")]
mod hall_kinds;
mod hanging;
mod house;
mod keeping;
#[cfg(feature = "gui")]
mod kept;
mod laws;
mod leftovers;
mod long;
#[cfg(feature = "gui")]
mod long_meetings;
#[cfg(feature = "gui")]
mod merging;
mod notes;
mod opening;
mod own_decks;
#[cfg(feature = "pdf")]
mod paginations;
#[cfg(feature = "gui")]
mod palette;
#[cfg(feature = "pdf")]
mod pdf;
mod people;
#[cfg(feature = "gui")]
mod people_screen;
mod personal;
mod pictures;
#[cfg(feature = "gui")]
mod preview;
mod promises;
#[cfg(feature = "pdf")]
mod promises_files;
mod reading_laws;
mod readings;
#[cfg(feature = "gui")]
mod room;
mod room_check;
mod saving;
mod saving_order;
mod saving_parts;
#[cfg(feature = "gui")]
mod saving_told;
#[cfg(feature = "gui")]
mod screens;
#[cfg(feature = "gui")]
mod settings;
#[cfg(feature = "pdf")]
mod sheets;
mod small_files;
#[cfg(all(feature = "gui", feature = "pdf"))]
mod spoken;
mod stepping;
mod texts;
#[cfg(feature = "gui")]
mod theme;
#[cfg(feature = "gui")]
mod themes;
mod timetable;
mod two_windows;
#[cfg(feature = "gui")]
mod typed_ahead;
mod undo;
#[cfg(all(feature = "gui", feature = "pdf"))]
mod walk;
mod words;
