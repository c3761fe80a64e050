//! Samtalsledaren leads a board through the questions of a deck and hands the secretary a finished bilaga.

#[cfg(feature = "gui")]
pub mod app;
pub mod command_line;
pub mod export;
pub mod files;
#[cfg(feature = "gui")]
pub mod gui;
pub mod model;
pub mod words;
pub mod work;
