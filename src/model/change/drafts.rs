//! Words that are still being written.

use crate::model::change::outcome::{NOTHING, Outcome};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::deck::item::Item;
use crate::model::record::note::Draft;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn set_draft(&mut self, text: String) -> Outcome {
        let lead = &self.record.lead;
        // Words to what takes no notes could never be ended, and would be lost.
        if !text.is_empty() && !self.item(&lead.writing).is_some_and(Item::is_prompt) {
            return NOTHING;
        }
        let at = self
            .record
            .drafts
            .iter()
            .position(|draft| draft.prompt == lead.writing && draft.group == lead.group && draft.place == lead.place);
        match (at, text.is_empty()) {
            (None, true) => return NOTHING,
            (Some(index), true) => {
                self.record.drafts.remove(index);
            }
            (Some(index), false) => {
                if let Some(draft) = self.record.drafts.get_mut(index) {
                    if draft.text == text {
                        return NOTHING;
                    }
                    draft.text = text;
                }
            }
            (None, false) => {
                let draft = Draft {
                    prompt: lead.writing.clone(),
                    group: lead.group,
                    place: lead.place.clone(),
                    text,
                };
                self.record.drafts.push(draft);
            }
        }
        (Changed::RECORD, None)
    }

    /// Puts words into a field, unless others than `found` have been written there since.
    pub(in crate::model) fn restore_draft(&mut self, draft: Draft, found: String) -> Outcome {
        if self.draft(&draft.prompt, draft.group, draft.place.as_ref()) != found || draft.text == found {
            return NOTHING;
        }
        let left = draft.text.clone();
        let back = Draft {
            text: found,
            ..draft.clone()
        };
        let is_here = |known: &Draft| known.prompt == draft.prompt && known.group == draft.group && known.place == draft.place;
        self.record.drafts.retain(|known| !is_here(known));
        if !draft.text.is_empty() {
            self.record.drafts.push(draft);
        }
        (Changed::RECORD, Some(Command::RestoreDraft(Box::new(back), left)))
    }
}
