//! Groups that come and go.

use crate::model::base::free_number::free_number;
use crate::model::base::ids::GroupId;
use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::refusal::Refusal;
use crate::model::record::group::{Group, MOST_GROUPS};
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn add_group(&mut self, name: String) -> Outcome {
        if self.record.groups.len() >= MOST_GROUPS {
            return Err(Refusal::MostGroups);
        }
        // The number of a group that has left words in the wastebasket is not free: they are not another group's words.
        let id = self.next_group();
        self.record.groups.push(Group { id, name });
        Ok(Applied::but(Command::RemoveGroup(id)))
    }

    pub(in crate::model) fn remove_group(&mut self, id: GroupId) -> Outcome {
        let spoke = self.notes().any(|note| note.group == id)
            || self.record.answers.iter().any(|answer| answer.group == id)
            || self.record.drafts.iter().any(|draft| draft.group == id && !draft.is_blank());
        let index = self.record.groups.iter().position(|group| group.id == id);
        let index = index.ok_or(Refusal::UnknownGroup)?;
        if spoke {
            return Err(Refusal::GroupHasSpoken);
        }
        if self.record.groups.len() == 1 {
            return Err(Refusal::LastGroup);
        }
        let group = self.record.groups.remove(index);
        self.record.drafts.retain(|draft| draft.group != id);
        let first = self.record.groups.first().map_or(GroupId(1), |group| group.id);
        for cursor in self.cursors_mut().filter(|cursor| cursor.group == id) {
            cursor.group = first;
        }
        Ok(Applied::but(Edit::AddGroup(index, group)))
    }

    pub(in crate::model) fn restore_group(&mut self, index: usize, group: Group) -> Outcome {
        let id = group.id;
        if self.group(id).is_some() {
            return Err(Refusal::NothingChanged);
        }
        let index = index.min(self.record.groups.len());
        self.record.groups.insert(index, group);
        Ok(Applied::but(Command::RemoveGroup(id)))
    }

    /// The number of the next group: one that no group has, and under which nothing has been written or printed.
    pub fn next_group(&self) -> GroupId {
        let record = &self.record;
        let taken = record
            .groups
            .iter()
            .map(|group| group.id)
            .chain(record.notes.iter().map(|note| note.group))
            .chain(record.used_numbers.iter().map(|used| used.group));
        GroupId(free_number(taken.map(|group| group.0)))
    }
}
