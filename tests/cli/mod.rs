//! The command line.

mod begun;
mod commands;
mod import_deck;
#[cfg(feature = "pdf")]
mod import_pdf;
mod refused;
mod tables;
