//! Work that takes time, on threads of its own: saving, reading and making documents.

mod appendix;
mod bringing_in;
mod clock;
mod drawing;
mod dropped;
mod exporting;
mod fault_log;
mod file_message;
mod job;
mod listing;
mod lock_owner;
mod log_sink;
mod new_session;
mod open_handle;
mod opening;
mod random;
mod room_check;
mod saving;
mod sheets;
mod slow_jobs;
mod system_programs;
mod worker;

pub use appendix::{PreparedAppendix, export_message, prepare_appendix, prepare_appendix_for};
pub use bringing_in::{BroughtIn, bring_in};
pub use fault_log::install_fault_log;
pub use job::{Done, DroppedContent, Job};
pub use log_sink::{LogSink, install_log_sink};
pub use new_session::{new_session, new_writer};
pub use open_handle::OpenHandle;
pub use opening::{copy_of_damaged, writer_of};
pub use random::random_letters;
pub use saving::saver::Saver;
pub use saving::state::{SaveFailure, SaveState};
pub use saving::targets::SaveTargets;
pub use sheets::write_sheets;
pub use worker::Worker;
