//! Views: what is made of a session to be looked at.

pub(super) mod agenda_choice;
pub(super) mod hall_view;
pub(super) mod look;
pub(super) mod own_deck;
pub(super) mod recent_session;
pub(super) mod room_check;
pub(super) mod start_lists;
pub(super) mod start_pictures;
pub(super) mod target_folder;
pub(super) mod timetable;
