//! The plan of a meeting as it stands, and as each agenda of its deck would make it.

use crate::model::base::ids::ItemKey;
use crate::model::deck::short_agenda::ShortAgenda;
use crate::model::record::agenda::{AgendaEntry, PlanStep};
use crate::model::session::session::Session;

impl Session {
    /// The plan as it stands.
    pub(in crate::model) fn plan(&self) -> Vec<PlanStep> {
        self.record.agenda.iter().map(AgendaEntry::plan_step).collect()
    }

    /// The plan that the deck's agenda of this name makes, with an empty name that of the whole deck.
    pub(in crate::model) fn plan_named(&self, name: &str) -> Option<Vec<PlanStep>> {
        if name.is_empty() {
            return Some(self.plan_of(None));
        }
        let agenda = self.record.deck.agendas.iter().find(|agenda| agenda.name == name);
        agenda.map(|agenda| self.plan_of(Some(agenda)))
    }

    /// The plan that an agenda makes, or the whole deck without one: the deck's order, in which the items of the agenda stand in
    /// its own. What was added to the meeting stays behind the item that it follows now.
    pub(in crate::model) fn plan_of(&self, agenda: Option<&ShortAgenda>) -> Vec<PlanStep> {
        let record = &self.record;
        let of_deck: Vec<_> = record.deck.items.iter().filter(|item| !item.key.is_added()).collect();
        let is_of_deck = |key: &ItemKey| of_deck.iter().any(|item| item.key == *key);
        let mut listed: Vec<PlanStep> = Vec::new();
        for step in agenda.iter().flat_map(|agenda| &agenda.items) {
            if is_of_deck(&step.item) && listed.iter().all(|other| other.item != step.item) {
                listed.push(PlanStep {
                    item: step.item.clone(),
                    included: true,
                    minutes: step.minutes,
                });
            }
        }
        let is_listed: Vec<_> = of_deck.iter().map(|item| listed.iter().any(|step| step.item == item.key)).collect();
        let mut in_turn = listed.into_iter();
        let mut plan: Vec<_> = of_deck
            .iter()
            .zip(is_listed)
            .filter_map(|(item, is_listed)| {
                if is_listed {
                    return in_turn.next();
                }
                let planned = self.entry(&item.key).map_or(item.minutes, |entry| entry.minutes);
                // What stays takes its time of the deck, whichever agenda the meeting was planned by before.
                let included = agenda.is_none() || self.must_stay(&item.key);
                Some(PlanStep {
                    item: item.key.clone(),
                    included,
                    minutes: if included { item.minutes } else { planned },
                })
            })
            .collect();
        let mut before = None;
        for entry in &record.agenda {
            if !is_of_deck(&entry.item) {
                let after = plan.iter().position(|step| Some(&step.item) == before);
                plan.insert(after.map_or(0, |at| at + 1), entry.plan_step());
            }
            before = Some(&entry.item);
        }
        plan
    }

    /// Number of questions that an agenda cannot leave out, though they are none of its own: something was said to them.
    pub(in crate::model) fn kept_by(&self, agenda: &ShortAgenda) -> usize {
        let items = self.record.deck.items.iter();
        let is_own = |key: &ItemKey| key.is_added() || agenda.items.iter().any(|step| step.item == *key);
        items
            .filter(|item| item.is_prompt() && !is_own(&item.key) && self.was_answered(&item.key))
            .count()
    }

    /// True when an item cannot be left out by a whole agenda: the meeting is at it, or something was said to it.
    fn must_stay(&self, key: &ItemKey) -> bool {
        (self.record.lead.begun && self.record.lead.current == *key) || self.was_answered(key)
    }

    /// True when anything was said or written to an item.
    fn was_answered(&self, key: &ItemKey) -> bool {
        let record = &self.record;
        self.notes_on(key).next().is_some()
            || record.answers.iter().any(|answer| answer.prompt == *key)
            || record.drafts.iter().any(|draft| draft.prompt == *key && !draft.is_blank())
            || record.pasted.iter().any(|pasted| pasted.prompt == *key)
            || record.gathering.conclusions.iter().any(|conclusion| conclusion.prompt == *key)
    }
}
