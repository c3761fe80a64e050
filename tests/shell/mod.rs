//! The shell without a window: a whole meeting, and all that may go wrong around it.

mod copies;
mod dropped;
#[cfg(feature = "pdf")]
mod dropped_slides;
mod failures;
mod furniture;
mod told;
mod unfinished;
mod whole_meeting;
mod windows;
