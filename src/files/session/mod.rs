//! Sessions as files: read and checked, rescued when damaged, locked, backed up, and never written over.

pub(super) mod backups;
pub(super) mod check;
pub(super) mod external_changes;
pub(super) mod file;
pub(super) mod lock;
mod reflow;
pub(super) mod salvage;
