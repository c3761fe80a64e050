//! The agendas that a deck offers, as they are shown to be picked from.

use crate::model::deck::item::Item;
use crate::model::record::agenda::PlanStep;
use crate::model::session::session::Session;

/// An agenda that can be picked by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaChoice {
    /// The name by which [`Command::UseAgenda`](crate::model::Command::UseAgenda) picks it; empty for the whole deck.
    pub name: String,
    /// The time that the board has for it, in minutes; for the whole deck the sum of its items.
    pub minutes: u32,
    /// Questions that it would take up.
    pub questions: usize,
    /// The minutes of all that it would take up.
    pub planned_minutes: u32,
    /// Questions among them that are none of its own, and cannot be left out since something was said to them.
    pub kept: usize,
    /// True when the meeting is planned by it, and nothing has been changed since.
    pub in_use: bool,
}

impl Session {
    /// The whole deck and then its shorter agendas, in the deck's order; empty for a deck that names none.
    pub fn agenda_choices(&self) -> Vec<AgendaChoice> {
        let agendas = &self.deck().agendas;
        if agendas.is_empty() {
            return Vec::new();
        }
        let now = self.plan();
        let whole = std::iter::once(("", None)).chain(agendas.iter().map(|agenda| (agenda.name.as_str(), Some(agenda))));
        whole
            .map(|(name, agenda)| {
                let plan = self.plan_of(agenda);
                let taken_up = || plan.iter().filter(|step| step.included);
                let planned_minutes = taken_up().map(|step| u32::from(step.minutes)).sum();
                AgendaChoice {
                    name: name.to_owned(),
                    minutes: agenda.map_or(planned_minutes, |agenda| agenda.minutes.into()),
                    questions: taken_up().filter(|step| self.asks(step)).count(),
                    planned_minutes,
                    kept: agenda.map_or(0, |agenda| self.kept_by(agenda)),
                    in_use: plan == now,
                }
            })
            .collect()
    }

    fn asks(&self, step: &PlanStep) -> bool {
        self.item(&step.item).is_some_and(Item::is_prompt)
    }
}
