//! Work beside saving: what the worker and its helpers do.

mod listing;
mod log_sink;
mod random_letters;
