//! Texts that other programs have saved, in whatever encoding.

use super::encoding::forgiving;
use super::foreign::ForeignFile;

/// The text of a file; `None` when it holds no text, or one that is damaged.
pub fn plain_text(bytes: &[u8]) -> Option<String> {
    let is_other = ForeignFile::of(bytes).is_some_and(|kind| !matches!(kind, ForeignFile::Empty));
    let text = forgiving(bytes);
    let is_no_text = |sign: char| sign == char::REPLACEMENT_CHARACTER || (sign.is_control() && !is_usual(sign));
    (!is_other && !text.contains(is_no_text)).then_some(text)
}

/// Controls that stand in texts: tabs, and the line breaks of all systems and of word processors.
const fn is_usual(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}')
}
