//! What may happen to the people of a meeting: read in, mixed, moved by hand, taken out, kept or not.

use super::change::{NOTHING, Outcome};
use super::command::{Changed, Command};
use super::group::Group;
use super::ids::GroupId;
use super::people::{MOST_PEOPLE, People, Person, mixed};
use super::session::Session;

/// What may happen to the people of a meeting. What does not apply changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Put all back as they were, and whether there were some who were not saved; only for taking back.
    Restore(Box<People>, bool),
}

impl Session {
    /// Those who take part.
    pub const fn people(&self) -> &People {
        &self.record.people
    }

    /// The people in a group, each with the place in the list of all.
    pub fn people_in(&self, group: GroupId) -> impl Iterator<Item = (usize, &Person)> {
        let people = self.record.people.list.iter().enumerate();
        people.filter(move |(_, person)| person.group == Some(group))
    }

    /// The people whose group has been taken away, each with the place in the list of all.
    pub fn people_without_group(&self) -> impl Iterator<Item = (usize, &Person)> {
        let people = self.record.people.list.iter().enumerate();
        people.filter(|(_, person)| person.group.is_none_or(|group| self.group(group).is_none()))
    }

    /// People are taken back whole, as themes are: they are few, and who sat where is then certain.
    pub(super) fn change_people(&mut self, command: PeopleCommand) -> Outcome {
        if matches!(&command, PeopleCommand::Put(_, group) if self.group(*group).is_none()) {
            return NOTHING;
        }
        let before = (self.record.people.clone(), self.record.people_unsaved);
        let unsaved = match &command {
            PeopleCommand::Restore(_, unsaved) => Some(*unsaved),
            // A list that was emptied by hand leaves nothing to search for.
            PeopleCommand::Remove(_) => Some(false),
            _ => None,
        };
        self.record.people.change(command, &self.record.groups);
        let people = &self.record.people;
        self.record.people_unsaved = match unsaved {
            Some(unsaved) if people.list.is_empty() => unsaved,
            _ if people.list.is_empty() => before.1,
            _ => !people.keep,
        };
        if *people == before.0 && self.record.people_unsaved == before.1 {
            return NOTHING;
        }
        let back = Command::People(PeopleCommand::Restore(Box::new(before.0), before.1));
        (Changed::RECORD, Some(back))
    }
}

impl People {
    fn change(&mut self, command: PeopleCommand, groups: &[Group]) {
        match command {
            // A longer list is refused as a whole, since nobody would see who was left out.
            PeopleCommand::Set(list, seed) if list.len() <= MOST_PEOPLE => {
                self.list = list;
                self.mix(seed, groups);
            }
            PeopleCommand::Mix(seed) => self.mix(seed, groups),
            PeopleCommand::Put(index, group) => {
                if let Some(person) = self.list.get_mut(index) {
                    person.group = Some(group);
                }
            }
            PeopleCommand::Remove(index) if index < self.list.len() => {
                self.list.remove(index);
            }
            PeopleCommand::Set(..) | PeopleCommand::Remove(_) => {}
            PeopleCommand::Keep(keep) => self.keep = keep,
            PeopleCommand::Restore(people, _) => *self = *people,
        }
    }

    fn mix(&mut self, seed: u64, groups: &[Group]) {
        self.seed = seed;
        let places = mixed(&self.list, groups.len(), seed);
        for (person, place) in self.list.iter_mut().zip(places) {
            person.group = groups.get(place).map(|group| group.id);
        }
    }
}
