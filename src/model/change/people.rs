//! Changes of the people of a meeting.

use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::edit::Edit;
use crate::model::command::people::PeopleCommand;
use crate::model::command::refusal::Refusal;
use crate::model::people::mixed;
use crate::model::record::group::Group;
use crate::model::record::people::{MOST_PEOPLE, People};
use crate::model::session::session::Session;

impl Session {
    /// People are taken back whole: they are few, and who sat where is then certain.
    pub(in crate::model) fn change_people(&mut self, command: PeopleCommand) -> Outcome {
        if let PeopleCommand::Put(_, group) = &command {
            self.known_group(*group)?;
        }
        let was_unsaved = self.record.people_unsaved;
        // A list that was emptied by hand leaves nothing to search for.
        let unsaved_when_empty = was_unsaved && !matches!(command, PeopleCommand::Remove(_));
        let mut people = self.record.people.clone();
        people.change(command, &self.record.groups)?;
        let unsaved = if people.list.is_empty() { unsaved_when_empty } else { !people.keep };
        self.restore_people(people, unsaved)
    }

    pub(in crate::model) fn restore_people(&mut self, people: People, unsaved: bool) -> Outcome {
        let unsaved = if people.list.is_empty() { unsaved } else { !people.keep };
        if (&people, unsaved) == (&self.record.people, self.record.people_unsaved) {
            return Err(Refusal::NothingChanged);
        }
        let before = std::mem::replace(&mut self.record.people, people);
        let was_unsaved = std::mem::replace(&mut self.record.people_unsaved, unsaved);
        Ok(Applied::but(Edit::People(Box::new(before), was_unsaved)))
    }
}

impl People {
    fn change(&mut self, command: PeopleCommand, groups: &[Group]) -> Result<(), Refusal> {
        match command {
            // A longer list is refused as a whole, since nobody would see who was left out.
            PeopleCommand::Set(list, _) if list.len() > MOST_PEOPLE => return Err(Refusal::TooManyPeople),
            PeopleCommand::Set(list, seed) => {
                self.list = list;
                self.mix(seed, groups);
            }
            PeopleCommand::Mix(seed) => self.mix(seed, groups),
            PeopleCommand::Put(index, group) => {
                let person = self.list.get_mut(index).ok_or(Refusal::UnknownPerson)?;
                person.group = Some(group);
            }
            PeopleCommand::Remove(index) if index >= self.list.len() => return Err(Refusal::UnknownPerson),
            PeopleCommand::Remove(index) => {
                self.list.remove(index);
            }
            PeopleCommand::Keep(keep) => self.keep = keep,
        }
        Ok(())
    }

    fn mix(&mut self, seed: u64, groups: &[Group]) {
        self.seed = seed;
        let places = mixed(&self.list, groups.len(), seed);
        for (person, place) in self.list.iter_mut().zip(places) {
            person.group = groups.get(place).map(|group| group.id);
        }
    }
}
