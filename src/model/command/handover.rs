//! Commands about the handing over beside its facts: finished, opened again, personal data that is kept, what comes after.

use crate::model::record::handover::{Afterwards, AppendixPart};
use crate::model::record::protocol_text::ProtocolText;
use crate::model::record::text_place::Kept;
use serde::{Deserialize, Serialize};

/// The changes of the handing over. One that does not apply changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HandoverCommand {
    /// Open a finished session again as a new version.
    OpenAgain,
    /// Write ranges with an en dash, or with a hyphen.
    UseEnDash(bool),
    /// Print the minutes of each question, or leave them out.
    ShowTimes(bool),
    /// Leave a part of the bilaga out, or take it in.
    LeaveOut(AppendixPart, bool),
    /// Word the summary by hand, one point a line, or let the program make it.
    SetSummary(Option<String>),
    /// Word a text for the protocol by hand, or let the program make it.
    SetText(ProtocolText, Option<String>),
    /// Remember that words stay in their place, or no longer.
    Keep(Kept, bool),
    /// Say what becomes of the session when the bilaga has been handed over.
    SetAfterwards(Option<Afterwards>),
}

impl HandoverCommand {
    /// True when it changes the content of the bilaga or the way in which it is to be read.
    pub(in crate::model) const fn changes_content(&self) -> bool {
        match self {
            Self::OpenAgain | Self::SetAfterwards(_) => false,
            Self::UseEnDash(_) | Self::ShowTimes(_) | Self::LeaveOut(..) | Self::SetSummary(_) | Self::SetText(..) | Self::Keep(..) => true,
        }
    }

    /// True when two commands in a row are one step to take back: a run of typing in one field.
    pub(in crate::model) fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::SetText(which, Some(_)), Self::SetText(before, Some(_))) => which == before,
            (Self::SetSummary(Some(_)), Self::SetSummary(Some(_))) => true,
            _ => false,
        }
    }
}
