//! Work beside saving: what the worker and its helpers do.

mod fault_log;
mod listing;
mod log_sink;
mod random_letters;
