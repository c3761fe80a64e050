//! Work beside saving: what the worker and its helpers do.

#[cfg(feature = "gui")]
mod fault_log;
mod listing;
#[cfg(feature = "gui")]
mod log_sink;
#[cfg(feature = "pdf")]
mod pdf;
mod random_letters;
