//! A table as it was saved: its encoding, the sign between its cells and the row of its headings, all found by trying.

use super::cells::{QuoteFault, Row, rows};
use super::columns::{Heading, HeadingFault};
use crate::files::problem::Problem;
use crate::files::ron::ron_format::{error_at, warning_at};
use crate::files::text::encoding::{ONE_BYTE, TextEncoding, is_mostly_utf_8, utf_8_before_fault};
use crate::files::text::foreign::ForeignFile;
use crate::files::text::line_index::{LineIndex, Position};
use crate::model::folded_key;
use crate::words::Words;

/// The signs between cells, the most likely first.
const SEPARATORS: [char; 4] = [';', '\t', ',', '|'];

/// The line by which Excel is told the sign between the cells.
const SEPARATOR_LINE: &str = "sep=";

/// The line that `PowerShell` puts first.
const TYPE_LINE: &str = "#TYPE ";

/// The Swedish heading as it looks where its "å" was lost; no other heading has a letter beyond ASCII.
const LOST_LETTER: [&str; 3] = ["fr?ga", "fr\u{fffd}ga", "fr\u{fffd}\u{fffd}ga"];

/// The most lines that one remark counts up.
const MOST_LINES: usize = 20;

/// A table with its headings found; `C` tells the content of each column.
pub(super) struct Sheet<C> {
    pub(super) text: String,
    pub(super) encoding: TextEncoding,
    pub(super) separator: char,
    pub(super) columns: C,
    /// The row of the headings.
    pub(super) head: Row,
    /// Number of rows with something in them that stand before the headings.
    pub(super) rows_before: usize,
    /// The rows after the headings.
    pub(super) rows: Vec<Row>,
    /// The wrong quotation mark after which nothing could be read.
    pub(super) fault: Option<QuoteFault>,
}

/// The nearest that an attempt came to finding the headings.
struct Attempt {
    fault: HeadingFault,
    line: Position,
    has_lost_letters: bool,
}

/// Why no headings were found.
pub(super) struct NoSheet {
    pub(super) problems: Vec<Problem>,
    /// True where a row came near to being the headings.
    pub(super) is_near: bool,
}

impl From<Problem> for NoSheet {
    fn from(problem: Problem) -> Self {
        Self {
            problems: vec![problem],
            is_near: false,
        }
    }
}

/// The nearest row and the wrong quotation mark of an attempt that found no headings.
type Missed = (Option<Attempt>, Option<QuoteFault>);

/// Finds encoding, separator and headings: in the first encoding in which there are any those that explain the most, by the number
/// that `headings` gives with the columns of a row.
pub(super) fn sheet_of<C>(
    bytes: &[u8],
    headings: impl Fn(&Row) -> Result<(C, usize), HeadingFault>,
    words: Words,
) -> Result<Sheet<C>, NoSheet> {
    if let Some(kind) = ForeignFile::of(bytes) {
        return Err(error_at(Position::FILE, kind.no_table(words)).into());
    }
    let known = TextEncoding::of(bytes);
    // A table that was put together of two encodings would be wrong in either.
    let mixed = || {
        let good = utf_8_before_fault(bytes)?;
        let position = LineIndex::of(good).position(good.len());
        Some(NoSheet::from(error_at(position, words.mixed_encodings().to_owned())))
    };
    if known.is_none()
        && is_mostly_utf_8(bytes)
        && let Some(mixed) = mixed()
    {
        return Err(mixed);
    }
    let encodings = known.as_ref().map_or(&ONE_BYTE[..], std::slice::from_ref);
    let mut nearest: Option<Attempt> = None;
    let mut quotes = None;
    let mut zero = None;
    for encoding in encodings {
        let text = encoding.decode(bytes).map_err(|good| {
            let position = LineIndex::of(&good).position(good.len());
            error_at(position, words.broken_encoding(encoding.name()))
        })?;
        if known.is_none() && text.contains('\0') {
            return Err(error_at(Position::FILE, ForeignFile::Binary.no_table(words)).into());
        }
        zero = zero.or_else(|| zero_problem(&text, words));
        let (told, body) = told_separator(&text);
        let mut best: Option<(Sheet<C>, usize)> = None;
        for separator in told.into_iter().chain(SEPARATORS) {
            match attempt(&text, body, separator, &headings) {
                Ok((sheet, explains)) => {
                    if best.as_ref().is_none_or(|(_, known)| explains > *known) {
                        let encoding = *encoding;
                        best = Some((Sheet { encoding, ..sheet }, explains));
                    }
                }
                Err((found, fault)) => {
                    quotes = quotes.or_else(|| fault.map(|fault| quote_problem(fault, &LineIndex::of(&text), words)));
                    if found
                        .as_ref()
                        .is_some_and(|found| nearest.as_ref().is_none_or(|known| found.is_nearer_than(known)))
                    {
                        nearest = found;
                    }
                }
            }
        }
        if let Some((sheet, _)) = best {
            return Ok(sheet);
        }
    }
    if known.is_none()
        && let Some(mixed) = mixed()
    {
        return Err(mixed);
    }
    if let Some(zero) = zero {
        return Err(zero.into());
    }
    let is_near = nearest.is_some();
    let head = nearest.map_or_else(
        || error_at(Position { line: 1, column: 1 }, words.wrong_table_head().to_owned()),
        |nearest| nearest.problem(words),
    );
    Err(NoSheet {
        problems: std::iter::once(head).chain(quotes).collect(),
        is_near,
    })
}

/// The first zero in a table, which no text of a spreadsheet holds: the mark of a file that was saved wrongly.
pub(super) fn zero_problem(text: &str, words: Words) -> Option<Problem> {
    let at = text.find('\0')?;
    Some(error_at(LineIndex::of(text).position(at), words.zero_in_table().to_owned()))
}

impl<C> Sheet<C> {
    /// The remarks on a table of any columns.
    pub(super) fn remarks(&self, lines: &LineIndex<'_>, words: Words) -> Vec<Problem> {
        let mut remarks = Vec::new();
        if !matches!(
            self.encoding,
            TextEncoding::Utf8 | TextEncoding::Utf16Le | TextEncoding::Utf16Be | TextEncoding::Utf32Le | TextEncoding::Utf32Be
        ) {
            remarks.push(warning_at(Position::FILE, words.other_encoding(self.encoding.name())));
        }
        if self.rows_before > 0 {
            let head = lines.position(self.head.at);
            remarks.push(warning_at(head, words.rows_before_headings(self.rows_before)));
        }
        remarks
    }
}

/// The rows that name something but hold no text, in one remark.
pub(super) fn remark_on_rows(rows: &[Position], words: Words) -> Option<Problem> {
    let first = rows.first()?;
    let mut listed: Vec<_> = rows.iter().take(MOST_LINES).map(|position| position.line.to_string()).collect();
    if rows.len() > MOST_LINES {
        listed.push("…".to_owned());
    }
    Some(warning_at(*first, words.rows_without_text(rows.len(), &listed.join(", "))))
}

/// The problem of a wrong quotation mark.
pub(super) fn quote_problem(fault: QuoteFault, lines: &LineIndex<'_>, words: Words) -> Problem {
    match fault {
        QuoteFault::Unclosed(at) => error_at(lines.position(at), words.unclosed_quote().to_owned()),
        QuoteFault::Stray(at, opened) => error_at(lines.position(at), words.stray_quote(lines.position(opened).line)),
    }
}

/// The separator that the first line tells, and the byte at which the table begins after it.
fn told_separator(text: &str) -> (Option<char>, usize) {
    let line = text.lines().next().unwrap_or_default();
    let plain = line.split('\r').next().unwrap_or_default();
    let told = plain.trim().trim_matches('"');
    let is_told = told
        .get(..SEPARATOR_LINE.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(SEPARATOR_LINE));
    // A separator that is a tab is lost by trimming.
    let sign = told
        .get(SEPARATOR_LINE.len()..)
        .and_then(|rest| rest.chars().next())
        .unwrap_or('\t');
    if is_told { (Some(sign), plain.len()) } else { (None, 0) }
}

/// The table with this separator and the number of headings that are explained, where they are found with it; else the nearest row.
fn attempt<C>(
    text: &str,
    body: usize,
    separator: char,
    headings: &impl Fn(&Row) -> Result<(C, usize), HeadingFault>,
) -> Result<(Sheet<C>, usize), Missed> {
    let (mut all, fault) = rows(text, separator);
    all.retain(|row| row.at >= body);
    for row in &mut all {
        unpack(row, separator);
    }
    let mut nearest: Option<Attempt> = None;
    let mut rows_before = 0;
    let mut all = all.into_iter();
    while let Some(head) = all.next() {
        match headings(&head) {
            Ok((columns, explains)) => {
                let sheet = Sheet {
                    text: text.to_owned(),
                    encoding: TextEncoding::Utf8,
                    separator,
                    columns,
                    head,
                    rows_before,
                    rows: all.collect(),
                    fault,
                };
                return Ok((sheet, explains));
            }
            Err(fault) => {
                rows_before += usize::from(!head.is_blank() && !head.text(0).starts_with(TYPE_LINE));
                let found = Attempt {
                    fault,
                    line: LineIndex::of(text).position(head.at),
                    has_lost_letters: head.cells.iter().any(|cell| LOST_LETTER.contains(&folded_key(&cell.text).as_str())),
                };
                if found.is_worth_telling() && nearest.as_ref().is_none_or(|known| found.is_nearer_than(known)) {
                    nearest = Some(found);
                }
            }
        }
    }
    Err((nearest, fault))
}

/// A row that stands in one cell as a whole, as it does when a program that expects another separator has saved the table anew.
fn unpack(row: &mut Row, separator: char) {
    let [only] = row.cells.as_slice() else { return };
    if !only.is_quoted {
        return;
    }
    let (inner, fault) = rows(&only.text, separator);
    if let (Some(found), None, 1) = (inner.first(), fault, inner.len())
        && found.cells.len() > 1
    {
        let mut cells = found.cells.clone();
        for cell in &mut cells {
            cell.at = row.at;
        }
        row.cells = cells;
    }
}

impl Attempt {
    /// The number of headings that are missing.
    const fn missing(&self) -> usize {
        match &self.fault {
            HeadingFault::Missing(missing) => missing.len(),
            HeadingFault::Twice(..) => 0,
        }
    }

    fn is_nearer_than(&self, other: &Self) -> bool {
        (!self.has_lost_letters, self.missing()) < (!other.has_lost_letters, other.missing())
    }

    /// False for a row that holds none of the headings.
    const fn is_worth_telling(&self) -> bool {
        self.has_lost_letters || self.missing() < 3
    }

    fn problem(&self, words: Words) -> Problem {
        let message = match &self.fault {
            _ if self.has_lost_letters => words.lost_letters().to_owned(),
            HeadingFault::Twice(one, other) => words.heading_twice(one.trim(), other.trim()),
            HeadingFault::Missing(missing) => {
                let names = missing.iter().map(|heading| match heading {
                    Heading::Group => words.column_group(),
                    Heading::Text => words.column_note(),
                    _ => words.column_question(),
                });
                words.headings_missing(&names.collect::<Vec<_>>().join(", "))
            }
        };
        error_at(self.line, message)
    }
}
