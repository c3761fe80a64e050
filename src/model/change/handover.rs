//! Changes of the handing over.

use crate::model::change::outcome::{NOTHING, Outcome, swap};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::command::handover::HandoverCommand;
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
