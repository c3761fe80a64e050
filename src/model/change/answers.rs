//! Changes of what groups answer.

use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::change::outcome::{NOTHING, Outcome, swap};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::kind::Answer;
use crate::model::record::group_answer::GroupAnswer;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn set_answer(&mut self, prompt: ItemKey, group: GroupId, answer: Option<Answer>, spot: u32) -> Outcome {
        let answer = answer.filter(|answer| !answer.is_empty());
        let Some(item) = self.item(&prompt) else { return NOTHING };
        if self.group(group).is_none() || answer.as_ref().is_some_and(|answer| !item.kind.accepts(answer)) {
            return NOTHING;
        }
        let at = self
            .record
            .answers
            .iter()
            .position(|known| known.prompt == prompt && known.group == group);
        let before = at
            .and_then(|index| self.record.answers.get(index))
            .map(|known| known.answer.clone());
        if before == answer {
            return NOTHING;
        }
        match (at, answer) {
            (Some(index), Some(answer)) => {
                if let Some(known) = self.record.answers.get_mut(index) {
                    known.answer = answer;
                }
            }
            (Some(index), None) => {
                self.record.answers.remove(index);
            }
            (None, Some(answer)) => self.record.answers.push(GroupAnswer {
                prompt: prompt.clone(),
                group,
                answer,
            }),
            (None, None) => {}
        }
        // Answers stand in the order of the agenda's groups, so that the same meeting gives the same file.
        self.record.answers.sort_by(|a, b| (&a.prompt, a.group).cmp(&(&b.prompt, b.group)));
        (
            Changed::RECORD,
            Some(Command::SetAnswer {
                prompt,
                group,
                answer: before,
                spot,
            }),
        )
    }

    pub(in crate::model) fn restore_answers(&mut self, answers: Vec<GroupAnswer>) -> Outcome {
        swap(&mut self.record.answers, answers, Command::RestoreAnswers)
    }
}
