//! Two groups become one in the middle of a meeting, and every word of both is kept.

use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::refusal::Refusal;
use crate::model::kind::answer::Answer;
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
    pub(in crate::model) fn merge_groups(&mut self, from: GroupId, into: GroupId, by: &WriterId) -> Outcome {
        let leaving = self.known_group(from)?.clone();
        self.known_group(into)?;
        if from == into {
            return Err(Refusal::SameGroup);
        }
        // An answer without words would be lost, so nothing happens; only newer programs write such.
        let told = self.told_beside(&leaving, into).ok_or(Refusal::AnswerWithoutWords)?;
        let notes = self.record.notes.iter().filter(|note| note.group == from);
        let mut edits: Vec<Edit> = notes.map(|note| Command::MoveNote(note.id.clone(), into).into()).collect();
        edits.extend(told.into_iter().map(|(prompt, text)| {
            Edit::Command(Command::AddNote {
                prompt,
                group: into,
                place: None,
                text,
            })
        }));
        edits.push(Edit::Answers(self.answers_given_to(from, into)));
        edits.extend(self.drafts_given_to(from, into));
        let mut people = self.record.people.clone();
        for person in people.list.iter_mut().filter(|person| person.group == Some(from)) {
            person.group = Some(into);
        }
        edits.push(Edit::People(Box::new(people), self.record.people_unsaved));
        for cursor in self.cursors_mut().filter(|cursor| cursor.group == from) {
            cursor.group = into;
        }
        edits.push(Command::RemoveGroup(from).into());
        self.do_several(edits, by).map(Applied::at_once)
    }

    /// The answer of a group where the other has another one, told in words; `None` when it cannot be told.
    fn told_beside(&self, leaving: &Group, into: GroupId) -> Option<Vec<(ItemKey, String)>> {
        let words = Words::new(self.record.deck.language);
        let answers = self.record.answers.iter().filter(|answer| answer.group == leaving.id);
        let differs = |given: &&GroupAnswer| self.answer(&given.prompt, into).is_some_and(|other| *other != given.answer);
        answers
            .filter(differs)
            .map(|given| {
                let item = self.item(&given.prompt)?;
                let (_, described) = describe_groups(item, &[(leaving, &given.answer)], words).pop()?;
                Some((given.prompt.clone(), words.told_before_merge(&leaving.name, &described)))
            })
            .collect()
    }

    /// The answers that change when a group gives its own to another, which keeps those that it has.
    fn answers_given_to(&self, from: GroupId, into: GroupId) -> Vec<(ItemKey, GroupId, Option<Answer>)> {
        let own = self.record.answers.iter().filter(|answer| answer.group == from);
        own.flat_map(|given| {
            let has_none = self.answer(&given.prompt, into).is_none();
            let taken_up = has_none.then(|| (given.prompt.clone(), into, Some(given.answer.clone())));
            taken_up.into_iter().chain([(given.prompt.clone(), from, None)])
        })
        .collect()
    }

    /// Half-written words of a group come after those of the other in the same field.
    fn drafts_given_to(&self, from: GroupId, into: GroupId) -> Vec<Edit> {
        let mut edits = Vec::new();
        for draft in self.record.drafts.iter().filter(|draft| draft.group == from && !draft.is_blank()) {
            let put = |group: GroupId, text: String| Draft {
                group,
                text,
                ..draft.clone()
            };
            let there = self.draft_in(&put(into, String::new()));
            let both = [there, &draft.text].into_iter().filter(|text| !text.trim().is_empty());
            let joined = both.collect::<Vec<_>>().join("\n");
            edits.push(Edit::Draft(Box::new(put(into, joined)), there.to_owned()));
            edits.push(Edit::Draft(Box::new(put(from, String::new())), draft.text.clone()));
        }
        edits
    }
}
