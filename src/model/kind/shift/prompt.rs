//! A shift: a point in a triangle with three named corners, today and desired.

use serde::{Deserialize, Serialize};

/// A question answered by a point in a triangle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Exactly three corners; the first stands on top, then left and right.
    pub corners: Vec<Corner>,
}

/// One corner of the triangle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corner {
    /// The name of the corner.
    pub name: String,
    /// Words that explain it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}
