//! Groups that come and go.

use crate::model::base::ids::GroupId;
use crate::model::change::outcome::{NOTHING, Outcome};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::record::group::{Group, MOST_GROUPS};
use crate::model::session::session::Session;
use std::collections::BTreeSet;

impl Session {
    pub(in crate::model) fn add_group(&mut self, name: String) -> Outcome {
        if self.record.groups.len() >= MOST_GROUPS {
            return NOTHING;
        }
        // The number of a group that has left words in the wastebasket is not free: they are not another group's words.
        let id = self.next_group();
        self.record.groups.push(Group { id, name });
        (Changed::RECORD, Some(Command::RemoveGroup(id)))
    }

    pub(in crate::model) fn remove_group(&mut self, id: GroupId) -> Outcome {
        let spoke = self.notes().any(|note| note.group == id)
            || self.record.answers.iter().any(|answer| answer.group == id)
            || self.record.drafts.iter().any(|draft| draft.group == id && !draft.is_blank());
        let Some(index) = self.record.groups.iter().position(|group| group.id == id) else {
            return NOTHING;
        };
        if spoke || self.record.groups.len() == 1 {
            return NOTHING;
        }
        let group = self.record.groups.remove(index);
        self.record.drafts.retain(|draft| draft.group != id);
        if self.record.lead.group == id {
            self.record.lead.group = self.record.groups.first().map_or(GroupId(1), |group| group.id);
        }
        (Changed::RECORD, Some(Command::RestoreGroup(index, group)))
    }

    pub(in crate::model) fn restore_group(&mut self, index: usize, group: Group) -> Outcome {
        let id = group.id;
        if self.group(id).is_some() {
            return NOTHING;
        }
        let index = index.min(self.record.groups.len());
        self.record.groups.insert(index, group);
        (Changed::RECORD, Some(Command::RemoveGroup(id)))
    }

    /// The number of the next group: one that no group has, and under which nothing has been written or printed.
    pub fn next_group(&self) -> GroupId {
        let record = &self.record;
        let taken: BTreeSet<u32> = record
            .groups
            .iter()
            .map(|group| group.id)
            .chain(record.notes.iter().map(|note| note.group))
            .chain(record.used_numbers.iter().map(|used| used.group))
            .map(|group| group.0)
            .collect();
        GroupId(taken.last().unwrap_or(&0).saturating_add(1))
    }
}
