//! What may happen to the handing over beside its facts: finished, opened again, personal data that is kept, what comes after.

use super::change::{NOTHING, Outcome, swap};
use super::command::{Changed, Command};
use super::handover::{Afterwards, AppendixPart, Handover, Kept, OwnSummary, ProtocolText};
use super::session::Session;
use std::mem;

/// What may happen to the handing over. What does not apply changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Put a summary back as it was; only for taking back.
    RestoreSummary(Option<OwnSummary>),
    /// Word a text for the protocol by hand, or let the program make it.
    SetText(ProtocolText, Option<String>),
    /// Remember that words stay in their place, or no longer.
    Keep(Kept, bool),
    /// Say what becomes of the session when the bilaga has been handed over.
    SetAfterwards(Option<Afterwards>),
    /// Put version and date back as they were; only for taking back.
    RestoreStatus(u32, String),
}

impl HandoverCommand {
    /// Whether it changes what the bilaga says or how it is to be read.
    pub(super) const fn changes_content(&self) -> bool {
        match self {
            Self::OpenAgain | Self::SetAfterwards(_) | Self::RestoreStatus(..) => false,
            Self::UseEnDash(_)
            | Self::ShowTimes(_)
            | Self::LeaveOut(..)
            | Self::SetSummary(_)
            | Self::RestoreSummary(_)
            | Self::SetText(..)
            | Self::Keep(..) => true,
        }
    }

    /// Whether two commands in a row are one step to take back: a run of typing in one field.
    pub(super) fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::SetText(which, Some(_)), Self::SetText(before, Some(_))) => which == before,
            (Self::SetSummary(Some(_)), Self::SetSummary(Some(_))) => true,
            _ => false,
        }
    }
}

impl Session {
    /// Whether the bilaga is finished: what it says is changed only after the session has been opened again.
    pub const fn is_finished(&self) -> bool {
        !self.record.handover.finished_on.is_empty()
    }

    /// Lets what led to a finished bilaga stand, now that a file of it has been written which says that it was finished on
    /// this date: it can no longer be taken back. False when that has been taken back already.
    pub fn seal(&mut self, written: &str) -> bool {
        let stands = self.record.handover.finished_on == written;
        if stands && self.is_finished() {
            self.history = super::history::History::default();
        }
        stands || written.is_empty()
    }

    pub(super) fn change_handover(&mut self, command: HandoverCommand) -> Outcome {
        match command {
            HandoverCommand::OpenAgain if self.is_finished() => {
                let version = self.record.version.max(1).saturating_add(1);
                self.set_status(version, String::new())
            }
            HandoverCommand::OpenAgain => NOTHING,
            HandoverCommand::RestoreStatus(version, date) => self.set_status(version, date),
            HandoverCommand::UseEnDash(uses) => swap(&mut self.record.handover.en_dash, uses, |used| {
                Command::Handover(HandoverCommand::UseEnDash(used))
            }),
            HandoverCommand::ShowTimes(shows) => swap(&mut self.record.handover.times, shows, |shown| {
                Command::Handover(HandoverCommand::ShowTimes(shown))
            }),
            HandoverCommand::LeaveOut(part, leaves) => self.record.handover.leave_out(part, leaves),
            HandoverCommand::SetSummary(text) => {
                let of = self.said();
                self.set_summary(text.map(|text| OwnSummary { text, of }))
            }
            HandoverCommand::RestoreSummary(summary) => self.set_summary(summary),
            HandoverCommand::SetText(which, text) => swap(self.record.handover.own_texts.slot(which), text, |before| {
                Command::Handover(HandoverCommand::SetText(which, before))
            }),
            HandoverCommand::Keep(kept, keeps) => self.record.handover.keep(kept, keeps),
            HandoverCommand::SetAfterwards(afterwards) => swap(&mut self.record.handover.afterwards, afterwards, |before| {
                Command::Handover(HandoverCommand::SetAfterwards(before))
            }),
        }
    }

    fn set_summary(&mut self, summary: Option<OwnSummary>) -> Outcome {
        swap(&mut self.record.handover.own_summary, summary, |before| {
            Command::Handover(HandoverCommand::RestoreSummary(before))
        })
    }

    /// Version and date change together, so that one step takes both back.
    fn set_status(&mut self, version: u32, date: String) -> Outcome {
        let before = mem::replace(&mut self.record.version, version);
        let finished_on = mem::replace(&mut self.record.handover.finished_on, date);
        let back = Command::Handover(HandoverCommand::RestoreStatus(before, finished_on));
        (Changed::AT_ONCE, Some(back))
    }
}

impl Handover {
    fn leave_out(&mut self, part: AppendixPart, leaves: bool) -> Outcome {
        let did = self.left_out.contains(&part);
        if did == leaves {
            return NOTHING;
        }
        self.left_out.retain(|known| *known != part);
        if leaves {
            self.left_out.push(part);
            // In one order whatever was chosen first, so that the same choice gives the same file.
            self.left_out.sort();
        }
        (Changed::RECORD, Some(Command::Handover(HandoverCommand::LeaveOut(part, did))))
    }

    fn keep(&mut self, kept: Kept, keeps: bool) -> Outcome {
        let had = self.kept.contains(&kept);
        if had == keeps {
            return NOTHING;
        }
        if keeps {
            self.kept.push(kept.clone());
            // In one order whatever was looked at first, so that the same session gives the same file.
            self.kept.sort();
        } else {
            self.kept.retain(|known| *known != kept);
        }
        (Changed::RECORD, Some(Command::Handover(HandoverCommand::Keep(kept, had))))
    }
}
