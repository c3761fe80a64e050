//! Screens and halls in the harness of egui.

pub(crate) mod burst;
pub(crate) mod hall;
pub(crate) mod handover;
pub(crate) mod start;
pub(crate) mod window;
