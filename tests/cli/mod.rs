//! The command line.

mod begun;
mod commands;
mod import_deck;
mod refused;
mod tables;
