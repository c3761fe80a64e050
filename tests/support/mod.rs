//! What more than one file of tests needs.

pub(crate) mod addresses;
pub(crate) mod commands;
pub(crate) mod decks;
pub(crate) mod disk;
pub(crate) mod documents;
pub(crate) mod gated_disk;
#[cfg(feature = "gui")]
pub(crate) mod gui;
pub(crate) mod kinds;
pub(crate) mod meetings;
#[cfg(feature = "pdf")]
pub(crate) mod pdf_files;
#[cfg(feature = "gui")]
pub(crate) mod shell;
pub(crate) mod slide_files;
pub(crate) mod spellings;
pub(crate) mod waiting;
