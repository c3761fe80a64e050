//! A stance: for each proposal what a group thinks of it, in the four words of a Swedish referral (remiss).

use crate::model::base::ids::PlaceKey;
use serde::{Deserialize, Serialize};
use std::ops::Not;

/// Proposals to take a stand on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stance {
    /// One or more sections of proposals.
    pub sections: Vec<ProposalSection>,
}

/// Some proposals under one title.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalSection {
    /// Title of the section; empty when there is only one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The proposals in order.
    pub rows: Vec<Proposal>,
}

/// One proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Stable key.
    pub key: PlaceKey,
    /// The proposal in one sentence.
    pub text: String,
    /// A label of at most 30 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// The words that the sentence leaves out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// The verb of the source for it: "föreslår", "rekommenderar"; empty when it does neither.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub verb: String,
    /// True when the sentence is shorter than the source's own, or put in other words.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub shortened: bool,
}

impl Proposal {
    /// The label for narrow places.
    pub fn label(&self) -> &str {
        if self.short.is_empty() { &self.text } else { &self.short }
    }
}

impl Stance {
    /// All proposals, through the sections in order.
    pub fn rows(&self) -> impl Iterator<Item = &Proposal> {
        self.sections.iter().flat_map(|section| &section.rows)
    }
}
