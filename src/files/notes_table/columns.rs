//! The headings of a table of notes: in which column each thing stands.

use super::cells::Row;
use crate::model::folded_key;

/// The content of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// "1.2.3".
    Number,
    /// Number, key, label or title of the question.
    Question,
    /// The words of the question.
    Title,
    Group,
    /// A part or row of the question.
    Place,
    /// What a note was turned into.
    Turned,
    Text,
}

/// The names of the headings, folded: in Swedish as our own tables have them, in English, and as people write them.
const HEADINGS: [(Heading, &[&str]); 7] = [
    (Heading::Number, &["nummer", "number"]),
    (Heading::Question, &["fråga", "question", "frågans nummer", "question number"]),
    (Heading::Title, &["frågans text", "question text"]),
    (Heading::Group, &["grupp", "group"]),
    (Heading::Place, &["del", "part"]),
    (Heading::Turned, &["i stället", "instead"]),
    (Heading::Text, &["anteckning", "text", "note", "anteckningar", "notes"]),
];

/// The headings that no one but this program writes; two of them are enough to know its table.
const OWN: [Heading; 4] = [Heading::Number, Heading::Title, Heading::Place, Heading::Turned];

/// In which columns things stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    found: Vec<(Heading, usize)>,
    /// The columns that were not understood.
    pub(super) unread: Vec<usize>,
    /// Columns with a heading.
    pub(super) named: Vec<usize>,
    /// True for a table that this program made.
    pub(super) is_own: bool,
}

/// The headings of a row that are not those of a table of notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum HeadingFault {
    /// These are missing; of the three that must be there.
    Missing(Vec<Heading>),
    /// Two columns say that they hold the same.
    Twice(String, String),
}

impl Columns {
    /// The columns of a row of headings.
    pub(super) fn of(head: &Row) -> Result<Self, HeadingFault> {
        let keys: Vec<_> = head.cells.iter().map(|cell| folded_key(&cell.text)).collect();
        let mut found = Vec::new();
        for (heading, names) in HEADINGS {
            let exact = places(&keys, |key| names.contains(&key));
            let columns = if exact.is_empty() {
                places(&keys, |key| names.iter().any(|name| begins_with(key, name)))
            } else {
                exact
            };
            match columns.as_slice() {
                [] => {}
                [only] => found.push((heading, *only)),
                [one, other, ..] => return Err(HeadingFault::Twice(head.text(*one).to_owned(), head.text(*other).to_owned())),
            }
        }
        let holds = |heading: Heading| found.iter().any(|(known, _)| *known == heading);
        let mut missing = Vec::new();
        if !holds(Heading::Question) && !holds(Heading::Title) {
            missing.push(Heading::Question);
        }
        missing.extend([Heading::Group, Heading::Text].into_iter().filter(|heading| !holds(*heading)));
        if !missing.is_empty() {
            return Err(HeadingFault::Missing(missing));
        }
        let is_own = OWN.into_iter().filter(|heading| holds(*heading)).count() > 1;
        // The number of a note is given anew; the words of a question are read where the table is our own.
        let is_read = |column: usize| {
            found.iter().any(|(heading, at)| {
                *at == column && (is_own || *heading != Heading::Number && (*heading != Heading::Title || !holds(Heading::Question)))
            })
        };
        let named: Vec<_> = places(&keys, |key| !key.is_empty());
        let unread = named.iter().filter(|column| !is_read(**column));
        Ok(Self {
            unread: unread.copied().collect(),
            found,
            named,
            is_own,
        })
    }

    /// The column of a heading.
    pub(super) fn column(&self, heading: Heading) -> Option<usize> {
        self.found.iter().find(|(known, _)| *known == heading).map(|(_, column)| *column)
    }
}

fn places(keys: &[String], is_it: impl Fn(&str) -> bool) -> Vec<usize> {
    let found = keys.iter().enumerate().filter(|(_, key)| is_it(key));
    found.map(|(place, _)| place).collect()
}

/// True for a heading that is this name with a remark, as in "Anteckning (skriv kort)" or "Grupp *".
fn begins_with(key: &str, name: &str) -> bool {
    let rest = key.strip_prefix(name).map(str::trim_start);
    rest.and_then(|rest| rest.chars().next())
        .is_some_and(|sign| !sign.is_alphanumeric())
}
