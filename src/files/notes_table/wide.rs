//! A wide table read row by row: the answers of a row to each question become notes of the row's group.

use super::cells::Row;
use super::columns::HeadingFault;
use super::names::TableNames;
use super::note::TableNote;
use super::rows::{TableForm, TableReader};
use super::wide_columns::{QuestionColumn, WideColumns};
use crate::files::problem::Problem;
use crate::files::ron::ron_format::{error_at, warning_at};
use crate::model::{GroupId, has_nothing_to_see};

/// The headings of a wide table, and the number of columns that they explain.
pub(super) fn wide_headings(head: &Row, names: &TableNames<'_>) -> Result<(WideColumns, usize), HeadingFault> {
    WideColumns::of(head, names).map(|columns| {
        let read = columns.questions.len() + usize::from(columns.group.is_some());
        (columns, read)
    })
}

impl TableForm for TableReader<'_, WideColumns> {
    /// The answers of a row, question by question; nothing for a row without answers.
    fn notes(&self, row: &Row) -> Result<Vec<TableNote>, Problem> {
        let columns = &self.sheet.columns;
        let mut columns_with_text = (0..row.cells.len()).filter(|column| !row.text(*column).trim().is_empty());
        if let Some(column) = columns_with_text.find(|column| !columns.is_named(*column)) {
            return Err(self.refused(row, Some(column), self.words.too_many_cells().to_owned()));
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

    fn remarks_on_row(&self, row: &Row, _notes: &[TableNote]) -> Vec<Problem> {
        self.lost_signs(row, self.sheet.columns.questions.iter().map(|question| question.column))
    }

    /// Columns that belong to no question, each with its heading and the number of its answers; those of the form in one remark.
    fn remarks_on_columns(&self) -> Vec<Problem> {
        let (head, columns) = (&self.sheet.head, &self.sheet.columns);
        let unread = columns.unread.iter().map(|column| (*column, self.answers(*column)));
        let remarks = unread.filter(|(_, answers)| *answers > 0).map(|(column, answers)| {
            let message = self.words.column_of_no_question(head.text(column).trim(), answers);
            warning_at(self.position(head, Some(column)), message)
        });
        let of_the_form = columns.of_the_form.iter().copied().filter(|column| self.answers(*column) > 0);
        remarks.chain(self.not_read(of_the_form)).collect()
    }

    /// Columns of questions that the meeting leaves out, though something is answered to them.
    fn problems_of_columns(&self) -> Vec<Problem> {
        let columns = self.sheet.columns.questions.iter();
        columns
            .filter(|question| !self.names.session.is_asked(&question.prompt) && self.answers(question.column) > 0)
            .map(|question| {
                error_at(
                    self.position(&self.sheet.head, Some(question.column)),
                    self.words.refused_not_asked().to_owned(),
                )
            })
            .collect()
    }
}

impl TableReader<'_, WideColumns> {
    /// Refuses a row without answers whose words name no group, such as a line under the table or one whose cells are parted by
    /// another sign.
    fn names_what_it_may(&self, row: &Row) -> Result<(), Problem> {
        let group = self.sheet.columns.group.and_then(|column| row.cells.get(column));
        let is_no_group = group.is_some_and(|cell| cell.text.contains(char::is_alphabetic) && self.names.group(&cell.text).is_err());
        let is_one_cell = row.cells.len() == 1 && self.sheet.head.cells.len() > 1 && group.is_none();
        if is_no_group || is_one_cell {
            let message = self.words.row_not_understood(&row.quoted());
            return Err(self.refused(row, None, message));
        }
        Ok(())
    }

    fn group(&self, row: &Row) -> Result<GroupId, Problem> {
        let Some(column) = self.sheet.columns.group else {
            let only = self.names.session.groups().first().map(|group| group.id);
            return Ok(only.unwrap_or_default());
        };
        let name = row.text(column);
        let told = if has_nothing_to_see(name) {
            Err(self.words.row_without_group().to_owned())
        } else {
            self.names.group(name)
        };
        told.map_err(|message| self.refused(row, Some(column), message))
    }

    /// Number of rows in which a column holds something.
    fn answers(&self, column: usize) -> usize {
        let texts = self.sheet.rows.iter().map(|row| row.text(column));
        texts.filter(|text| !has_nothing_to_see(text)).count()
    }
}
