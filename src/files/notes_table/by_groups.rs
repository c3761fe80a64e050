//! A table with a column for each group and a row for each question, as people draw it up themselves.

use super::cells::Row;
use super::columns::{Heading, HeadingFault};
use super::names::TableNames;
use super::note::{NotesTable, TableNote};
use super::questions::NamedQuestion;
use super::sheet::{Sheet, quote_problem, remark_on_rows};
use crate::files::problem::Problem;
use crate::files::ron::ron_format::{error_at, warning_at};
use crate::files::text::line_index::LineIndex;
use crate::model::{GroupId, folded_key, has_nothing_to_see};
use crate::words::Words;

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

/// Reads the notes of a table of groups.
pub(super) struct ByGroupsReader<'a> {
    pub(super) sheet: &'a Sheet<GroupColumns>,
    pub(super) lines: LineIndex<'a>,
    pub(super) names: TableNames<'a>,
    pub(super) words: Words,
}

impl ByGroupsReader<'_> {
    /// All notes in the order of the rows.
    ///
    /// # Errors
    ///
    /// All rows whose question cannot be told, and all cells that belong nowhere, with line and column.
    pub(super) fn read(&self) -> Result<NotesTable, Vec<Problem>> {
        let mut table = NotesTable::default();
        let (mut problems, mut without_text) = (Vec::new(), Vec::new());
        for row in &self.sheet.rows {
            if row.is_blank() {
                table.empty_rows += 1;
                continue;
            }
            match self.notes(row) {
                Ok(notes) if notes.is_empty() => {
                    table.empty_rows += 1;
                    without_text.push(self.lines.position(row.at));
                }
                Ok(notes) => table.notes.extend(notes),
                Err(problem) => problems.push(problem),
            }
            table.remarks.extend(self.lost_signs(row));
        }
        problems.extend(self.sheet.fault.map(|fault| quote_problem(fault, &self.lines, self.words)));
        if !problems.is_empty() {
            return Err(problems);
        }
        table.remarks.extend(self.unread_columns());
        table.remarks.extend(self.sheet.remarks(&self.lines, self.words));
        table.remarks.extend(remark_on_rows(&without_text, self.words));
        table.remarks.sort_by_key(|remark| (remark.line, remark.column));
        Ok(table)
    }

    /// The answers of the groups to the question of a row; nothing for a row without answers.
    fn notes(&self, row: &Row) -> Result<Vec<TableNote>, Problem> {
        let columns = &self.sheet.columns;
        let is_headed = |column: usize| !self.sheet.head.text(column).trim().is_empty() || column == columns.question;
        let mut cells = row.cells.iter().enumerate();
        if let Some((_, cell)) = cells.find(|(column, cell)| !is_headed(*column) && !cell.text.trim().is_empty()) {
            return Err(error_at(self.lines.position(cell.at), self.words.too_many_cells().to_owned()));
        }
        let groups = columns.groups.iter();
        let answered: Vec<_> = groups.filter(|(column, _)| !has_nothing_to_see(row.text(*column))).collect();
        let name = row.text(columns.question);
        let at = row.cells.get(columns.question).map_or(row.at, |cell| cell.at);
        let refused = |message: String| error_at(self.lines.position(at), message);
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

    fn lost_signs(&self, row: &Row) -> Vec<Problem> {
        let cells = self.sheet.columns.groups.iter().filter_map(|(column, _)| row.cells.get(*column));
        cells
            .filter(|cell| cell.text.contains(char::REPLACEMENT_CHARACTER))
            .map(|cell| warning_at(self.lines.position(cell.at), self.words.lost_sign_in_note().to_owned()))
            .collect()
    }

    /// Columns that name no group, where something stands in them.
    fn unread_columns(&self) -> Option<Problem> {
        let holds_something = |column: &&usize| self.sheet.rows.iter().any(|row| !has_nothing_to_see(row.text(**column)));
        let unread = self.sheet.columns.unread.iter().filter(holds_something);
        let unread: Vec<_> = unread
            .map(|column| self.words.quoted_heading(self.sheet.head.text(*column).trim()))
            .collect();
        let at = self.lines.position(self.sheet.head.at);
        (!unread.is_empty()).then(|| warning_at(at, self.words.columns_not_read(&unread.join(", "))))
    }
}
