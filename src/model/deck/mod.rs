//! A deck and its items, as their author wrote them.

pub(super) mod deck;
pub(super) mod item;
pub(super) mod picture_file;
pub(super) mod short_agenda;
