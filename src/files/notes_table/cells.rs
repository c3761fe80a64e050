//! The rows and cells of CSV: RFC 4180 with any separator and any line end, and strict where quotation marks are wrong, since a
//! forgiving reader would let one row swallow the next.

/// The most characters of a row that a message quotes.
const MOST_QUOTED: usize = 60;

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The byte at which it begins.
    pub(super) at: usize,
    pub(super) cells: Vec<TableCell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TableCell {
    /// The byte at which it begins.
    pub(super) at: usize,
    pub(super) text: String,
    pub(super) is_quoted: bool,
}

/// A wrong quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuoteFault {
    /// The one at this byte opens a cell and is never closed.
    Unclosed(usize),
    /// The one at the first byte neither closes nor is doubled in the cell that was opened at the second.
    Stray(usize, usize),
}

impl Row {
    /// True when there is nothing in it.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.trim().is_empty())
    }

    /// Its words in so few signs that a message can quote them.
    pub(super) fn quoted(&self) -> String {
        let words: Vec<_> = self
            .cells
            .iter()
            .map(|cell| cell.text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        let text = words.join(" ");
        let mut short: String = text.chars().take(MOST_QUOTED).collect();
        if short.len() < text.len() {
            short.push('…');
        }
        short
    }

    /// The text of a cell; empty for one that is not there.
    pub(super) fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| &cell.text)
    }
}

/// All rows up to the first wrong quotation mark.
pub(super) fn rows(text: &str, separator: char) -> (Vec<Row>, Option<QuoteFault>) {
    let mut reader = CellReader { text, at: 0, separator };
    let mut rows = Vec::new();
    while reader.at < text.len() {
        match reader.row() {
            Ok(row) => rows.push(row),
            Err(fault) => return (rows, Some(fault)),
        }
    }
    (rows, None)
}

struct CellReader<'a> {
    text: &'a str,
    at: usize,
    separator: char,
}

impl CellReader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next row, with the end of its line.
    fn row(&mut self) -> Result<Row, QuoteFault> {
        let mut row = Row {
            at: self.at,
            cells: Vec::new(),
        };
        loop {
            let cell = if self.rest().starts_with('"') {
                self.quoted()?
            } else {
                self.plain()
            };
            row.cells.push(cell);
            let rest = self.rest();
            let mut signs = rest.chars();
            match signs.next() {
                Some(sign) if sign == self.separator => self.at += sign.len_utf8(),
                Some('\r') if signs.next() == Some('\n') => {
                    self.at += 2;
                    return Ok(row);
                }
                Some(sign) => {
                    self.at += sign.len_utf8();
                    return Ok(row);
                }
                None => return Ok(row),
            }
        }
    }

    /// A cell as it stands, up to the separator or the end of the line.
    fn plain(&mut self) -> TableCell {
        let rest = self.rest();
        let end = rest.find(|sign| sign == self.separator || is_line_end(sign)).unwrap_or(rest.len());
        let text = rest.get(..end).unwrap_or_default().to_owned();
        let at = self.at;
        self.at += end;
        TableCell {
            at,
            text,
            is_quoted: false,
        }
    }

    /// A cell in quotation marks, in which one that belongs to the text is doubled.
    fn quoted(&mut self) -> Result<TableCell, QuoteFault> {
        let opened = self.at;
        let mut text = String::new();
        let mut at = opened + 1;
        loop {
            let rest = self.text.get(at..).unwrap_or_default();
            let Some(found) = rest.find('"') else {
                return Err(QuoteFault::Unclosed(opened));
            };
            text.push_str(rest.get(..found).unwrap_or_default());
            let mark = at + found;
            at = mark + 1;
            match self.text.get(at..).and_then(|rest| rest.chars().next()) {
                Some('"') => {
                    text.push('"');
                    at += 1;
                }
                None => break,
                Some(sign) if sign == self.separator || is_line_end(sign) => break,
                Some(_) => return Err(QuoteFault::Stray(mark, opened)),
            }
        }
        self.at = at;
        Ok(TableCell {
            at: opened,
            text,
            is_quoted: true,
        })
    }
}

const fn is_line_end(sign: char) -> bool {
    matches!(sign, '\r' | '\n')
}
