//! Work beside saving: what the worker and its helpers do.

mod random_letters;
