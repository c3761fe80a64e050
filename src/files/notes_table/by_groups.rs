//! A table with a column for each group and a row for each question, as people draw it up themselves.

use super::cells::Row;
use super::columns::{Heading, HeadingFault};
use super::names::TableNames;
use super::note::TableNote;
use super::numbers::{OF_GROUPS, without_words};
use super::questions::NamedQuestion;
use super::rows::{TableForm, TableReader};
use crate::files::problem::Problem;
use crate::model::{GroupId, folded_key, has_nothing_to_see};

/// Headings of the column with the questions, folded; the surest first. Without any it is the first column.
const QUESTIONS: [&str; 10] = [
    "fråga",
    "frågor",
    "frågan",
    "frågans text",
    "frågans rubrik",
    "question",
    "questions",
    "question text",
    "frågans nummer",
    "question number",
];

/// In which columns things stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct GroupColumns {
    question: usize,
    groups: Vec<(usize, GroupId)>,
    /// Columns whose headings say that they are a group's, which the meeting does not have; with the reason.
    strangers: Vec<(usize, String)>,
    /// Columns with headings that name no group.
    unread: Vec<usize>,
}

/// The columns of a row of headings that name groups, and the number of headings that they explain.
pub(super) fn group_headings(head: &Row, names: &TableNames<'_>) -> Result<(GroupColumns, usize), HeadingFault> {
    let keys: Vec<_> = head.cells.iter().map(|cell| folded_key(&cell.text)).collect();
    let none = || HeadingFault::Missing(vec![Heading::Question, Heading::Group, Heading::Text]);
    let mut found = GroupColumns::default();
    let column_of = |name: &&str| keys.iter().position(|key| key == name);
    found.question = QUESTIONS.iter().find_map(column_of).unwrap_or(0);
    for (column, key) in keys
        .iter()
        .enumerate()
        .filter(|(column, key)| *column != found.question && !key.is_empty())
    {
        // A number alone may mean anything.
        let group = Some(head.text(column)).filter(|_| key.contains(char::is_alphabetic));
        match group.map(|name| names.group(name)) {
            Some(Ok(group)) => found.groups.push((column, group)),
            Some(Err(reason)) if says_group(key) => found.strangers.push((column, reason)),
            _ => found.unread.push(column),
        }
    }
    let is_group = |column: usize| !head.text(column).trim().is_empty() && names.group(head.text(column)).is_ok();
    let is_only_group = names.session.groups().len() == 1;
    if is_group(found.question) || found.groups.len() + found.strangers.len() < if is_only_group { 1 } else { 2 } {
        return Err(none());
    }
    for (place, (one, group)) in found.groups.iter().enumerate() {
        if let Some((other, _)) = found.groups.iter().skip(place + 1).find(|(_, other)| other == group) {
            return Err(HeadingFault::Twice(head.text(*one).to_owned(), head.text(*other).to_owned()));
        }
    }
    let read = found.groups.len() + found.strangers.len();
    Ok((found, read))
}

/// True for a heading, folded, that begins as those of groups do and goes on with a number, such as "grupp 9: gula".
fn says_group(key: &str) -> bool {
    let rest = without_words(key, &OF_GROUPS);
    rest.len() < key.len() && rest.starts_with(|sign: char| sign.is_ascii_digit())
}

impl TableForm for TableReader<'_, GroupColumns> {
    /// The answers of the groups to the question of a row; nothing for a row without answers.
    fn notes(&self, row: &Row) -> Result<Vec<TableNote>, Problem> {
        let columns = &self.sheet.columns;
        let is_headed = |column: usize| !self.sheet.head.text(column).trim().is_empty() || column == columns.question;
        let mut columns_with_text = (0..row.cells.len()).filter(|column| !row.text(*column).trim().is_empty());
        if let Some(column) = columns_with_text.find(|column| !is_headed(*column)) {
            return Err(self.refused(row, Some(column), self.words.too_many_cells().to_owned()));
        }
        let groups = columns.groups.iter();
        let answered: Vec<_> = groups.filter(|(column, _)| !has_nothing_to_see(row.text(*column))).collect();
        let name = row.text(columns.question);
        let refused = |message: String| self.refused(row, Some(columns.question), message);
        let named = self
            .names
            .headed_question(&folded_key(name))
            .filter(|question| question.is_whole || !answered.is_empty());
        let Some(NamedQuestion { prompt, place, .. }) = named else {
            return Err(refused(if answered.is_empty() {
                self.words.row_not_understood(&row.quoted())
            } else {
                self.words.question_not_found(name.trim())
            }));
        };
        if !answered.is_empty() && !self.names.session.is_asked(&prompt) {
            return Err(refused(self.words.refused_not_asked().to_owned()));
        }
        let note = |(column, group): &(usize, GroupId)| TableNote {
            prompt: prompt.clone(),
            group: *group,
            place: place.clone(),
            text: row.text(*column).to_owned(),
            ..TableNote::default()
        };
        Ok(answered.into_iter().map(note).collect())
    }

    /// Notes of groups that the meeting does not have are refused as a whole column.
    fn problems_of_columns(&self) -> Vec<Problem> {
        let strangers = self
            .sheet
            .columns
            .strangers
            .iter()
            .filter(|(column, _)| self.holds_something(*column));
        strangers
            .map(|(column, reason)| self.refused(&self.sheet.head, Some(*column), reason.clone()))
            .collect()
    }

    fn remarks_on_row(&self, row: &Row, _notes: &[TableNote]) -> Vec<Problem> {
        self.lost_signs(row, self.sheet.columns.groups.iter().map(|(column, _)| *column))
    }

    /// Columns that name no group, where something stands in them.
    fn remarks_on_columns(&self) -> Vec<Problem> {
        let unread = self.sheet.columns.unread.iter().copied();
        self.not_read(unread.filter(|column| self.holds_something(*column)))
            .into_iter()
            .collect()
    }
}
