//! Bytes of files as text: their encoding, the lines in them, and the files of other programs that are no text of ours.

pub(super) mod encoding;
pub(super) mod foreign;
pub(super) mod line_index;
pub(super) mod plain;
