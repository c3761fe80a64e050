//! The house itself, read from its source.

mod documents;
mod rooms;
mod words;
