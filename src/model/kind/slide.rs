//! A slide: background to read before a question.

use serde::{Deserialize, Serialize};

/// Background to read: a few bullets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    /// One to four short statements.
    #[serde(default)]
    pub bullets: Vec<String>,
}
