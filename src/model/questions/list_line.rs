//! A pasted text as lines: signs of lists, depth, rows of tables, and lines that a mail program has broken.

use super::text_line::{LineMark, LineOfText};
use crate::model::text::lines;

/// Signs with which a line of a list begins.
const BULLETS: [char; 14] = ['-', '–', '—', '•', '·', '*', '▪', '◦', '‣', '☐', '□', '➢', '✓', 'o'];
/// The fewest letters of a line that may have been broken by the program in which it was written.
const BROKEN_FROM: usize = 50;
/// Columns that a tab at the beginning stands for.
const TAB: usize = 4;

/// The lines of a text that was pasted or saved as plain text, in their order; empty ones are told by the line after them.
pub fn text_lines(text: &str) -> Vec<LineOfText> {
    let mut found: Vec<LineOfText> = Vec::new();
    let mut indents: Vec<usize> = Vec::new();
    let mut after_gap = false;
    let raw: Vec<&str> = lines(text).collect();
    for (line, number) in raw.iter().zip(1..) {
        if line.trim().is_empty() {
            after_gap = true;
            indents.clear();
            continue;
        }
        let mut read = read_line(line, number);
        read.after_gap = std::mem::take(&mut after_gap);
        if let Some(before) = found.last_mut().filter(|before| goes_on(before, &read)) {
            before.text = format!("{} {}", before.text, read.text);
            continue;
        }
        read.level = level(&mut indents, line, &read);
        found.push(read);
    }
    let rows: Vec<bool> = found.iter().map(|line| line.cells.len() > 1).collect();
    let is_row = |at: usize| rows.get(at).copied().unwrap_or(false);
    for (at, line) in found.iter_mut().enumerate() {
        // A single line with a tab in it is no table.
        let has_neighbour = is_row(at + 1) || at.checked_sub(1).is_some_and(is_row);
        if !has_neighbour {
            line.cells.clear();
        }
    }
    found
}

fn read_line(line: &str, number: usize) -> LineOfText {
    let (mark, rest) = without_mark(line.trim_start_matches([' ', '\u{A0}', '\u{FEFF}']));
    let (mark, rest) = match (mark, rest.trim()) {
        // A sign alone.
        (_, "") => (LineMark::Plain, line.trim()),
        (mark, rest) => (mark, rest),
    };
    // The first column of a table may be empty, and its last ones.
    let is_table = match mark {
        LineMark::Plain => line.trim_start().contains('\t'),
        _ => rest.contains('\t'),
    };
    let row = line.trim_matches(['\r', ' ']);
    let cells: Vec<String> = row.split('\t').map(|cell| cell.trim().to_owned()).collect();
    LineOfText {
        number,
        mark,
        text: rest
            .split('\t')
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        cells: if is_table && cells.len() > 1 { cells } else { Vec::new() },
        ..LineOfText::default()
    }
}

/// A line without the sign of a list, and the sign.
pub(in crate::model) fn without_mark(line: &str) -> (LineMark, &str) {
    let line = line.trim();
    let unmarked = line.trim_start_matches(BULLETS);
    if unmarked.len() < line.len() && unmarked.starts_with(char::is_whitespace) {
        return (LineMark::Bullet, unmarked.trim_start());
    }
    if let Some(rest) = line.strip_prefix("[ ]").or_else(|| line.strip_prefix("[x]")) {
        return (LineMark::Bullet, rest.trim_start());
    }
    for word in ["Fråga ", "Punkt ", "Question ", "Item "] {
        let numbered = line.strip_prefix(word).and_then(|rest| without_number(rest, true));
        if let Some(rest) = numbered {
            return (LineMark::Number, rest);
        }
    }
    if let Some(rest) = without_number(line, false) {
        return (LineMark::Number, rest);
    }
    let mut signs = line.trim_start_matches('(').chars();
    match (signs.next(), signs.next()) {
        (Some('a'..='h'), Some(')')) if signs.as_str().starts_with(char::is_whitespace) => (LineMark::Bullet, signs.as_str().trim_start()),
        _ => (LineMark::Plain, line),
    }
}

/// A line without its number: "1. ", "1) ", "(1) ", "1.2 ", and after a word such as "Fråga" also "1: ".
fn without_number(line: &str, is_named: bool) -> Option<&str> {
    let inside = line.strip_prefix('(').unwrap_or(line);
    let after = inside.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let digits = inside.len() - after.len();
    if !(1..=2).contains(&digits) {
        return None;
    }
    // "1.2" and "1.2.", but no time of day.
    let deeper = after
        .strip_prefix('.')
        .map(|rest| (rest, rest.trim_start_matches(|sign: char| sign.is_ascii_digit())));
    let after = match deeper {
        // "1.5 procent" is an amount.
        Some((rest, left))
            if rest.len() - left.len() == 1 && (left.starts_with('.') || left.trim_start().starts_with(char::is_uppercase)) =>
        {
            left.strip_prefix('.').unwrap_or(left)
        }
        _ if line.starts_with('(') => after.strip_prefix(')')?,
        _ if is_named => after.strip_prefix([':', '.', ')', ' '])?,
        _ => after
            .strip_prefix(['.', ')'])
            .or_else(|| Some(after).filter(|rest| rest.starts_with('\t')))?,
    };
    let is_parted = after.starts_with(char::is_whitespace) || is_named;
    is_parted.then(|| after.trim_start_matches(['–', '-', ':', ' ', '\t', '\u{A0}']))
}

/// True when a line goes on where the one before was broken.
fn goes_on(before: &LineOfText, line: &LineOfText) -> bool {
    let is_open = !before.text.ends_with(['.', '?', '!', ':', ';', ')']);
    let is_long = before.text.chars().count() >= BROKEN_FROM;
    let is_lower = line.text.starts_with(char::is_lowercase);
    !line.after_gap && line.mark == LineMark::Plain && line.cells.is_empty() && before.cells.is_empty() && is_open && is_long && is_lower
}

/// The depth of a line among those before it, by the room at its beginning.
fn level(indents: &mut Vec<usize>, line: &str, read: &LineOfText) -> usize {
    if read.mark == LineMark::Plain {
        return 0;
    }
    let room = line.chars().take_while(|sign| sign.is_whitespace());
    let indent = room.map(|sign| if sign == '\t' { TAB } else { 1 }).sum();
    while indents.last().is_some_and(|last| *last > indent) {
        indents.pop();
    }
    if indents.last() != Some(&indent) {
        indents.push(indent);
    }
    indents.len() - 1
}
