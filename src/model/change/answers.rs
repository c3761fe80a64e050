//! Changes of what groups answer.

use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::refusal::Refusal;
use crate::model::kind::answer::Answer;
use crate::model::record::group_answer::GroupAnswer;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn set_answer(&mut self, prompt: ItemKey, group: GroupId, answer: Option<Answer>, control: u32) -> Outcome {
        let answer = answer.filter(|answer| !answer.is_empty());
        let item = self.known_prompt(&prompt)?;
        self.known_group(group)?;
        if answer.as_ref().is_some_and(|answer| !item.kind.accepts(answer)) {
            return Err(Refusal::WrongAnswer);
        }
        let answer = self.put_answer(&prompt, group, answer)?;
        Ok(Applied::but(Command::SetAnswer {
            prompt,
            group,
            answer,
            control,
        }))
    }

    pub(in crate::model) fn restore_answers(&mut self, answers: Vec<(ItemKey, GroupId, Option<Answer>)>) -> Outcome {
        let mut back = Vec::new();
        for (prompt, group, answer) in answers {
            if let Ok(before) = self.put_answer(&prompt, group, answer) {
                back.push((prompt, group, before));
            }
        }
        back.reverse();
        if back.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(Applied::but(Edit::Answers(back)))
    }

    /// Puts an answer in, or takes it away, and gives the one that was there.
    fn put_answer(&mut self, prompt: &ItemKey, group: GroupId, answer: Option<Answer>) -> Result<Option<Answer>, Refusal> {
        let before = self.answer(prompt, group).cloned();
        if before == answer {
            return Err(Refusal::NothingChanged);
        }
        let answers = &mut self.record.answers;
        answers.retain(|known| !(known.prompt == *prompt && known.group == group));
        answers.extend(answer.map(|answer| GroupAnswer {
            prompt: prompt.clone(),
            group,
            answer,
        }));
        // Answers stand in the order of questions and groups, so that the same meeting gives the same file.
        answers.sort_by(|a, b| (&a.prompt, a.group).cmp(&(&b.prompt, b.group)));
        Ok(before)
    }
}
