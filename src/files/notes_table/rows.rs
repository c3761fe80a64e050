//! The rows of a table read one by one, in whatever form it lays out its notes: all notes or all problems, and nothing passed over in
//! silence.

use super::cells::Row;
use super::names::TableNames;
use super::note::{NotesTable, TableNote};
use super::sheet::{Sheet, quote_problem, remark_on_rows};
use crate::files::problem::Problem;
use crate::files::ron::ron_format::{error_at, warning_at};
use crate::files::text::line_index::{LineIndex, Position};
use crate::model::has_nothing_to_see;
use crate::words::Words;

/// Reads the notes of a table; `C` tells the content of each column.
pub(super) struct TableReader<'a, C> {
    pub(super) sheet: &'a Sheet<C>,
    pub(super) lines: LineIndex<'a>,
    pub(super) names: TableNames<'a>,
    pub(super) words: Words,
}

/// A form in which a table lays out its notes.
pub(super) trait TableForm {
    /// The notes of a row; none of a row without a text.
    ///
    /// # Errors
    ///
    /// The reason why the row belongs nowhere, with line and column.
    fn notes(&self, row: &Row) -> Result<Vec<TableNote>, Problem>;

    /// The remarks on a row whose notes were read.
    fn remarks_on_row(&self, row: &Row, notes: &[TableNote]) -> Vec<Problem>;

    /// The remarks on the columns.
    fn remarks_on_columns(&self) -> Vec<Problem>;

    /// The reasons why no row can be read.
    fn problems_of_columns(&self) -> Vec<Problem> {
        Vec::new()
    }
}

impl<'a, C> TableReader<'a, C> {
    /// A reader of this table.
    pub(super) fn new(sheet: &'a Sheet<C>, names: TableNames<'a>) -> Self {
        Self {
            sheet,
            lines: LineIndex::of(&sheet.text),
            words: names.words,
            names,
        }
    }

    /// All notes in the order of the rows, added to `table`.
    ///
    /// # Errors
    ///
    /// All that belongs nowhere, with line and column.
    pub(super) fn read(&self, mut table: NotesTable) -> Result<NotesTable, Vec<Problem>>
    where
        Self: TableForm,
    {
        let mut problems = self.problems_of_columns();
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
                    table.remarks.extend(self.remarks_on_row(row, &notes));
                    table.notes.extend(notes);
                }
                Err(problem) => problems.push(problem),
            }
        }
        problems.extend(self.sheet.fault.map(|fault| quote_problem(fault, &self.lines, self.words)));
        if !problems.is_empty() {
            return Err(problems);
        }
        table.remarks.extend(self.remarks_on_columns());
        table.remarks.extend(self.sheet.remarks(&self.lines, self.words));
        table.remarks.extend(remark_on_rows(&without_text, self.words));
        table.remarks.sort_by_key(|remark| (remark.line, remark.column));
        Ok(table)
    }

    /// True where something stands in a column.
    pub(super) fn holds_something(&self, column: usize) -> bool {
        self.sheet.rows.iter().any(|row| !has_nothing_to_see(row.text(column)))
    }

    /// A remark on each of these cells of a row in which a sign was lost when the table was saved.
    pub(super) fn lost_signs(&self, row: &Row, columns: impl Iterator<Item = usize>) -> Vec<Problem> {
        let lost = columns.filter(|column| row.text(*column).contains(char::REPLACEMENT_CHARACTER));
        lost.map(|column| warning_at(self.position(row, Some(column)), self.words.lost_sign_in_note().to_owned()))
            .collect()
    }

    /// One remark on columns that are not read, by their headings.
    pub(super) fn not_read(&self, columns: impl Iterator<Item = usize>) -> Option<Problem> {
        let head = &self.sheet.head;
        let headings: Vec<_> = columns.map(|column| self.words.quoted_heading(head.text(column).trim())).collect();
        let at = self.lines.position(head.at);
        (!headings.is_empty()).then(|| warning_at(at, self.words.columns_not_read(&headings.join(", "))))
    }

    /// The refusal of a row for one of its cells, or as a whole.
    pub(super) fn refused(&self, row: &Row, column: Option<usize>, message: String) -> Problem {
        error_at(self.position(row, column), message)
    }

    /// The place of a cell, or of its row where it has none.
    pub(super) fn position(&self, row: &Row, column: Option<usize>) -> Position {
        let cell = column.and_then(|column| row.cells.get(column));
        self.lines.position(cell.map_or(row.at, |cell| cell.at))
    }
}
