//! What must hold on every screen: the keyboard, the order of reading, and how it looks.

pub(super) mod every_screen;
mod gallery;
mod spoken;
mod walk;
