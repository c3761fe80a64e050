//! RON as people write it: the dialect, the spans of its values, and the names that are known at each place.

pub(super) mod field_path;
pub(super) mod layers;
pub(super) mod ron_format;
pub(super) mod schema;
pub(super) mod span_index;
