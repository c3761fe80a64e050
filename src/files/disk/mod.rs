//! The disk, and how it is written so that a file is whole or is not there.

pub(super) mod fingerprint;
pub(super) mod interface;
pub(super) mod real_disk;
pub(super) mod reason;
pub(super) mod temp_cleanup;
pub(super) mod write;
