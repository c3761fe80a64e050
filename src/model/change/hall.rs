//! Changes of what the hall shows.

use crate::model::change::outcome::{Outcome, moved};
use crate::model::record::hall::Scene;
use crate::model::session::session::Session;

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

    pub(in crate::model) fn freeze_hall(&mut self, frozen: bool) -> Outcome {
        let outcome = moved(&mut self.record.hall.frozen, frozen);
        if outcome.0.record {
            self.show_current();
        }
        outcome
    }
}
