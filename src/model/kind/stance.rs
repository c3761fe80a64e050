//! A stance: for each proposal what a group thinks of it, in the four words of a Swedish referral (remiss).

use super::Place;
use super::open::label;
use crate::model::ids::PlaceKey;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    /// What the sentence leaves out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// What the source does with it, in its own word: "föreslår", "rekommenderar"; empty when it does neither.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub verb: String,
}

/// What a group thinks of a proposal: the four words of an answer to a referral.
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

/// What a group thinks, proposal by proposal.
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

    pub(super) fn places(&self) -> Vec<Place> {
        self.rows()
            .map(|row| Place {
                key: row.key.clone(),
                text: row.text.clone(),
                label: label(&row.short, &row.text),
            })
            .collect()
    }

    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let mut texts = Vec::new();
        for section in &mut self.sections {
            texts.push(&mut section.title);
            for row in &mut section.rows {
                texts.extend([&mut row.text, &mut row.short, &mut row.detail, &mut row.verb]);
            }
        }
        texts
    }

    pub(super) fn accepts(&self, answer: &StanceAnswer) -> bool {
        answer.rows.keys().all(|key| self.rows().any(|known| known.key == *key))
    }

    pub(super) fn problems(&self, words: Words) -> Vec<String> {
        if self.rows().next().is_none() {
            vec![words.no_proposals().to_owned()]
        } else {
            Vec::new()
        }
    }
}

impl StanceAnswer {
    /// True when no proposal is answered.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What the group thinks of one proposal.
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
}
