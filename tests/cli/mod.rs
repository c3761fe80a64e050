//! The command line.

mod begun;
mod commands;
mod refused;
mod tables;
