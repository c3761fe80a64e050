//! The record: plain data, as a session's file holds it.

pub(super) mod agenda;
pub(super) mod first_line;
pub(super) mod group;
pub(super) mod group_answer;
pub(super) mod hall;
pub(super) mod handover;
pub(super) mod lead;
pub(super) mod meeting;
pub(super) mod note;
pub(super) mod pasted;
pub(super) mod people;
pub(super) mod printed_content;
pub(super) mod protocol_text;
pub(super) mod record;
pub(super) mod text_place;
pub(super) mod themes;
pub(super) mod unfinished;
