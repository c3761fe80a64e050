//! The shell without a window: a whole meeting, and all that may go wrong around it.

mod copies;
mod dropped;
mod failures;
mod furniture;
mod told;
mod unfinished;
mod whole_meeting;
mod windows;
