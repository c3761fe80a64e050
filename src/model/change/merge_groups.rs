//! Two groups become one in the middle of a meeting, and every word of both is kept.

use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::change::outcome::{NOTHING, Outcome};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::command::people::PeopleCommand;
use crate::model::kind::outputs::describe_groups;
use crate::model::record::group::Group;
use crate::model::record::group_answer::GroupAnswer;
use crate::model::record::note::Draft;
use crate::model::session::session::Session;
use crate::words::Words;

impl Session {
    /// Gives all that a group said to another, and takes the first away. Notes get the next numbers of the other group, as
    /// a note does that is moved alone; themes and conclusions know notes by their ids and stay as they are. Where both
    /// groups answered a question differently, the other group's answer stands, and what this one answered becomes a note.
    pub(in crate::model) fn merge_groups(&mut self, from: GroupId, into: GroupId) -> Outcome {
        let Some(leaving) = self.group(from).cloned() else { return NOTHING };
        if from == into || self.group(into).is_none() {
            return NOTHING;
        }
        // An answer that cannot be told would be lost, so nothing happens; only newer programs write such.
        let Some(told) = self.told_beside(&leaving, into) else {
            return NOTHING;
        };
        let notes = self.record.notes.iter().filter(|note| note.group == from);
        let mut commands: Vec<_> = notes.map(|note| Command::MoveNote(note.id.clone(), into)).collect();
        commands.extend(told.into_iter().map(|(prompt, text)| Command::AddNote {
            prompt,
            group: into,
            place: None,
            text,
        }));
        commands.push(Command::RestoreAnswers(self.answers_given_to(from, into)));
        commands.extend(self.drafts_given_to(from, into));
        let mut people = self.record.people.clone();
        for person in people.list.iter_mut().filter(|person| person.group == Some(from)) {
            person.group = Some(into);
        }
        commands.push(Command::People(PeopleCommand::Restore(
            Box::new(people),
            self.record.people_unsaved,
        )));
        if self.record.lead.group == from {
            self.record.lead.group = into;
        }
        commands.push(Command::RemoveGroup(from));
        let (_, back) = self.do_several(commands);
        (Changed::AT_ONCE, back)
    }

    /// What a group answered where the other answered something else, told in words; `None` when it cannot be told.
    fn told_beside(&self, leaving: &Group, into: GroupId) -> Option<Vec<(ItemKey, String)>> {
        let words = Words::new(self.record.deck.language);
        let answers = self.record.answers.iter().filter(|answer| answer.group == leaving.id);
        let differs = |given: &&GroupAnswer| self.answer(&given.prompt, into).is_some_and(|other| *other != given.answer);
        answers
            .filter(differs)
            .map(|given| {
                let item = self.item(&given.prompt)?;
                let (_, told) = describe_groups(item, &[(leaving, &given.answer)], words).pop()?;
                Some((given.prompt.clone(), words.told_before_merge(&leaving.name, &told)))
            })
            .collect()
    }

    /// All answers as they are when a group has given its own to another that has none.
    fn answers_given_to(&self, from: GroupId, into: GroupId) -> Vec<GroupAnswer> {
        let given = |answer: &GroupAnswer| answer.group == from && self.answer(&answer.prompt, into).is_none();
        let stays = |answer: &&GroupAnswer| answer.group != from || given(answer);
        let mut answers: Vec<_> = self.record.answers.iter().filter(stays).cloned().collect();
        for answer in answers.iter_mut().filter(|answer| answer.group == from) {
            answer.group = into;
        }
        answers.sort_by(|a, b| (&a.prompt, a.group).cmp(&(&b.prompt, b.group)));
        answers
    }

    /// Half-written words of a group come after those of the other in the same field.
    fn drafts_given_to(&self, from: GroupId, into: GroupId) -> Vec<Command> {
        let mut commands = Vec::new();
        for draft in self.record.drafts.iter().filter(|draft| draft.group == from && !draft.is_blank()) {
            let there = self.draft(&draft.prompt, into, draft.place.as_ref());
            let both = [there, &draft.text].into_iter().filter(|text| !text.trim().is_empty());
            let put = |group: GroupId, text: String| Draft {
                group,
                text,
                ..draft.clone()
            };
            let joined = both.collect::<Vec<_>>().join("\n");
            commands.push(Command::RestoreDraft(Box::new(put(into, joined)), there.to_owned()));
            commands.push(Command::RestoreDraft(Box::new(put(from, String::new())), draft.text.clone()));
        }
        commands
    }
}
