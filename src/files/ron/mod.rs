//! RON as people write it: its form, where each value stands in the text, and which names are known there.

pub(super) mod field_path;
pub(super) mod ron_format;
pub(super) mod schema;
pub(super) mod span_index;
