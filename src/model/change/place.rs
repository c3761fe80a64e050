//! Steps through the meeting: beginning, going to an item, and the place where notes are written.

use crate::model::base::ids::{GroupId, ItemKey, PlaceKey};
use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome, set, swap};
use crate::model::command::command::Command;
use crate::model::command::page_step::PageStep;
use crate::model::command::refusal::Refusal;
use crate::model::deck::item::Item;
use crate::model::session::session::Session;
use crate::model::session::stops::Stop;
use std::mem;

impl Session {
    pub(in crate::model) fn begin(&mut self) -> Outcome {
        if self.record.lead.begun {
            return Err(Refusal::NothingChanged);
        }
        self.record.lead.begun = true;
        self.number_questions();
        let is_new = self.is_untouched();
        for writer in self.all_writers() {
            if is_new {
                self.write_to_first(&writer);
            } else {
                self.leave_unasked(&writer);
            }
        }
        if is_new {
            self.step_to(&self.first_stop());
        }
        self.show_current();
        Ok(Applied::FOR_GOOD.at_once())
    }

    /// Ends the meeting: the hall thanks the room, unless its picture is frozen. A meeting that is opened again is where it was.
    pub(in crate::model) fn set_ended(&mut self, ended: bool) -> Outcome {
        let done = swap(&mut self.record.lead.ended, ended, Command::SetEnded)?;
        if !ended {
            self.show_current();
        } else if !self.record.hall.frozen {
            self.show_title();
        }
        Ok(done.at_once())
    }

    pub(in crate::model) fn go_to(&mut self, key: &ItemKey) -> Outcome {
        self.known_item(key)?;
        let before = (self.record.lead.clone(), self.record.hall.clone());
        self.light_hall();
        self.step_to(key);
        if before == (self.record.lead.clone(), self.record.hall.clone()) {
            return Err(Refusal::NothingChanged);
        }
        Ok(Applied::FOR_GOOD)
    }

    /// One step of the chair or of a clicker.
    pub(in crate::model) fn take_step(&mut self, step: PageStep) -> Outcome {
        if !self.record.lead.begun {
            if self.is_finished() {
                return Err(Refusal::Finished);
            }
            let was_black = self.light_hall();
            return match self.stop_after(step) {
                Some(_) => self.begin(),
                // Nothing comes before the title page, and a step back begins no meeting.
                None if was_black => Ok(Applied::FOR_GOOD),
                None => Err(Refusal::NothingChanged),
            };
        }
        let was_black = self.light_hall();
        match self.stop_after(step) {
            Some(Stop { item: Some(item), page }) => {
                self.step_to(&item);
                self.show_page(&item, page);
                Ok(Applied::FOR_GOOD)
            }
            Some(Stop { item: None, .. }) => {
                self.show_title();
                Ok(Applied::FOR_GOOD)
            }
            None if was_black => Ok(Applied::FOR_GOOD),
            None => Err(Refusal::NothingChanged),
        }
    }

    fn step_to(&mut self, key: &ItemKey) {
        if self.record.lead.current != *key {
            // The groups' time belongs to the question that they talk about.
            self.record.lead.group_left_secs = None;
            let from = mem::replace(&mut self.record.lead.current, key.clone());
            self.record.lead.came_from = Some(from).filter(|from| self.record.deck.item(from).is_some());
        }
        self.show_current();
        for writer in self.all_writers() {
            self.follow_when_blank(&writer);
        }
    }

    /// Takes up a session that was just read from its file: the room sees nothing until the chair opens the hall again, nothing
    /// that was released before is released still, and the clock of a running meeting stands until the chair goes on: an old session
    /// that is only read must not grow. One that was ended is at its closing page.
    pub(in crate::model) fn take_up(&mut self) -> Outcome {
        let before = (self.record.hall.clone(), self.record.lead.clone());
        self.record.hall.open = false;
        self.record.hall.scene.answers = false;
        self.record.hall.scene.notes = false;
        if self.record.lead.ended {
            self.record.hall.frozen = false;
            self.show_title();
        }
        let lead = &mut self.record.lead;
        self.stands_since_opening = lead.clock_runs();
        lead.paused |= self.stands_since_opening;
        self.leave_unasked(&self.desk.clone());
        if before == (self.record.hall.clone(), self.record.lead.clone()) {
            return Err(Refusal::NothingChanged);
        }
        Ok(Applied::FOR_GOOD)
    }

    /// Lets the note field follow the meeting, unless it is pinned; true when it did.
    pub(in crate::model) fn follow_current(&mut self, by: &WriterId) -> bool {
        let cursor = self.cursor_of(by);
        let to = self
            .question_here(&cursor.prompt)
            .filter(|to| cursor.follow && *to != cursor.prompt);
        let follows = to.is_some();
        if let Some(to) = to {
            self.write_to(by, to);
        }
        follows
    }

    /// Lets the note field follow, but not away from words that are in it.
    fn follow_when_blank(&mut self, by: &WriterId) -> bool {
        self.draft_of(by).trim().is_empty() && self.follow_current(by)
    }

    /// Takes an empty note field away from what the meeting does not ask: to the question that it is at, or to the first one before
    /// it begins. Words stay where they were meant, in a field that is closed until the question is asked after all.
    pub(in crate::model) fn leave_unasked(&mut self, by: &WriterId) {
        let is_left = !self.is_asked(&self.cursor_of(by).prompt) && self.draft_of(by).trim().is_empty();
        // At a slide it is lent to no other question.
        let is_at_question = self.item(&self.record.lead.current).is_some_and(Item::is_prompt);
        if is_left && !(is_at_question && self.follow_current(by)) && !self.record.lead.begun {
            self.write_to_first(by);
        }
    }

    /// Brings a writer's field to the question that the meeting is at.
    pub(in crate::model) fn catch_up(&mut self, by: &WriterId) -> Outcome {
        let before = self.cursor_of(by);
        self.cursor_mut(by).follow = true;
        self.follow_current(by);
        if self.cursor_of(by) == before {
            return Err(Refusal::NothingChanged);
        }
        Ok(Applied::FOR_GOOD)
    }

    pub(in crate::model) fn set_follow(&mut self, follow: bool, by: &WriterId) -> Outcome {
        let pinned = set(&mut self.cursor_mut(by).follow, follow);
        if self.follow_when_blank(by) {
            Ok(Applied::FOR_GOOD)
        } else {
            pinned
        }
    }

    pub(in crate::model) fn select_group(&mut self, group: GroupId, by: &WriterId) -> Outcome {
        self.known_group(group)?;
        set(&mut self.cursor_mut(by).group, group)
    }

    /// Lets the note field wait at the first question, since slides often come before it.
    pub(in crate::model) fn write_to_first(&mut self, by: &WriterId) {
        let first = self.items().find(|(_, item)| item.is_prompt()).map(|(entry, _)| entry.item.clone());
        if let Some(key) = first {
            self.write_to(by, key);
        }
    }

    pub(in crate::model) fn write_to(&mut self, by: &WriterId, key: ItemKey) {
        let kind = self.item(&key).map(|item| &item.kind).filter(|kind| kind.has_parts());
        let place = kind.and_then(|kind| kind.places().first().map(|place| place.key.clone()));
        let cursor = self.cursor_mut(by);
        cursor.prompt = key;
        cursor.place = place;
    }

    /// True when an item has this place; the whole of it is always one.
    pub(in crate::model) fn has_place(&self, item: &ItemKey, place: Option<&PlaceKey>) -> bool {
        let has = |key: &PlaceKey| {
            self.item(item)
                .is_some_and(|item| item.kind.places().iter().any(|place| place.key == *key))
        };
        place.is_none_or(has)
    }

    pub(in crate::model) fn select_place(&mut self, place: Option<PlaceKey>, by: &WriterId) -> Outcome {
        if !self.has_place(&self.cursor_of(by).prompt, place.as_ref()) {
            return Err(Refusal::UnknownPlace);
        }
        set(&mut self.cursor_mut(by).place, place)
    }
}
