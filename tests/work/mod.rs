//! Work beside saving: what the worker and its helpers do.

#[cfg(feature = "gui")]
mod fault_log;
mod listing;
#[cfg(feature = "gui")]
mod log_sink;
mod random_letters;
