//! Saving: in time, whole, in order, and truthful about it.

mod copies_and_backups;
mod hanging_places;
mod opening;
mod order;
mod saver;
mod two_windows;
