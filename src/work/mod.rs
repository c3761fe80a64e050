//! Work that takes time, on threads of its own: saving, reading and making documents.

mod bilaga;
mod clerk;
mod drawing;
mod exporting;
mod new_session;
mod room;
mod saver;
mod sheets;
mod worker;

pub use bilaga::{Bilaga, bilaga, bilaga_for, export_message};
pub use clerk::Keeping;
pub use new_session::new_session;
pub use saver::{Failure, SaveState, Saver};
pub use sheets::write_sheets;
pub use worker::{Done, Job, LaidOut, RecentSession, Start, Worker};
