//! Names, days and formats: the words that all rooms of the model share.

pub(super) mod date;
pub(super) mod format;
pub(super) mod free_number;
pub(super) mod ids;
pub(super) mod writer;
