//! The answer of a group with marks: a number for each option.

use super::prompt::Marks;
use crate::model::base::ids::PlaceKey;
use crate::model::kind::answer_value::AnswerValue;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The marks of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarksAnswer {
    /// Marks by option; options without a mark are left out.
    pub marks: BTreeMap<PlaceKey, u16>,
}

impl MarksAnswer {
    /// True when no mark is set.
    pub fn is_empty(&self) -> bool {
        self.total() == 0
    }

    /// All marks of the group.
    pub fn total(&self) -> u16 {
        self.marks.values().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// The marks on one option.
    pub fn on(&self, key: &PlaceKey) -> u16 {
        self.marks.get(key).copied().unwrap_or(0)
    }

    /// The same answer with `count` marks on one option.
    #[must_use]
    pub fn with(&self, key: &PlaceKey, count: u16) -> Self {
        let mut next = self.clone();
        if count == 0 {
            next.marks.remove(key);
        } else {
            next.marks.insert(key.clone(), count);
        }
        next
    }

    /// True when it fits the prompt: known places, values within their bounds.
    pub(super) fn fits(&self, marks: &Marks) -> bool {
        self.total() <= marks.per_group && self.marks.keys().all(|key| marks.options.iter().any(|option| option.key == *key))
    }
}

impl AnswerValue for MarksAnswer {
    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }
}
