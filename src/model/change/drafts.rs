//! Words that are still being written.

use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::edit::Edit;
use crate::model::command::refusal::Refusal;
use crate::model::record::note::Draft;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn set_draft(&mut self, text: String, by: &WriterId) -> Outcome {
        let field = self.field_of(by);
        // Words to what takes no notes could never be ended, and would be lost.
        if !text.is_empty() {
            self.known_prompt(&field.prompt)?;
        }
        if self.draft_in(&field) == text {
            return Err(Refusal::NothingChanged);
        }
        self.put_draft(Draft { text, ..field });
        Ok(Applied::FOR_GOOD)
    }

    /// Puts words into a field, unless others than `found` have been written there since.
    pub(in crate::model) fn restore_draft(&mut self, draft: Draft, found: String) -> Outcome {
        if self.draft_in(&draft) != found || draft.text == found {
            return Err(Refusal::NothingChanged);
        }
        let left = draft.text.clone();
        let back = Draft {
            text: found,
            ..draft.clone()
        };
        self.put_draft(draft);
        Ok(Applied::but(Edit::Draft(Box::new(back), left)))
    }

    /// The words in this field.
    pub(in crate::model) fn draft_in(&self, field: &Draft) -> &str {
        let draft = self.record.drafts.iter().find(|draft| draft.is_in_field_of(field));
        draft.map_or("", |draft| &draft.text)
    }

    /// Words in a field that has some stand where those stood; an empty text takes the draft away.
    fn put_draft(&mut self, draft: Draft) {
        let drafts = &mut self.record.drafts;
        match drafts.iter().position(|known| known.is_in_field_of(&draft)) {
            Some(at) if draft.text.is_empty() => {
                drafts.remove(at);
            }
            Some(at) => {
                if let Some(known) = drafts.get_mut(at) {
                    *known = draft;
                }
            }
            None if draft.text.is_empty() => {}
            None => drafts.push(draft),
        }
    }
}
