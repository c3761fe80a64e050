//! The execution of commands: how each changes the record, and what takes it back.

mod agenda;
mod answers;
mod apply;
mod clock;
mod dispatch;
mod drafts;
mod for_notes;
mod groups;
mod hall;
mod handover;
mod items;
mod known;
mod merge_groups;
mod merge_notes;
mod move_notes;
mod notes;
mod numbering;
mod opening;
mod outcome;
mod people;
mod place;
mod several;
mod themes;
mod writers;
