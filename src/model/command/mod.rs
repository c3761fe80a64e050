//! The commands: everything that may happen to a meeting, and the answer to each.

pub(super) mod changed;
pub(super) mod command;
pub(super) mod handover;
pub(super) mod people;
pub(super) mod themes;
