//! Several changes as one.

use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::edit::Edit;
use crate::model::command::refusal::Refusal;
use crate::model::session::session::Session;

impl Session {
    /// Does one thing after another, as far as each has an effect; what takes them back goes the other way. Refused when none has.
    pub(in crate::model) fn do_several(&mut self, edits: Vec<Edit>, by: &WriterId) -> Outcome {
        let mut whole: Option<Applied> = None;
        let mut refusal = Refusal::NothingChanged;
        let mut back = Vec::new();
        for edit in edits {
            match self.edit(edit, by) {
                Ok(done) => {
                    back.extend(done.inverse);
                    whole.get_or_insert_default().at_once |= done.at_once;
                }
                Err(reason) if refusal == Refusal::NothingChanged => refusal = reason,
                Err(_) => {}
            }
        }
        back.reverse();
        let inverse = (!back.is_empty()).then_some(Edit::Several(back));
        whole.map(|done| Applied { inverse, ..done }).ok_or(refusal)
    }
}
