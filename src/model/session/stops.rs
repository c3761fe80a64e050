//! The place to which a step leads, and the questions at which something may be said.

use crate::model::base::ids::ItemKey;
use crate::model::command::page_step::PageStep;
use crate::model::deck::item::Item;
use crate::model::session::session::Session;

/// A place that a step comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The item.
    pub item: ItemKey,
    /// Page of it, from 0.
    pub page: u16,
}

impl Session {
    /// The place to which a step leads; `None` at both ends of the agenda. A hall that is frozen keeps its page, so that the chair goes by
    /// items.
    pub fn stop_after(&self, step: PageStep) -> Option<Stop> {
        let lead = &self.record.lead;
        let here = |page| Stop {
            item: lead.current.clone(),
            page,
        };
        let there = |item: &Item, page| Stop {
            item: item.key.clone(),
            page,
        };
        if !lead.begun {
            return Some(Stop {
                item: self.first_stop(),
                page: 0,
            });
        }
        match step {
            PageStep::On { pages } => match self.shown_page(pages) {
                Some(page) if page + 1 < pages => Some(here(page + 1)),
                // The room has not seen the item yet.
                None if self.record.hall.scene.item.is_none() && !self.record.hall.frozen => Some(here(0)),
                _ => Some(there(self.next()?, 0)),
            },
            PageStep::Back { pages, before } => match self.shown_page(pages) {
                Some(page) if page > 0 => Some(here(page - 1)),
                _ => Some(there(self.previous()?, before.saturating_sub(1))),
            },
            PageStep::NextItem => Some(there(self.next()?, 0)),
            PageStep::PreviousItem => Some(there(self.previous()?, 0)),
        }
    }

    /// The page of the current item that the hall shows, of so many; `None` while it shows another item or is frozen.
    fn shown_page(&self, pages: u16) -> Option<u16> {
        let hall = &self.record.hall;
        let follows = !hall.frozen && hall.scene.item.as_ref() == Some(&self.record.lead.current);
        follows.then(|| hall.scene.page.min(pages.saturating_sub(1)))
    }

    /// The item with which a meeting that is not begun will begin: where it is when something was said already, else the first.
    pub(in crate::model) fn first_stop(&self) -> ItemKey {
        let first = self.items().next().map(|(entry, _)| entry.item.clone());
        first
            .filter(|_| self.is_untouched())
            .unwrap_or_else(|| self.record.lead.current.clone())
    }

    /// True when nobody has said or written anything yet.
    pub(in crate::model) const fn is_untouched(&self) -> bool {
        let record = &self.record;
        record.notes.is_empty() && record.answers.is_empty() && record.drafts.is_empty() && record.pasted.is_empty()
    }

    /// True when the meeting asks this: a question that is taken up.
    pub fn is_asked(&self, key: &ItemKey) -> bool {
        self.entry(key).is_some_and(|entry| entry.included) && self.item(key).is_some_and(Item::is_prompt)
    }

    /// True when something can be written at the desk: its note field belongs to a question that the meeting asks.
    pub fn takes_notes(&self) -> bool {
        self.is_asked(&self.record.lead.desk.prompt)
    }

    /// The place of the current item among those that the meeting takes up, from 1, and their number; `None` for one that is left out.
    pub fn place_of_current(&self) -> Option<(usize, usize)> {
        let place = self.items().position(|(entry, _)| entry.item == self.record.lead.current)?;
        Some((place + 1, self.items().count()))
    }
}
