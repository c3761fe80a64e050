//! The part of a record that a bilaga tells of: without where the meeting is, what the room sees and what comes afterwards.

use crate::model::base::ids::ItemKey;
use crate::model::record::first_line::FirstLine;
use crate::model::record::hall::Hall;
use crate::model::record::lead::Lead;
use crate::model::record::record::Record;
use crate::model::record::unfinished::UnfinishedWords;

impl Record {
    /// The record in so far as a bilaga can tell of it. Two records with the same content give the same bilaga.
    ///
    /// To step through the items, to choose a group, to write on a note that is not ended or to say what becomes of the
    /// session changes no content, and seconds count only as the minutes that are printed of them.
    #[must_use]
    pub fn printed_content(&self) -> Self {
        let mut content = self.clone();
        content.first_line = FirstLine::default();
        content.lead = Lead {
            begun: self.lead.begun,
            ..Lead::default()
        };
        content.hall = Hall::default();
        content.drafts.clear();
        content.pasted.clear();
        content.unfinished = UnfinishedWords::default();
        content.last_note = 0;
        content.last_question = 0;
        content.handover.afterwards = None;
        for entry in &mut content.agenda {
            entry.used_secs = if self.handover.times {
                printed_minutes(entry.used_secs) * 60
            } else {
                0
            };
        }
        content
    }

    /// The minutes that the questions took together, as the bilaga prints them.
    pub fn question_minutes(&self) -> u32 {
        let is_question = |key: &ItemKey| self.deck.items.iter().any(|item| item.key == *key && item.is_prompt());
        let questions = self.agenda.iter().filter(|entry| is_question(&entry.item));
        printed_minutes(questions.map(|entry| entry.used_secs).fold(0, u32::saturating_add))
    }
}

const fn printed_minutes(secs: u32) -> u32 {
    secs.saturating_add(30) / 60
}
