//! The circles of files that still stand, each with the reason why; these lists only shrink.

/// Files that need each other, and the reason why that is so still.
pub(super) type Standing = (&'static str, &'static [&'static str]);

/// The circles that stand when a file may use what its own room's `mod.rs` defines.
pub(super) const PLAIN: &[Standing] = &[];

/// The circles that stand when a file that uses its own room's `mod.rs` counts as well.
pub(super) const STRICT: &[Standing] = &[];
