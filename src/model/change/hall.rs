//! Changes of what the hall shows.

use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::change::outcome::{Applied, Outcome, set};
use crate::model::command::refusal::Refusal;
use crate::model::record::hall::Scene;
use crate::model::session::session::Session;
use std::mem;

impl Session {
    /// Lets the hall show the current item, with nothing released, unless it is frozen.
    pub(in crate::model) fn show_current(&mut self) {
        let hall = &mut self.record.hall;
        if !hall.frozen && hall.scene.item.as_ref() != Some(&self.record.lead.current) {
            hall.scene = Scene {
                item: Some(self.record.lead.current.clone()),
                ..Scene::default()
            };
        }
    }

    /// Lights a black hall; true when it was black.
    pub(in crate::model) fn light_hall(&mut self) -> bool {
        mem::take(&mut self.record.hall.blank)
    }

    /// Shows a page, from 0, of the item that the hall shows, unless it shows another one or is frozen.
    pub(in crate::model) fn show_page(&mut self, item: &ItemKey, page: u16) {
        let hall = &mut self.record.hall;
        if !hall.frozen && hall.scene.item.as_ref() == Some(item) {
            hall.scene.page = page;
        }
    }

    /// Shows the title page again, from which the meeting began, and with which it closes once it has been ended.
    pub(in crate::model) fn show_title(&mut self) {
        self.record.hall.scene = Scene::default();
    }

    /// Opens the hall or closes it. One that is opened is lit, whatever it was before; one that has lost its screen shall be so too.
    pub(in crate::model) fn open_hall(&mut self, open: bool, lights: bool) -> Outcome {
        let was_black = lights && self.light_hall();
        let done = set(&mut self.record.hall.open, open);
        if was_black { Ok(Applied::FOR_GOOD) } else { done }
    }

    pub(in crate::model) fn freeze_hall(&mut self, frozen: bool) -> Outcome {
        let done = set(&mut self.record.hall.frozen, frozen)?;
        let is_at_current = self.record.hall.scene.item.as_ref() == Some(&self.record.lead.current);
        if !self.record.lead.ended {
            self.show_current();
        } else if !frozen && !is_at_current {
            self.show_title();
        }
        Ok(done)
    }

    /// Open questions have no answers but notes: to release their answers is to release those.
    pub(in crate::model) fn release_answers(&mut self, released: bool) -> Outcome {
        if self.answers_are_notes() {
            return self.release_notes(released);
        }
        self.change_scene(|scene| scene.answers = released)
    }

    pub(in crate::model) fn release_notes(&mut self, released: bool) -> Outcome {
        self.change_scene(|scene| scene.notes = released)
    }

    pub(in crate::model) fn choose_notes_of(&mut self, groups: Vec<GroupId>) -> Outcome {
        self.change_scene(|scene| scene.groups = groups)
    }

    /// What is released is read from its first page.
    fn change_scene(&mut self, change: impl FnOnce(&mut Scene)) -> Outcome {
        let scene = &mut self.record.hall.scene;
        let before = scene.clone();
        change(scene);
        scene.page = 0;
        if *scene == before {
            Err(Refusal::NothingChanged)
        } else {
            Ok(Applied::FOR_GOOD)
        }
    }
}
