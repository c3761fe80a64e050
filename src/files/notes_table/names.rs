//! The groups and parts that the cells of a table name.

use super::numbers::{OF_GROUPS, bare_number, number_with_words};
use crate::model::{Group, GroupId, ItemKey, PlaceKey, Session, folded_key};
use crate::words::Words;

/// The signs after a group's number before words that say more of it.
const BEFORE_MORE: [char; 6] = [':', '(', ',', '-', '–', '/'];

/// The words after the number of people in a group.
const OF_PEOPLE: [&str; 9] = [
    "pers",
    "pers.",
    "personer",
    "deltagare",
    "ledamöter",
    "st",
    "people",
    "persons",
    "members",
];

/// Finds the group or the part that a cell names; a refusal is told in the user's words.
#[derive(Clone, Copy)]
pub(super) struct TableNames<'a> {
    pub(super) session: &'a Session,
    pub(super) words: Words,
}

impl TableNames<'_> {
    /// The group of a cell in a table of others: its number or its name, where these do not mean two groups.
    pub(super) fn group(&self, name: &str) -> Result<GroupId, String> {
        let key = folded_key(name);
        let numbered = bare_number(&key).and_then(|number| self.session.group(GroupId(number)));
        match (self.named_groups(name).as_slice(), numbered) {
            ([_, _, ..], _) => Err(self.words.group_not_one(name)),
            ([group], Some(numbered)) if group.id != numbered.id => Err(self.words.group_name_is_number(name)),
            ([group], _) => Ok(group.id),
            ([], Some(numbered)) => Ok(numbered.id),
            ([], None) => {
                let number = number_with_words(&key, &OF_GROUPS)
                    .map(GroupId)
                    .filter(|id| self.session.group(*id).is_some());
                number.map_or_else(|| self.described_group(name, &key), Ok)
            }
        }
    }

    /// The group of a number with words that say more of it, such as "Grupp 1: Röda" or "Grupp 1 (6 pers)". More numbers could be
    /// those of more groups, and the words may be another group's name.
    fn described_group(&self, name: &str, key: &str) -> Result<GroupId, String> {
        let not_found = || self.words.group_not_found(name);
        let (start, more) = key.split_once(BEFORE_MORE).ok_or_else(not_found)?;
        let group = number_with_words(start.trim(), &OF_GROUPS).filter(|_| start.contains(char::is_alphabetic));
        let group = group.and_then(|number| self.session.group(GroupId(number))).ok_or_else(not_found)?;
        let more = more.trim().trim_end_matches(')');
        let words: Vec<_> = more.split_whitespace().collect();
        let counts_people =
            matches!(words.as_slice(), [number, of] if number.bytes().all(|sign| sign.is_ascii_digit()) && OF_PEOPLE.contains(of));
        let has_number = more.bytes().any(|sign| sign.is_ascii_digit());
        if more.is_empty() || has_number && !counts_people {
            return Err(not_found());
        }
        match self.named_groups(more).as_slice() {
            [] => Ok(group.id),
            [only] if only.id == group.id => Ok(group.id),
            _ => Err(self.words.group_not_one(name)),
        }
    }

    /// The group of a row in one of our own tables, which write its name; the number of the note tells groups of one name apart.
    pub(super) fn own_group(&self, name: &str, note_number: &str) -> Result<GroupId, String> {
        match self.named_groups(name).as_slice() {
            [] => self.group(name),
            [only] => Ok(only.id),
            several => {
                let number = note_number.split('.').nth(1).and_then(|number| number.trim().parse().ok());
                let group = several.iter().find(|group| Some(group.id.0) == number);
                group.map(|group| group.id).ok_or_else(|| self.words.group_not_one(name))
            }
        }
    }

    /// The part or row of a question; `None` for an empty cell, which is the whole question.
    pub(super) fn place(&self, prompt: &ItemKey, text: &str) -> Result<Option<PlaceKey>, String> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let places = self.session.item(prompt).map_or_else(Vec::new, |item| item.kind.places());
        let exact: Vec<_> = places.iter().filter(|place| place.text == text).collect();
        let alike = || {
            let key = folded_key(text);
            let reads_so = |other: &str| folded_key(other) == key;
            let alike = places
                .iter()
                .filter(|place| reads_so(&place.text) || reads_so(&place.label) || reads_so(place.key.as_str()));
            alike.collect()
        };
        let named: Vec<_> = if exact.is_empty() { alike() } else { exact };
        match named.as_slice() {
            [only] => Ok(Some(only.key.clone())),
            [] => Err(self.words.place_not_found(text)),
            _ => Err(self.words.place_not_one(text)),
        }
    }

    /// True for a question whose notes are turned round.
    pub(super) fn turns_notes(&self, prompt: &ItemKey) -> bool {
        self.session.item(prompt).is_some_and(|item| item.kind.turns_notes())
    }

    /// The groups of this name, to the letter where there is one.
    fn named_groups(&self, name: &str) -> Vec<&Group> {
        let groups = self.session.groups().iter();
        let exact: Vec<_> = groups.clone().filter(|group| group.name == name).collect();
        let key = folded_key(name);
        if exact.is_empty() && !key.is_empty() {
            groups.filter(|group| folded_key(&group.name) == key).collect()
        } else {
            exact
        }
    }
}
