//! A text with questions as a deck: a list that was saved as plain text, or a document of Word.

use crate::files::plain_text;
use crate::model::{Deck, Kind, LineRemark, ReadText, RemarkSort, TextSort, deck_id, read_items, text_lines};
use crate::slides::{ShowFault, read_text_document};
use crate::words::Words;

/// The longest text of a line that is told, in letters.
const LONGEST_TOLD: usize = 60;
/// Endings of files of plain text.
const PLAIN: [&str; 4] = ["txt", "text", "md", "markdown"];

/// The items of a text in the bytes of a DOCX, or of plain text by the ending of its name; `None` for every other sort of file.
///
/// # Errors
///
/// The one reason why there is nothing to read.
pub(super) fn read_text(bytes: &[u8], ending: &str, words: Words) -> Result<Option<ReadText>, ShowFault> {
    if let Some(document) = read_text_document(bytes)? {
        let mut read = read_items(&document.lines, TextSort::Document, words);
        if !document.title.is_empty() {
            read.title = document.title;
        }
        return whole(read);
    }
    if !PLAIN.iter().any(|known| ending.eq_ignore_ascii_case(known)) {
        return Ok(None);
    }
    let Some(text) = plain_text(bytes) else { return Ok(None) };
    let read = read_items(&text_lines(&text), TextSort::List, words);
    if bytes.is_empty() {
        return Err(ShowFault::Empty);
    }
    whole(read)
}

/// What was read, where a deck can be made of it.
fn whole(read: ReadText) -> Result<Option<ReadText>, ShowFault> {
    if read.items.is_empty() {
        return Err(ShowFault::NoWords);
    }
    Ok(Some(read))
}

/// A deck of what was read. `stem` is the name of the file without its ending, for a text without a title.
pub(super) fn deck_of_text(read: &ReadText, stem: &str, words: Words) -> Deck {
    let title = Some(read.title.as_str()).filter(|title| !title.is_empty()).unwrap_or(stem);
    Deck {
        format: 1,
        id: deck_id(title),
        title: title.to_owned(),
        language: words.language,
        source: words.deck_of_text(stem),
        tables: read.tables.clone(),
        items: read.items.iter().map(|item| item.item.clone()).collect(),
        ..Deck::default()
    }
}

/// What came along and what was not understood, each line with its number.
pub(super) fn told_of_text(read: &ReadText, words: Words) -> Vec<String> {
    let items = || read.items.iter().map(|item| &item.item);
    let pauses = items().filter(|item| matches!(item.kind, Kind::Pause(_))).count();
    let questions = items().filter(|item| item.is_prompt()).count();
    let mut told = vec![words.text_taken_in(questions, pauses, read.items.len() - pauses - questions)];
    told.extend(read.remarks.iter().map(|remark| told_line(remark, words)));
    told
}

fn told_line(remark: &LineRemark, words: Words) -> String {
    let mut text: String = remark.text.chars().take(LONGEST_TOLD).collect();
    if text.len() < remark.text.len() {
        text.push('…');
    }
    match remark.sort {
        RemarkSort::Heading => words.line_heading(remark.line, &text),
        RemarkSort::Reading => words.line_reading(remark.line, &text),
        RemarkSort::Perhaps => words.line_perhaps(remark.line, &text),
        RemarkSort::Table => words.line_table(remark.line, &text),
    }
}
