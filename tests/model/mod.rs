//! Meetings: what each command does, is refused and taken back.

mod agendas;
mod commands;
mod copied;
mod finishing;
mod kind;
pub(crate) mod laws;
mod meeting_title;
mod merging;
mod moving;
mod notes;
mod one_line_fields;
mod people;
mod personal_data;
mod personal_spellings;
mod refusals;
mod room_check;
mod rules;
mod stepping;
mod steps;
mod summons;
mod text;
mod themes;
mod timetable;
mod unasked;
mod undo;
mod web_addresses;
mod writers;
