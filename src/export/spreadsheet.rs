//! Notes and positions as tables for a spreadsheet: RFC 4180 in all but the sign between the cells.
//!
//! That sign is a semicolon, since a Swedish Excel that is asked to open the file by a double click takes the comma for the
//! decimal sign and puts a whole row into one cell. The byte-order mark tells it that the letters are UTF-8.

use crate::export::error::ExportError;
use crate::model::{Appendix, guarded};
use crate::words::Words;
use csv::{Terminator, WriterBuilder};

/// Every printed note. The columns question, group and note are those that `import` reads.
pub(super) fn notes(appendix: &Appendix) -> Result<Vec<u8>, ExportError> {
    let words = Words::new(appendix.language);
    let header = [
        words.column_number(),
        words.column_question(),
        words.column_title(),
        words.column_group(),
        words.column_place(),
        words.column_turned(),
        words.column_note(),
    ];
    let rows = appendix.notes.iter().map(|note| {
        let question = note.question.to_string();
        [
            &note.number,
            &question,
            &note.title,
            &note.group,
            &note.place,
            &note.turned,
            &note.text,
        ]
        .map(|cell| guarded(cell))
    });
    table(header, rows)
}

/// Every value that a group gave.
pub(super) fn positions(appendix: &Appendix) -> Result<Vec<u8>, ExportError> {
    let words = Words::new(appendix.language);
    let header = [
        words.column_question(),
        words.column_title(),
        words.column_group(),
        words.column_about(),
        words.column_today(),
        words.column_desired(),
        words.column_value(),
    ];
    let rows = appendix.positions.iter().map(|row| {
        let question = row.question.to_string();
        [&question, &row.title, &row.group, &row.about, &row.today, &row.desired, &row.value].map(|cell| guarded(cell))
    });
    table(header, rows)
}

fn table<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> Result<Vec<u8>, ExportError> {
    let refused = |error: &dyn std::fmt::Display| ExportError::Container(format!("CSV: {error}"));
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(header).map_err(|error| refused(&error))?;
    for row in rows {
        writer.write_record(row).map_err(|error| refused(&error))?;
    }
    writer.into_inner().map_err(|error| refused(&error))
}
