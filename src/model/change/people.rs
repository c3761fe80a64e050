//! Changes of the people of a meeting.

use crate::model::change::outcome::{NOTHING, Outcome};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::command::people::PeopleCommand;
use crate::model::people::mixed;
use crate::model::record::group::Group;
use crate::model::record::people::{MOST_PEOPLE, People};
use crate::model::session::session::Session;

impl Session {
    /// People are taken back whole, as themes are: they are few, and who sat where is then certain.
    pub(in crate::model) fn change_people(&mut self, command: PeopleCommand) -> Outcome {
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
