//! What must hold on every screen: the keyboard, the order of reading, and how it looks.

pub(super) mod every_screen;
mod gallery;
mod reflow;
mod spoken;
mod typed_fields;
mod walk;
