//! Several changes as one.

use crate::model::change::outcome::Outcome;
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::session::session::Session;

impl Session {
    /// Does one thing after another; what takes them back goes the other way.
    pub(in crate::model) fn do_several(&mut self, commands: Vec<Command>) -> Outcome {
        let mut changed = Changed::NOTHING;
        let mut back = Vec::new();
        for command in commands {
            let (did, inverse) = self.change(command);
            changed = changed.and(did);
            back.extend(inverse);
        }
        back.reverse();
        let back = (!back.is_empty()).then_some(Command::Several(back));
        (changed, back)
    }
}
