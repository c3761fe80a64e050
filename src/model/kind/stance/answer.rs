//! The answer of a group to proposals: an opinion on each.

use super::prompt::Stance;
use crate::model::base::ids::PlaceKey;
use crate::model::kind::answer_value::AnswerValue;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The opinion of a group on a proposal: the four words of an answer to a referral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Opinion {
    /// Tillstyrker.
    Supports,
    /// Tillstyrker delvis.
    SupportsPartly,
    /// Avstyrker.
    Opposes,
    /// Tar inte ställning.
    TakesNoSide,
}

/// The opinions of a group, proposal by proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StanceAnswer {
    /// Opinions by proposal; a proposal without an answer is left out.
    pub rows: BTreeMap<PlaceKey, Opinion>,
}

impl Opinion {
    /// All four in the order of screen and bilaga.
    pub const ALL: [Self; 4] = [Self::Supports, Self::SupportsPartly, Self::Opposes, Self::TakesNoSide];

    /// The word for it.
    pub const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Supports => words.supports(),
            Self::SupportsPartly => words.supports_partly(),
            Self::Opposes => words.opposes(),
            Self::TakesNoSide => words.takes_no_side(),
        }
    }
}

impl StanceAnswer {
    /// True when no proposal is answered.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The opinion on one proposal.
    pub fn on(&self, key: &PlaceKey) -> Option<Opinion> {
        self.rows.get(key).copied()
    }

    /// The same answer with one opinion set, or taken away with `None`.
    #[must_use]
    pub fn with(&self, key: &PlaceKey, opinion: Option<Opinion>) -> Self {
        let mut next = self.clone();
        match opinion {
            Some(opinion) => next.rows.insert(key.clone(), opinion),
            None => next.rows.remove(key),
        };
        next
    }

    /// True when it fits the prompt: known places, values within their bounds.
    pub(super) fn fits(&self, stance: &Stance) -> bool {
        self.rows.keys().all(|key| stance.rows().any(|known| known.key == *key))
    }
}

impl AnswerValue for StanceAnswer {
    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }
}
