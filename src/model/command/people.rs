//! Commands about the people of a meeting: read in, mixed, moved by hand, taken out, kept or not.

use crate::model::base::ids::GroupId;
use crate::model::record::people::Person;
use serde::{Deserialize, Serialize};

/// The changes of the people of a meeting. One that does not apply changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PeopleCommand {
    /// Let these be the people instead of those before, mixed into the groups with this seed.
    Set(Vec<Person>, u64),
    /// Mix them into the groups anew. The same people, groups and seed give the same groups.
    Mix(u64),
    /// Put the person at this place of the list, from 0, into a group.
    Put(usize, GroupId),
    /// Take the person at this place of the list out of it.
    Remove(usize),
    /// Keep them in the session's file, or in the window only.
    Keep(bool),
}
