//! The guard before texts in tables that a spreadsheet would otherwise take for formulas, and the way back.

/// The signs with which a formula begins in one program or another.
const FORMULA: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

/// The sign put before them, which spreadsheets read as "this is text".
const GUARD: char = '\'';

/// The text as a spreadsheet will show it and never work it out. A text that begins with the guard itself gets another, so that
/// [`unguarded`] gives back every text to the letter.
pub fn guarded(text: &str) -> String {
    if text.starts_with(FORMULA) || text.starts_with(GUARD) {
        format!("{GUARD}{text}")
    } else {
        text.to_owned()
    }
}

/// The text behind the guard. Tables that earlier programs made left an apostrophe of the text's own without another; such a one
/// stands before a letter and is kept.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix(GUARD) {
        Some(rest) if rest.starts_with(FORMULA) || rest.starts_with(GUARD) => rest,
        _ => text,
    }
}
