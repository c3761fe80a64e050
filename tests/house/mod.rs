//! The house itself, read from its source.

mod arrows;
mod circles;
mod documents;
mod parameters;
mod rooms;
mod signs;
mod source;
mod standing;
mod type_names;
mod words;
