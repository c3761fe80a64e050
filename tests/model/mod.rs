//! Meetings: what each command does, is refused and taken back.

mod finishing;
mod kind;
pub(crate) mod laws;
mod merging;
mod notes;
mod people;
mod personal_data;
mod room_check;
mod stepping;
mod themes;
mod timetable;
mod undo;
