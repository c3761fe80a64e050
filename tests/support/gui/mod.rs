//! Screens and halls without a window.

pub(crate) mod chair;
pub(crate) mod hall;
pub(crate) mod stage;
