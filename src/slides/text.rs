//! Texts of slides as they come in: letters composed, one kind of line break, and nothing that no font draws.

use crate::model::{as_one_line, with_plain_breaks};
use unicode_normalization::UnicodeNormalization as _;

/// A text as the program keeps it, with its line breaks as LF; lines without a letter are left out.
pub(super) fn tidy(text: &str) -> String {
    let text = with_plain_breaks(text).replace('\t', " ");
    let is_drawn =
        |sign: &char| (!sign.is_control() || *sign == '\n') && !matches!(sign, '\u{FEFF}' | '\u{FFFC}' | '\u{FFFE}' | '\u{FFFF}');
    let text: String = text.chars().filter(is_drawn).nfc().collect();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// A text in one line.
pub(super) fn tidy_line(text: &str) -> String {
    as_one_line(&tidy(text)).into_owned()
}

/// What an author wrote about a picture; empty where it is only what a program put there: the name of a file, or a guess of a machine.
pub(super) fn description(text: &str) -> String {
    const ENDINGS: [&str; 9] = [".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".svg", ".tif", ".bmp"];
    const GUESSES: [&str; 4] = [
        "automatically generated",
        "automatiskt genererad",
        "automatiskt genererat",
        "ai-generated content may be incorrect",
    ];
    let text = tidy(text);
    let is_guess = |line: &str| GUESSES.iter().any(|guess| line.to_lowercase().contains(guess));
    if text.lines().any(is_guess) || ENDINGS.iter().any(|ending| text.to_lowercase().ends_with(ending)) {
        return String::new();
    }
    as_one_line(&text).into_owned()
}
