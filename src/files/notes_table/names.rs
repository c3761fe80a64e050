//! The questions, groups and parts that the cells of a table name.

use crate::model::{Group, GroupId, Item, ItemKey, PlaceKey, Session, folded_key};
use crate::words::Words;

/// Finds what a cell names; a refusal is told in the user's words.
pub(super) struct TableNames<'a> {
    pub(super) session: &'a Session,
    pub(super) words: Words,
}

/// Words that people write before the number of a question or a group.
const BEFORE_NUMBERS: [&str; 9] = ["fråga", "question", "grupp", "group", "bord", "table", "nummer", "number", "nr"];

impl TableNames<'_> {
    /// The question of a cell in a table of others: its number, key, label or title.
    pub(super) fn question(&self, name: &str) -> Result<ItemKey, String> {
        let key = folded_key(name);
        let by_number = bare_number(&key).and_then(|number| self.numbered_question(number));
        let reads_so = |item: &&Item| {
            item.key.as_str() == name.trim()
                || [&item.short, &item.title]
                    .iter()
                    .any(|text| !key.is_empty() && folded_key(text) == key)
        };
        let mut named = self.prompts().filter(reads_so);
        match (named.next(), named.next(), by_number) {
            (Some(_), Some(_), _) => Err(self.words.question_not_one(name)),
            (Some(item), None, Some(numbered)) if item.key != numbered.key => Err(self.words.question_name_is_number(name)),
            (Some(item), None, _) | (None, _, Some(item)) => Ok(item.key.clone()),
            (None, _, None) => self.described_question(&key).ok_or_else(|| self.words.question_not_found(name)),
        }
    }

    /// The question of a row in one of our own tables. Its words tell it, since the numbers of another meeting may be others;
    /// its number tells it from others of the same words, and alone where the words were taken out.
    pub(super) fn own_question(&self, number: &str, title: &str) -> Result<ItemKey, String> {
        if title.trim().is_empty() {
            return self.question(number);
        }
        let exact: Vec<_> = self.prompts().filter(|item| item.title == title).collect();
        let alike = || self.prompts().filter(|item| folded_key(&item.title) == folded_key(title)).collect();
        let named: Vec<&Item> = if exact.is_empty() { alike() } else { exact };
        let numbered = bare_number(&folded_key(number)).and_then(|number| self.numbered_question(number));
        match named.as_slice() {
            [] => Err(self.words.question_text_not_found(title)),
            [only] => Ok(only.key.clone()),
            several => several
                .iter()
                .find(|item| numbered.is_some_and(|numbered| numbered.key == item.key))
                .map(|item| item.key.clone())
                .ok_or_else(|| self.words.question_not_one(title)),
        }
    }

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
                let number = number_with_words(&key).map(GroupId).filter(|id| self.session.group(*id).is_some());
                number.ok_or_else(|| self.words.group_not_found(name))
            }
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

    /// Whether the notes of a question are turned round.
    pub(super) fn turns_notes(&self, prompt: &ItemKey) -> bool {
        self.session.item(prompt).is_some_and(|item| item.kind.turns_notes())
    }

    fn prompts(&self) -> impl Iterator<Item = &Item> {
        self.session.deck().items.iter().filter(|item| item.is_prompt())
    }

    fn numbered_question(&self, number: u32) -> Option<&Item> {
        self.prompts().find(|item| self.session.question_number(&item.key) == Some(number))
    }

    /// A question written as "Fråga 1", or as its number with its words, "1. Hur gick det?".
    fn described_question(&self, key: &str) -> Option<ItemKey> {
        if let Some(number) = number_with_words(key) {
            return self.numbered_question(number).map(|item| item.key.clone());
        }
        let rest = without_words(key);
        let digits = rest.find(|sign: char| !sign.is_ascii_digit())?;
        let (number, title) = rest.split_at_checked(digits)?;
        let item = self.numbered_question(number.parse().ok()?)?;
        let title = title.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        let is_it = [&item.short, &item.title].iter().any(|text| folded_key(text) == title);
        is_it.then(|| item.key.clone())
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

/// A whole number as spreadsheets and people write it: "1", "1.", "1)", "1.0" or "1,0".
fn bare_number(key: &str) -> Option<u32> {
    let text = key.trim_end_matches(['.', ')', ':']);
    let whole = match text.split_once(['.', ',']) {
        Some((whole, rest)) if rest.bytes().all(|digit| digit == b'0') => whole,
        Some(_) => return None,
        None => text,
    };
    let is_number = !whole.is_empty() && whole.bytes().all(|digit| digit.is_ascii_digit());
    whole.parse().ok().filter(|_| is_number)
}

/// A number with the words that people write before it, as in "Fråga nr 1" or "Grupp 2".
fn number_with_words(key: &str) -> Option<u32> {
    bare_number(without_words(key))
}

fn without_words(key: &str) -> &str {
    let mut rest = key;
    while let Some(after) = BEFORE_NUMBERS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = after.trim_start_matches([' ', '.', ':', '#']);
    }
    rest
}
