//! A wide table read row by row: the answers of a row to each question become notes of the row's group.

use super::cells::Row;
use super::columns::HeadingFault;
use super::names::TableNames;
use super::note::{NotesTable, TableNote};
use super::sheet::{Sheet, quote_problem, remark_on_rows};
use super::wide_columns::{QuestionColumn, WideColumns};
use crate::files::problem::Problem;
use crate::files::ron::ron_format::{error_at, warning_at};
use crate::files::text::line_index::{LineIndex, Position};
use crate::model::{GroupId, has_nothing_to_see};
use crate::words::Words;

/// The sheet of a wide table.
pub(super) type WideSheet = Sheet<WideColumns>;

/// The headings of a wide table, and the number of columns that they explain.
pub(super) fn wide_headings(head: &Row, names: &TableNames<'_>) -> Result<(WideColumns, usize), HeadingFault> {
    WideColumns::of(head, names).map(|columns| {
        let read = columns.questions.len() + usize::from(columns.group.is_some());
        (columns, read)
    })
}

/// Reads the notes of a wide table.
pub(super) struct WideReader<'a> {
    pub(super) sheet: &'a WideSheet,
    pub(super) lines: LineIndex<'a>,
    pub(super) names: TableNames<'a>,
    pub(super) words: Words,
}

impl WideReader<'_> {
    /// All notes in the order of the rows.
    ///
    /// # Errors
    ///
    /// All cells that belong nowhere, with line and column.
    pub(super) fn read(&self) -> Result<NotesTable, Vec<Problem>> {
        let mut table = NotesTable::default();
        let mut problems = self.unasked();
        let mut without_text = Vec::new();
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
                Ok(notes) => {
                    table.remarks.extend(self.lost_signs(row));
                    table.notes.extend(notes);
                }
                Err(problem) => problems.push(problem),
            }
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

    /// The answers of a row, question by question; nothing for a row without answers.
    fn notes(&self, row: &Row) -> Result<Vec<TableNote>, Problem> {
        let columns = &self.sheet.columns;
        let mut cells = row.cells.iter().enumerate();
        let beyond = cells.find(|(column, cell)| !columns.is_named(*column) && !cell.text.trim().is_empty());
        if let Some((_, cell)) = beyond {
            return Err(error_at(self.lines.position(cell.at), self.words.too_many_cells().to_owned()));
        }
        let answered: Vec<_> = columns
            .questions
            .iter()
            .filter(|question| !has_nothing_to_see(row.text(question.column)))
            .collect();
        if answered.is_empty() {
            return self.names_what_it_may(row).map(|()| Vec::new());
        }
        let group = self.group(row)?;
        let note = |question: &QuestionColumn| TableNote {
            prompt: question.prompt.clone(),
            group,
            place: question.place.clone(),
            text: row.text(question.column).to_owned(),
            ..TableNote::default()
        };
        Ok(answered.into_iter().map(note).collect())
    }

    /// Refuses a row without answers whose words name no group, such as a line under the table or one whose cells are parted by
    /// another sign.
    fn names_what_it_may(&self, row: &Row) -> Result<(), Problem> {
        let group = self.sheet.columns.group.and_then(|column| row.cells.get(column));
        let is_no_group = group.is_some_and(|cell| cell.text.contains(char::is_alphabetic) && self.names.group(&cell.text).is_err());
        let is_one_cell = row.cells.len() == 1 && self.sheet.head.cells.len() > 1 && group.is_none();
        if is_no_group || is_one_cell {
            let message = self.words.row_not_understood(&row.quoted());
            return Err(error_at(self.lines.position(row.at), message));
        }
        Ok(())
    }

    fn group(&self, row: &Row) -> Result<GroupId, Problem> {
        let Some(column) = self.sheet.columns.group else {
            let only = self.names.session.groups().first().map(|group| group.id);
            return Ok(only.unwrap_or_default());
        };
        let name = row.text(column);
        let at = row.cells.get(column).map_or(row.at, |cell| cell.at);
        let told = if has_nothing_to_see(name) {
            Err(self.words.row_without_group().to_owned())
        } else {
            self.names.group(name)
        };
        told.map_err(|message| error_at(self.lines.position(at), message))
    }

    /// Columns of questions that the meeting leaves out, though something is answered to them.
    fn unasked(&self) -> Vec<Problem> {
        let columns = self.sheet.columns.questions.iter();
        columns
            .filter(|question| !self.names.session.is_asked(&question.prompt) && self.answers(question.column) > 0)
            .map(|question| error_at(self.heading_at(question.column), self.words.refused_not_asked().to_owned()))
            .collect()
    }

    /// Columns that belong to no question, each with its heading and the number of its answers; those of the form in one remark.
    fn unread_columns(&self) -> Vec<Problem> {
        let (head, columns) = (&self.sheet.head, &self.sheet.columns);
        let unread = columns.unread.iter().map(|column| (*column, self.answers(*column)));
        let mut remarks: Vec<_> = unread
            .filter(|(_, answers)| *answers > 0)
            .map(|(column, answers)| {
                let message = self.words.column_of_no_question(head.text(column).trim(), answers);
                warning_at(self.heading_at(column), message)
            })
            .collect();
        let of_the_form = columns.of_the_form.iter().filter(|column| self.answers(**column) > 0);
        let of_the_form: Vec<_> = of_the_form
            .map(|column| self.words.quoted_heading(head.text(*column).trim()))
            .collect();
        if !of_the_form.is_empty() {
            let at = self.lines.position(head.at);
            remarks.push(warning_at(at, self.words.columns_not_read(&of_the_form.join(", "))));
        }
        remarks
    }

    /// Number of rows in which a column holds something.
    fn answers(&self, column: usize) -> usize {
        let texts = self.sheet.rows.iter().map(|row| row.text(column));
        texts.filter(|text| !has_nothing_to_see(text)).count()
    }

    fn lost_signs(&self, row: &Row) -> Vec<Problem> {
        let cells = self
            .sheet
            .columns
            .questions
            .iter()
            .filter_map(|question| row.cells.get(question.column));
        cells
            .filter(|cell| cell.text.contains(char::REPLACEMENT_CHARACTER))
            .map(|cell| warning_at(self.lines.position(cell.at), self.words.lost_sign_in_note().to_owned()))
            .collect()
    }

    fn heading_at(&self, column: usize) -> Position {
        let head = &self.sheet.head;
        self.lines.position(head.cells.get(column).map_or(head.at, |cell| cell.at))
    }
}
