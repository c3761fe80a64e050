//! The command line.

mod begun;
mod commands;
