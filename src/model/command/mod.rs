//! The commands: everything that may happen to a meeting, and the answer to each.

pub(super) mod changed;
pub(super) mod command;
pub(super) mod edit;
pub(super) mod entry;
pub(super) mod for_notes;
pub(super) mod handover;
pub(super) mod new_note;
pub(super) mod page_step;
pub(super) mod people;
pub(super) mod refusal;
pub(super) mod slot;
mod taken_in;
pub(super) mod themes;
