//! The name of what a newer program wrote.

use super::answer_value::AnswerValue;
use serde::Serialize;

/// The name of something that this program does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// The name as it stood in the file.
    pub name: String,
}

impl AnswerValue for Unknown {
    fn is_empty(&self) -> bool {
        false
    }
}
