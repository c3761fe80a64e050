//! The answer of one group to one prompt.

use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::kind::answer::Answer;
use serde::{Deserialize, Serialize};

/// The answer of one group to one prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupAnswer {
    /// The prompt.
    pub prompt: ItemKey,
    /// The group.
    pub group: GroupId,
    /// The answer.
    pub answer: Answer,
}
