//! A table of notes read row by row: all of it or none, and nothing passed over in silence.

use super::by_groups::group_headings;
use super::cells::Row;
use super::columns::{Columns, Heading};
use super::names::TableNames;
use super::note::{NotesTable, TableNote};
use super::rows::{TableForm, TableReader};
use super::sheet::{Sheet, sheet_of, zero_problem};
use super::wide::wide_headings;
use crate::files::problem::Problem;
use crate::files::ron::ron_format::warning_at;
use crate::files::text::line_index::Position;
use crate::model::{Session, has_nothing_to_see, unguarded};
use crate::words::Words;

/// The sign in the place of one that was lost when the table was saved.
const LOST: char = '\u{fffd}';

/// Reads a table with columns for question, group and text, in any order and among others, as spreadsheets, forms and scripts
/// save them: UTF-8, UTF-16 or an encoding of one sign a byte; semicolon, comma, tab or bar; with rows before the headings.
/// A question is known by its number in the bilaga, its key, its short label or its title; a group by its number or its name;
/// a part, in a column of its own, by its words. A table that this program made is read back whole. A wide table, as forms save it
/// with a column for each question and a row for each group, is read by the words of its headings; so is one with a column for each
/// group and a row for each question.
///
/// # Errors
///
/// All problems with their lines: headings that are missing, a wrong quotation mark, a row that does not name a question and a
/// group of the session.
pub fn read_notes(bytes: &[u8], session: &Session, words: Words) -> Result<NotesTable, Vec<Problem>> {
    let names = TableNames { session, words };
    let sheet = match sheet_of(bytes, |head| Columns::of(head).map(|columns| (columns, 1)), words) {
        Ok(sheet) => sheet,
        Err(narrow) => {
            let wide = read_wide(bytes, names);
            let other = match wide {
                Some(Ok(_)) => wide,
                told => read_by_groups(bytes, names).or(told),
            };
            return other.unwrap_or(Err(narrow.problems));
        }
    };
    // A table of ours comes back with whatever a text held.
    if let Some(zero) = zero_problem(&sheet.text, words).filter(|_| !sheet.columns.is_own) {
        return Err(vec![zero]);
    }
    TableReader::new(&sheet, names).read(NotesTable {
        is_own: sheet.columns.is_own,
        ..NotesTable::default()
    })
}

/// Reads a wide table; `None` where nothing says that it is one.
fn read_wide(bytes: &[u8], names: TableNames<'_>) -> Option<Result<NotesTable, Vec<Problem>>> {
    match sheet_of(bytes, |head| wide_headings(head, &names), names.words) {
        Ok(sheet) => Some(read_foreign(&sheet, names)),
        Err(wide) => wide.is_near.then_some(Err(wide.problems)),
    }
}

/// Reads a table of groups; `None` where its headings do not name groups.
fn read_by_groups(bytes: &[u8], names: TableNames<'_>) -> Option<Result<NotesTable, Vec<Problem>>> {
    match sheet_of(bytes, |head| group_headings(head, &names), names.words) {
        Ok(sheet) => Some(read_foreign(&sheet, names)),
        Err(other) => other.is_near.then_some(Err(other.problems)),
    }
}

/// Reads a table that another program made.
fn read_foreign<C>(sheet: &Sheet<C>, names: TableNames<'_>) -> Result<NotesTable, Vec<Problem>>
where
    for<'a> TableReader<'a, C>: TableForm,
{
    if let Some(zero) = zero_problem(&sheet.text, names.words) {
        return Err(vec![zero]);
    }
    TableReader::new(sheet, names).read(NotesTable::default())
}

/// A refused row: the column that is to blame, and the reason.
type RowFault = (Option<usize>, String);

impl TableForm for TableReader<'_, Columns> {
    fn notes(&self, row: &Row) -> Result<Vec<TableNote>, Problem> {
        let note = self.note(row).map_err(|(column, message)| self.refused(row, column, message));
        note.map(Vec::from_iter)
    }

    fn remarks_on_row(&self, row: &Row, notes: &[TableNote]) -> Vec<Problem> {
        notes.iter().flat_map(|note| self.remarks_on(row, note)).collect()
    }

    fn remarks_on_columns(&self) -> Vec<Problem> {
        let sheet = self.sheet;
        let unread = sheet.columns.unread.iter().copied().filter(|column| self.holds_something(*column));
        let mut remarks = Vec::from_iter(self.not_read(unread));
        if sheet.columns.is_own {
            remarks.push(warning_at(Position::FILE, self.words.table_carries_notes_alone().to_owned()));
        }
        remarks
    }
}

impl TableReader<'_, Columns> {
    /// The note of a row; `None` for a row without a text.
    fn note(&self, row: &Row) -> Result<Option<TableNote>, RowFault> {
        let columns = &self.sheet.columns;
        let beyond = row.cells.iter().enumerate();
        let mut beyond = beyond.filter(|(column, cell)| !columns.named.contains(column) && !cell.text.trim().is_empty());
        if let Some((column, _)) = beyond.next() {
            return Err((Some(column), self.words.too_many_cells().to_owned()));
        }
        let (text, turned) = (self.cell(row, Heading::Text), self.cell(row, Heading::Turned));
        if has_nothing_to_see(text) {
            return match turned.trim() {
                "" => self.names_what_it_may(row).map(|()| None),
                _ => Err((columns.column(Heading::Turned), self.words.turned_without_text().to_owned())),
            };
        }
        let blamed = |heading: Heading| move |message: String| (columns.column(heading), message);
        let (number, question) = (self.cell(row, Heading::Number), self.cell(row, Heading::Question));
        let prompt = if columns.is_own || columns.column(Heading::Question).is_none() {
            let title = self.cell(row, Heading::Title);
            let wrong = if title.trim().is_empty() {
                Heading::Question
            } else {
                Heading::Title
            };
            self.names.own_question(question, title).map_err(blamed(wrong))?
        } else {
            self.names.question(question).map_err(blamed(Heading::Question))?
        };
        if !self.names.session.is_asked(&prompt) {
            return Err((
                columns.column(Heading::Question).or(columns.column(Heading::Title)),
                self.words.refused_not_asked().to_owned(),
            ));
        }
        let group = self.cell(row, Heading::Group);
        let group = if has_nothing_to_see(group) && !columns.is_own {
            Err(self.words.row_without_group().to_owned())
        } else if columns.is_own {
            self.names.own_group(group, number)
        } else {
            self.names.group(group)
        };
        let group = group.map_err(blamed(Heading::Group))?;
        let place = self
            .names
            .place(&prompt, self.cell(row, Heading::Place))
            .map_err(blamed(Heading::Place))?;
        if !turned.trim().is_empty() && !self.names.turns_notes(&prompt) {
            return Err((columns.column(Heading::Turned), self.words.notes_not_turned().to_owned()));
        }
        Ok(Some(TableNote {
            prompt,
            group,
            place,
            text: text.to_owned(),
            turned: turned.to_owned(),
            number: if columns.is_own { number.to_owned() } else { String::new() },
        }))
    }

    /// Refuses a row without a text whose other words name nothing, such as a line under the table or one whose cells are parted
    /// by another sign: nobody knows its meaning. A number alone may be that of a question or group that is not there.
    fn names_what_it_may(&self, row: &Row) -> Result<(), RowFault> {
        let columns = &self.sheet.columns;
        let fault = |heading: Heading| (columns.column(heading), self.words.row_not_understood(&row.quoted()));
        let refused_if = |is_wrong: bool, heading: Heading| if is_wrong { Err(fault(heading)) } else { Ok(()) };
        let words_of = |heading: Heading| Some(self.cell(row, heading)).filter(|text| text.contains(char::is_alphabetic));
        let (question, title) = (self.cell(row, Heading::Question), self.cell(row, Heading::Title));
        let prompt = if columns.is_own || !title.trim().is_empty() {
            self.names.own_question(question, title)
        } else {
            self.names.question(question)
        };
        let names_question = words_of(Heading::Question).or(words_of(Heading::Title)).is_some();
        refused_if(names_question && prompt.is_err(), Heading::Question)?;
        let group = words_of(Heading::Group);
        refused_if(group.is_some_and(|group| self.names.group(group).is_err()), Heading::Group)?;
        let place = words_of(Heading::Place);
        let has_place = |place: &str| prompt.as_ref().is_ok_and(|prompt| self.names.place(prompt, place).is_ok());
        refused_if(place.is_some_and(|place| !has_place(place)), Heading::Place)
    }

    /// The text of a cell, without the guard of our own tables against formulas.
    fn cell<'a>(&self, row: &'a Row, heading: Heading) -> &'a str {
        let text = self.sheet.columns.column(heading).map_or("", |column| row.text(column));
        if self.sheet.columns.is_own { unguarded(text) } else { text }
    }

    /// The remarks on a row that was read.
    fn remarks_on(&self, row: &Row, note: &TableNote) -> Vec<Problem> {
        let column = self.sheet.columns.column(Heading::Text);
        let at = self.position(row, column);
        let mut remarks = Vec::new();
        if note.text.contains(LOST) || note.turned.contains(LOST) {
            remarks.push(warning_at(at, self.words.lost_sign_in_note().to_owned()));
        }
        if note.text.split(['\n', '\r']).skip(1).any(|line| self.looks_like_row(line)) {
            remarks.push(warning_at(at, self.words.note_holds_rows().to_owned()));
        }
        remarks
    }

    /// True for a line inside a note that would be a row of the table by itself.
    fn looks_like_row(&self, line: &str) -> bool {
        let cells: Vec<_> = line.split(self.sheet.separator).map(|cell| cell.trim_matches('"')).collect();
        let cell = |heading| self.sheet.columns.column(heading).and_then(|column| cells.get(column).copied());
        let is_named = |name: Option<&str>, is_it: &dyn Fn(&str) -> bool| name.is_some_and(|name| !name.is_empty() && is_it(name));
        is_named(cell(Heading::Question), &|name| self.names.question(name).is_ok())
            && is_named(cell(Heading::Group), &|name| self.names.group(name).is_ok())
            && cell(Heading::Text).is_some()
    }
}
