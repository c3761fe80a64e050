//! The place to which a step leads, and the questions at which something may be said.

use crate::model::base::ids::ItemKey;
use crate::model::command::page_step::PageStep;
use crate::model::deck::item::Item;
use crate::model::session::session::Session;

/// A place that a step comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The item; `None` is the title page, which comes before the first, and after the last once the meeting has been ended.
    pub item: Option<ItemKey>,
    /// Page of it, from 0.
    pub page: u16,
}

impl Stop {
    const TITLE: Self = Self { item: None, page: 0 };

    const fn at(item: ItemKey, page: u16) -> Self {
        Self { item: Some(item), page }
    }
}

impl Session {
    /// The place to which a step leads; `None` before the title page and after the last item. Once the meeting has been ended that page
    /// closes it: it comes after the last item and no more before the first. A hall that is frozen keeps its page, so
    /// that the chair goes by items.
    pub fn stop_after(&self, step: PageStep) -> Option<Stop> {
        let lead = &self.record.lead;
        // Nothing is taken up, so nothing is gone to.
        self.items().next()?;
        let here = |page| Stop::at(lead.current.clone(), page);
        let there = |item: &Item, page| Stop::at(item.key.clone(), page);
        if !lead.begun {
            let goes_on = matches!(step, PageStep::On { .. } | PageStep::NextItem);
            return goes_on.then(|| Stop::at(self.first_stop(), 0));
        }
        // The hall can come to the title only from what it shows.
        let title = |is_there: bool| (is_there && self.record.hall.follows(&lead.current)).then_some(Stop::TITLE);
        let back = |page| match self.previous() {
            _ if self.shows_closing() => Some(here(page)),
            Some(item) => Some(there(item, page)),
            None => title(!lead.ended),
        };
        let on = || match self.next() {
            _ if self.shows_closing() => None,
            _ if self.shows_title() => Some(here(0)),
            Some(item) => Some(there(item, 0)),
            None => title(lead.ended),
        };
        match step {
            PageStep::On { pages } => match self.shown_page(pages) {
                Some(page) if page + 1 < pages => Some(here(page + 1)),
                _ => on(),
            },
            PageStep::Back { pages, before } => match self.shown_page(pages) {
                Some(page) if page > 0 => Some(here(page - 1)),
                _ => back(before.saturating_sub(1)),
            },
            PageStep::NextItem => on(),
            PageStep::PreviousItem => back(0),
        }
    }

    /// True while the hall shows the title page, or will when it is opened, and a step leads on from there.
    pub const fn shows_title(&self) -> bool {
        self.record.hall.scene.item.is_none() && !self.record.hall.frozen
    }

    /// True while that is the page with which an ended meeting closes: a step leads back from there.
    pub const fn shows_closing(&self) -> bool {
        self.record.lead.ended && self.shows_title()
    }

    /// The item on whose last page a step back from the first page of what is shown ends; `None` where none comes before.
    pub fn behind(&self) -> Option<&Item> {
        if self.shows_closing() {
            self.item(&self.record.lead.current)
        } else {
            self.previous()
        }
    }

    /// The question to which words belong that are written where the meeting is: its own, and at a slide or a pause that which was
    /// `written` on, if it is the nearest before or after; words on what was said come late, and others early. After a jump it is the
    /// nearest to come, or the nearest before. `None` where the meeting asks nothing.
    pub(in crate::model) fn question_here(&self, written: &ItemKey) -> Option<ItemKey> {
        let current = &self.record.lead.current;
        if self.item(current)?.is_prompt() {
            return Some(current.clone());
        }
        let here = self.place_in_agenda(current);
        let questions = || self.items().filter(|(_, item)| item.is_prompt()).map(|(entry, _)| &entry.item);
        let before = questions().take_while(|key| self.place_in_agenda(key) < here).last();
        let after = questions().find(|key| self.place_in_agenda(key) > here);
        let stays = [before, after].contains(&Some(written));
        if stays { Some(written.clone()) } else { after.or(before).cloned() }
    }

    /// The page of the current item that the hall shows, of so many; `None` while it shows another item or is frozen.
    fn shown_page(&self, pages: u16) -> Option<u16> {
        let hall = &self.record.hall;
        hall.follows(&self.record.lead.current)
            .then(|| hall.scene.page.min(pages.saturating_sub(1)))
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
