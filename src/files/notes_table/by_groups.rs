//! A table with a column for each group and a row for each question, as people draw it up themselves.

use super::cells::Row;
use super::columns::{Heading, HeadingFault};
use super::names::TableNames;
use super::note::TableNote;
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
        match names.group(key).ok().filter(|_| key.contains(char::is_alphabetic)) {
            Some(group) => found.groups.push((column, group)),
            None => found.unread.push(column),
        }
    }
    let is_group = |column: usize| keys.get(column).is_some_and(|key| !key.is_empty() && names.group(key).is_ok());
    let is_only_group = names.session.groups().len() == 1;
    if is_group(found.question) || found.groups.len() < if is_only_group { 1 } else { 2 } {
        return Err(none());
    }
    for (place, (one, group)) in found.groups.iter().enumerate() {
        if let Some((other, _)) = found.groups.iter().skip(place + 1).find(|(_, other)| other == group) {
            return Err(HeadingFault::Twice(head.text(*one).to_owned(), head.text(*other).to_owned()));
        }
    }
    let read = found.groups.len();
    Ok((found, read))
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

    fn remarks_on_row(&self, row: &Row, _notes: &[TableNote]) -> Vec<Problem> {
        self.lost_signs(row, self.sheet.columns.groups.iter().map(|(column, _)| *column))
    }

    /// Columns that name no group, where something stands in them.
    fn remarks_on_columns(&self) -> Vec<Problem> {
        let holds_something = |column: &usize| self.sheet.rows.iter().any(|row| !has_nothing_to_see(row.text(*column)));
        let unread = self.sheet.columns.unread.iter().copied().filter(holds_something);
        self.not_read(unread).into_iter().collect()
    }
}
