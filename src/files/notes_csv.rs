//! Notes from a spreadsheet: rows of question, group and text become commands, all of them or none.

use crate::files::problem::Problem;
use crate::files::ron::ron_format::{self, error_at};
use crate::files::ron::span_index::SpanIndex;
use crate::model::{Command, GroupId, ItemKey, Session};
use crate::words::Words;
use csv::StringRecord;

/// The content of a table of notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotesTable {
    /// One command a note, in the order of the rows.
    pub commands: Vec<Command>,
    /// Number of empty rows, as spreadsheets leave them at the end.
    pub empty_rows: usize,
}

/// Reads a table with the header question, group, text (comma, semicolon or tab; any order). A question is known by its
/// number in the bilaga, its key, its short label or its title; a group by its number or its name.
///
/// # Errors
///
/// All problems with their lines, when the header is missing or a row does not name a question and a group of the session.
pub fn read_notes(bytes: &[u8], session: &Session, words: Words) -> Result<NotesTable, Vec<Problem>> {
    let text = ron_format::decode(bytes, words).map_err(|problem| vec![problem])?;
    NotesReader {
        text,
        lines: SpanIndex::of(text),
        session,
        words,
    }
    .read()
}

struct NotesReader<'a> {
    text: &'a str,
    lines: SpanIndex<'a>,
    session: &'a Session,
    words: Words,
}

/// In which columns the three things stand.
struct NotesColumns {
    question: usize,
    group: usize,
    text: usize,
}

impl NotesReader<'_> {
    fn read(&self) -> Result<NotesTable, Vec<Problem>> {
        let head = self.text.trim_start().lines().next().unwrap_or_default();
        let delimiter = [b',', b';', b'\t']
            .into_iter()
            .max_by_key(|sign| head.bytes().filter(|byte| byte == sign).count())
            .unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(self.text.as_bytes());
        let mut table = NotesTable::default();
        let mut problems = Vec::new();
        let mut columns = None;
        for row in reader.records() {
            let row = match row {
                Ok(row) => row,
                Err(error) => {
                    problems.push(self.problem(error.position(), self.words.wrong_table(&error.to_string())));
                    break;
                }
            };
            let at = row.position().cloned();
            let Some(columns) = &columns else {
                match columns_of(&row) {
                    Some(found) => columns = Some(found),
                    None => return Err(vec![self.problem(at.as_ref(), self.words.wrong_table_head().to_owned())]),
                }
                continue;
            };
            if row.iter().all(|cell| cell.trim().is_empty()) {
                table.empty_rows += 1;
                continue;
            }
            match self.command(&row, columns) {
                Ok(command) => table.commands.push(command),
                Err(message) => problems.push(self.problem(at.as_ref(), message)),
            }
        }
        if columns.is_none() && problems.is_empty() {
            problems.push(self.problem(None, self.words.wrong_table_head().to_owned()));
        }
        if problems.is_empty() { Ok(table) } else { Err(problems) }
    }

    fn command(&self, row: &StringRecord, columns: &NotesColumns) -> Result<Command, String> {
        if self.is_unclosed(row) {
            return Err(self.words.unclosed_quote().to_owned());
        }
        let known = [columns.question, columns.group, columns.text];
        let beyond = |index: usize| index > known.into_iter().max().unwrap_or(0);
        if row.iter().enumerate().any(|(index, cell)| beyond(index) && !cell.trim().is_empty()) {
            return Err(self.words.too_many_cells().to_owned());
        }
        let cell = |index: usize| row.get(index).unwrap_or_default();
        let prompt = self.question(cell(columns.question).trim())?;
        let group = self.group(cell(columns.group).trim())?;
        let text = cell(columns.text);
        if text.trim().is_empty() {
            return Err(self.words.row_without_text().to_owned());
        }
        Ok(Command::AddNote {
            prompt,
            group,
            place: None,
            text: text.to_owned(),
        })
    }

    fn question(&self, name: &str) -> Result<ItemKey, String> {
        let prompts = || self.session.deck().items.iter().filter(|item| item.is_prompt());
        let number = name.parse::<u32>().ok();
        let by_number = prompts().find(|item| number.is_some() && self.session.question_number(&item.key) == number);
        let by_key = || prompts().find(|item| item.key.as_str() == name);
        if let Some(item) = by_number.or_else(by_key) {
            return Ok(item.key.clone());
        }
        let mut named = prompts().filter(|item| same(&item.short, name) || same(&item.title, name));
        match (named.next(), named.next()) {
            (Some(item), None) => Ok(item.key.clone()),
            (Some(_), Some(_)) => Err(self.words.question_not_one(name)),
            (None, _) => Err(self.words.question_not_found(name)),
        }
    }

    fn group(&self, name: &str) -> Result<GroupId, String> {
        let groups = self.session.groups();
        let number = name.parse::<u32>().ok();
        if let Some(group) = groups.iter().find(|group| Some(group.id.0) == number) {
            return Ok(group.id);
        }
        let mut named = groups.iter().filter(|group| same(&group.name, name));
        match (named.next(), named.next()) {
            (Some(group), None) => Ok(group.id),
            (Some(_), Some(_)) => Err(self.words.group_not_one(name)),
            (None, _) => Err(self.words.group_not_found(name)),
        }
    }

    /// A quotation mark that is never closed swallows all rows after it; then the row reaches to the end of the file
    /// over several lines, and the number of marks in it is odd.
    fn is_unclosed(&self, row: &StringRecord) -> bool {
        let rest = row
            .position()
            .and_then(|position| self.text.get(usize::try_from(position.byte()).ok()?..))
            .unwrap_or_default();
        let swallowed = row.iter().any(|cell| cell.contains('\n'));
        let tail = row.iter().next_back().unwrap_or_default();
        swallowed && rest.trim_end().ends_with(tail.trim_end()) && rest.matches('"').count() % 2 == 1
    }

    fn problem(&self, at: Option<&csv::Position>, message: String) -> Problem {
        let byte = at.and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
        // The place of a row is told from before the empty lines that were passed over.
        let rest = self.text.get(byte..).unwrap_or_default();
        let passed = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        error_at(self.lines.position(byte + passed), message)
    }
}

fn columns_of(head: &StringRecord) -> Option<NotesColumns> {
    let column = |names: [&str; 2]| head.iter().position(|cell| names.iter().any(|name| same(cell, name)));
    Some(NotesColumns {
        question: column(["question", "fråga"])?,
        group: column(["group", "grupp"])?,
        text: column(["text", "anteckning"])?,
    })
}

/// True when two names are the same to a reader.
fn same(one: &str, other: &str) -> bool {
    !one.trim().is_empty() && one.trim().to_lowercase() == other.trim().to_lowercase()
}
