//! A stance: for each proposal what a group thinks of it, in the four words of a Swedish referral (remiss).

pub(super) mod answer;
mod appendix;
mod describe;
mod interpretation;
mod kind;
mod picture;
pub(super) mod prompt;

pub use answer::{Opinion, StanceAnswer};
pub use prompt::{Proposal, ProposalSection, Stance};
