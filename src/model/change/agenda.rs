//! Changes of the agenda: what is taken up, in which order, with how many minutes.

use crate::model::base::ids::ItemKey;
use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome, swap};
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::refusal::Refusal;
use crate::model::deck::item::MOST_MINUTES;
use crate::model::record::agenda::{AgendaEntry, PlanStep};
use crate::model::session::session::Session;
use std::mem;

impl Session {
    pub(in crate::model) fn include_item(&mut self, key: &ItemKey, included: bool) -> Outcome {
        let done = swap(&mut self.entry_mut(key)?.included, included, |included| {
            Command::IncludeItem(key.clone(), included)
        })?;
        self.follow_agenda();
        Ok(done)
    }

    pub(in crate::model) fn include_items(&mut self, keys: Vec<ItemKey>, included: bool, by: &WriterId) -> Outcome {
        let edits = keys.into_iter().map(|key| Command::IncludeItem(key, included).into());
        self.do_several(edits.collect(), by)
    }

    /// Other items are taken up than before: questions get their numbers, and empty note fields leave what is not asked any more.
    pub(in crate::model) fn follow_agenda(&mut self) {
        self.number_questions();
        for writer in self.all_writers() {
            self.leave_unasked(&writer);
        }
    }

    pub(in crate::model) fn add_minutes(&mut self, key: &ItemKey, minutes: i16) -> Outcome {
        self.extend(key, minutes)
            .map(|back| Applied::but(Command::AddMinutes(key.clone(), back)))
    }

    pub(in crate::model) fn add_minutes_to(&mut self, items: Vec<(ItemKey, i16)>) -> Outcome {
        let mut back = Vec::new();
        let mut refusal = Refusal::NothingChanged;
        for (key, minutes) in items {
            match self.extend(&key, minutes) {
                Ok(minutes) => back.push((key, minutes)),
                Err(reason) => refusal = reason,
            }
        }
        // Taken back in the other order, so that an item that is named twice comes out right.
        back.reverse();
        if back.is_empty() {
            return Err(refusal);
        }
        Ok(Applied::but(Command::AddMinutesTo(back)))
    }

    /// Adds minutes to an item and gives the minutes that take this back.
    fn extend(&mut self, key: &ItemKey, minutes: i16) -> Result<i16, Refusal> {
        let entry = self.entry_mut(key)?;
        let most = MOST_MINUTES.cast_signed();
        let extra = entry.extra_minutes.saturating_add(minutes).clamp(-most, most);
        let back = entry.extra_minutes.saturating_sub(extra);
        if back == 0 {
            return Err(Refusal::NothingChanged);
        }
        entry.extra_minutes = extra;
        Ok(back)
    }

    pub(in crate::model) fn move_item(&mut self, key: &ItemKey, to: usize) -> Outcome {
        let from = self.record.agenda.iter().position(|entry| entry.item == *key);
        let from = from.ok_or(Refusal::UnknownItem)?;
        let to = to.min(self.record.agenda.len() - 1);
        if from == to {
            return Err(Refusal::NothingChanged);
        }
        let entry = self.record.agenda.remove(from);
        self.record.agenda.insert(to, entry);
        Ok(Applied::but(Command::MoveItem(key.clone(), from)))
    }

    pub(in crate::model) fn use_agenda(&mut self, name: &str) -> Outcome {
        let plan = self.plan_named(name).ok_or(Refusal::UnknownAgenda)?;
        self.set_plan(plan)
    }

    /// Puts the items that a plan names into its order, with what it says of them; others follow as they were.
    pub(in crate::model) fn set_plan(&mut self, plan: Vec<PlanStep>) -> Outcome {
        let before = self.plan();
        let mut rest = mem::take(&mut self.record.agenda);
        let mut agenda = Vec::with_capacity(rest.len());
        for step in plan {
            if let Some(at) = rest.iter().position(|entry| entry.item == step.item) {
                agenda.push(AgendaEntry {
                    included: step.included,
                    minutes: step.minutes.min(MOST_MINUTES),
                    ..rest.remove(at)
                });
            }
        }
        agenda.append(&mut rest);
        self.record.agenda = agenda;
        if self.plan() == before {
            return Err(Refusal::NothingChanged);
        }
        self.follow_agenda();
        Ok(Applied::but(Edit::Plan(before)))
    }
}
