//! The headings of a wide table, as forms save it: a column for each question and a row for each group or respondent.

use super::cells::Row;
use super::columns::{Heading, HeadingFault};
use super::names::TableNames;
use super::questions::NamedQuestion;
use crate::model::{ItemKey, PlaceKey, folded_key};

/// Headings of the column with the group, folded and without the words that ask for it; the surest first.
const GROUPS: [&[&str]; 2] = [
    &[
        "grupp",
        "gruppnummer",
        "gruppnr",
        "gruppnamn",
        "gruppens nummer",
        "gruppens namn",
        "bord",
        "bordsnummer",
        "bordsnr",
        "group",
        "group number",
        "group name",
        "table",
        "table number",
    ],
    &[
        "vilken grupp",
        "vilket bord",
        "vilket gruppnummer",
        "vilket bordsnummer",
        "which group",
        "which table",
    ],
];

/// Words for a group, with which a heading of few words begins or ends.
const GROUP_WORDS: [&str; 6] = ["grupp", "gruppen", "gruppnummer", "bord", "group", "table"];

/// The most words of a heading that is about the group and no question of the form.
const MOST_GROUP_WORDS: usize = 7;

/// The columns that forms add of themselves: the time and the sender.
const OF_THE_FORM: [&str; 22] = [
    "id",
    "nr",
    "tid",
    "tidstämpel",
    "tidsstämpel",
    "timestamp",
    "starttid",
    "start time",
    "slutförandetid",
    "sluttid",
    "completion time",
    "senast ändrad",
    "last modified time",
    "e-post",
    "e-postadress",
    "e-mail",
    "email",
    "email address",
    "användarnamn",
    "username",
    "namn",
    "name",
];

/// A column of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QuestionColumn {
    pub(super) column: usize,
    pub(super) prompt: ItemKey,
    pub(super) place: Option<PlaceKey>,
}

/// In which columns things stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WideColumns {
    /// The column with the group; `None` where the meeting has one group only.
    pub(super) group: Option<usize>,
    pub(super) questions: Vec<QuestionColumn>,
    /// Columns that forms add of themselves.
    pub(super) of_the_form: Vec<usize>,
    /// Columns that belong to no question of the meeting.
    pub(super) unread: Vec<usize>,
}

impl WideColumns {
    /// The columns of a row of headings.
    pub(super) fn of(head: &Row, names: &TableNames<'_>) -> Result<Self, HeadingFault> {
        let keys: Vec<_> = head.cells.iter().map(|cell| plain_heading(&cell.text)).collect();
        let mut found = Self::default();
        let mut exact = Vec::new();
        let mut begun = Vec::new();
        for (column, key) in keys.iter().enumerate().filter(|(_, key)| !key.is_empty()) {
            let question = if OF_THE_FORM.contains(&key.as_str()) {
                None
            } else {
                names.headed_question(key)
            };
            match question {
                Some(NamedQuestion { prompt, place, is_whole }) => {
                    let questions = if is_whole { &mut exact } else { &mut begun };
                    questions.push(QuestionColumn { column, prompt, place });
                }
                None if OF_THE_FORM.contains(&key.as_str()) => found.of_the_form.push(column),
                None => found.unread.push(column),
            }
        }
        let is_same = |one: &QuestionColumn, other: &QuestionColumn| one.prompt == other.prompt && one.place == other.place;
        let twice = |one: &QuestionColumn, other: &QuestionColumn| {
            HeadingFault::Twice(head.text(one.column).to_owned(), head.text(other.column).to_owned())
        };
        for column in begun {
            // A heading that is another's with more words is a question of the form alone.
            if exact.iter().any(|known| is_same(known, &column)) {
                found.unread.push(column.column);
            } else {
                found.questions.push(column);
            }
        }
        found.questions.extend(exact);
        found.questions.sort_by_key(|question| question.column);
        found.unread.sort_unstable();
        let in_words = found.questions.iter().filter(|question| !is_number(&keys, question.column)).count();
        let groups = group_columns(&keys, &found.unread, names);
        // Numbers alone are as likely a row of another table.
        if found.questions.is_empty() || (groups.is_empty() && in_words == 0) {
            return Err(HeadingFault::Missing(vec![Heading::Question, Heading::Group, Heading::Text]));
        }
        for (place, one) in found.questions.iter().enumerate() {
            if let Some(other) = found.questions.iter().skip(place + 1).find(|other| is_same(one, other)) {
                return Err(twice(one, other));
            }
        }
        match groups.as_slice() {
            [] if names.session.groups().len() == 1 => {}
            [] if in_words > 1 => return Err(HeadingFault::Missing(vec![Heading::Group])),
            [] => return Err(HeadingFault::Missing(vec![Heading::Question, Heading::Group, Heading::Text])),
            [only] => {
                found.group = Some(*only);
                found.unread.retain(|column| column != only);
            }
            [one, other, ..] => return Err(HeadingFault::Twice(head.text(*one).to_owned(), head.text(*other).to_owned())),
        }
        Ok(found)
    }

    /// True for a column with a heading.
    pub(super) fn is_named(&self, column: usize) -> bool {
        let questions = self.questions.iter().map(|question| question.column);
        let others = self.group.iter().chain(&self.of_the_form).chain(&self.unread).copied();
        questions.chain(others).any(|known| known == column)
    }
}

/// A heading without the signs that forms put after it: the star of a question that has to be answered, colons, dots for words left out.
fn plain_heading(text: &str) -> String {
    let key = folded_key(text);
    key.trim_end_matches(['*', ':', ' ', '…'])
        .trim_end_matches("...")
        .trim_end()
        .to_owned()
}

fn is_number(keys: &[String], column: usize) -> bool {
    keys.get(column).is_some_and(|key| !key.contains(char::is_alphabetic))
}

/// The columns whose headings are about the group, the surest that there are.
fn group_columns(keys: &[String], unread: &[usize], names: &TableNames<'_>) -> Vec<usize> {
    let bare = |column: usize| keys.get(column).map(|key| key.trim_end_matches(['?', ' ']));
    let headed = |is_it: &dyn Fn(&str) -> bool| -> Vec<usize> {
        // The name of a group stands in its rows.
        let is_name = |key: &str| names.group(key).is_ok();
        let is_heading = |column: &&usize| bare(**column).is_some_and(|key| is_it(key) && (GROUPS[0].contains(&key) || !is_name(key)));
        unread.iter().filter(is_heading).copied().collect()
    };
    let begins = |key: &str, name: &str| key.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let mut found = headed(&|key| GROUPS[0].contains(&key));
    if found.is_empty() {
        found = headed(&|key| GROUPS.iter().any(|names| names.iter().any(|name| begins(key, name))));
    }
    if found.is_empty() {
        found = headed(&|key| {
            let words: Vec<_> = key.split(' ').collect();
            words.len() <= MOST_GROUP_WORDS
                && words
                    .iter()
                    .any(|word| GROUP_WORDS.contains(&word.trim_matches(['?', '(', ')', ','])))
        });
    }
    found
}
