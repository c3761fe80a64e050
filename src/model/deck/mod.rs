//! A deck and its items, as their author wrote them.

pub(super) mod deck;
pub(super) mod deck_edit;
pub(super) mod edited_deck;
pub(super) mod finding;
pub(super) mod item;
pub(super) mod picture_file;
pub(super) mod short_agenda;
