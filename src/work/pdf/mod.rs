//! PDFs of guests: read and drawn by a process of their own, so that none of them can take the meeting with it.

pub(super) mod drawer;
pub(super) mod process;
pub(super) mod reading;
pub(super) mod serving;
