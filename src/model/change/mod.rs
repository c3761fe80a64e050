//! The execution of commands: how each changes the record, and what takes it back.

pub(super) mod agenda;
pub(super) mod answers;
pub(super) mod clock;
pub(super) mod dispatch;
pub(super) mod drafts;
pub(super) mod groups;
pub(super) mod hall;
pub(super) mod handover;
pub(super) mod items;
pub(super) mod merge_groups;
pub(super) mod merge_notes;
pub(super) mod notes;
pub(super) mod numbering;
pub(super) mod outcome;
pub(super) mod people;
pub(super) mod place;
pub(super) mod several;
pub(super) mod themes;
