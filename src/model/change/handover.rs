//! Changes of the handing over.

use crate::model::change::outcome::{Applied, Outcome, swap};
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::handover::HandoverCommand;
use crate::model::command::refusal::Refusal;
use crate::model::record::handover::{AppendixPart, Handover, OwnSummary};
use crate::model::record::text_place::Kept;
use crate::model::session::session::Session;
use std::mem;

impl Session {
    pub(in crate::model) fn change_handover(&mut self, command: HandoverCommand) -> Outcome {
        match command {
            HandoverCommand::OpenAgain if self.is_finished() => {
                let version = self.record.version.max(1).saturating_add(1);
                self.set_status(version, String::new())
            }
            HandoverCommand::OpenAgain => Err(Refusal::NotFinished),
            HandoverCommand::UseEnDash(uses) => swap(&mut self.record.handover.en_dash, uses, |used| {
                Command::Handover(HandoverCommand::UseEnDash(used))
            }),
            HandoverCommand::ShowTimes(shows) => swap(&mut self.record.handover.times, shows, |shown| {
                Command::Handover(HandoverCommand::ShowTimes(shown))
            }),
            HandoverCommand::LeaveOut(part, leaves) => self.record.handover.leave_out(part, leaves),
            HandoverCommand::SetSummary(text) => {
                let of = self.content_hash();
                self.set_summary(text.map(|text| OwnSummary { text, of }))
            }
            HandoverCommand::SetText(which, text) => swap(self.record.handover.own_texts.slot(which), text, |before| {
                Command::Handover(HandoverCommand::SetText(which, before))
            }),
            HandoverCommand::Keep(kept, keeps) => self.record.handover.keep(kept, keeps),
            HandoverCommand::SetAfterwards(afterwards) => swap(&mut self.record.handover.afterwards, afterwards, |before| {
                Command::Handover(HandoverCommand::SetAfterwards(before))
            }),
        }
    }

    pub(in crate::model) fn set_summary(&mut self, summary: Option<OwnSummary>) -> Outcome {
        swap(&mut self.record.handover.own_summary, summary, Edit::Summary)
    }

    pub(in crate::model) fn set_finished(&mut self, date: String) -> Outcome {
        if date.trim().is_empty() {
            return Err(Refusal::Blank);
        }
        self.set_status(self.record.version, date)
    }

    /// Version and date change together, so that one step takes both back.
    pub(in crate::model) fn set_status(&mut self, version: u32, date: String) -> Outcome {
        if (version, &date) == (self.record.version, &self.record.handover.finished_on) {
            return Err(Refusal::NothingChanged);
        }
        let reopened = version != self.record.version;
        let before = mem::replace(&mut self.record.version, version);
        let finished_on = mem::replace(&mut self.record.handover.finished_on, date);
        let done = Applied::but(Edit::Status(before, finished_on));
        Ok(if reopened { done.at_once() } else { done })
    }
}

impl Handover {
    fn leave_out(&mut self, part: AppendixPart, leaves: bool) -> Outcome {
        let did = self.left_out.contains(&part);
        if did == leaves {
            return Err(Refusal::NothingChanged);
        }
        self.left_out.retain(|known| *known != part);
        if leaves {
            self.left_out.push(part);
            // In one order whatever was chosen first, so that the same choice gives the same file.
            self.left_out.sort();
        }
        Ok(Applied::but(Command::Handover(HandoverCommand::LeaveOut(part, did))))
    }

    fn keep(&mut self, kept: Kept, keeps: bool) -> Outcome {
        let had = self.kept.contains(&kept);
        if had == keeps {
            return Err(Refusal::NothingChanged);
        }
        if keeps {
            self.kept.push(kept.clone());
            // In one order whatever was looked at first, so that the same session gives the same file.
            self.kept.sort();
        } else {
            self.kept.retain(|known| *known != kept);
        }
        Ok(Applied::but(Command::Handover(HandoverCommand::Keep(kept, had))))
    }
}
