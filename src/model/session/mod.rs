//! A session: the record with its history, its one door for changes, and its questions.

pub(super) mod content_hash;
pub(super) mod copied;
pub(super) mod done;
pub(super) mod history;
pub(super) mod left_numbers;
pub(super) mod plan;
pub(super) mod query;
pub(super) mod revision;
pub(super) mod session;
pub(super) mod stops;
pub(super) mod writer;
