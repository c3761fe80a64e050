//! Saving a session while it is open; `saver.rs` gives the reasons why nothing that was written down is lost.

mod aside;
mod backup_writer;
mod message;
mod mirror_writer;
pub(super) mod saver;
mod scheduler;
mod session_writer;
mod shared;
pub(super) mod state;
mod status;
mod storage_thread;
pub(super) mod targets;
