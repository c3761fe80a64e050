//! Work that takes time, on threads of its own: saving, reading and making documents.

mod bilaga;
mod clerk;
mod clock;
mod copies;
mod drawing;
mod errands;
mod exporting;
mod hand;
mod holder;
mod keeper;
mod listing;
mod new_session;
mod opening;
mod report;
mod room;
mod saver;
mod sheets;
mod worker;

pub use bilaga::{Bilaga, bilaga, bilaga_for, export_message};
pub use listing::{RecentSession, Start};
pub use new_session::new_session;
pub use opening::{Grip, copy_of_damaged, writer_of};
pub use saver::{Failure, Keeping, SaveState, Saver};
pub use sheets::write_sheets;
pub use worker::{Done, Job, LaidOut, Worker};
