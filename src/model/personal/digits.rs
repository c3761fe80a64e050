//! Digits of a folded text, and the signs between them.

use std::ops::Range;

/// Digits that touch each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DigitRun<'a> {
    /// The digits.
    pub(super) digits: &'a str,
    /// The signs between the digits before and these; everything before them, for the first.
    pub(super) gap: &'a str,
    /// Where the digits stand.
    pub(super) range: Range<usize>,
}

/// All digits of a text in their order.
pub(super) fn digit_runs(text: &str) -> Vec<DigitRun<'_>> {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let mut runs = Vec::new();
    let mut from = 0;
    while let Some(gap) = text.get(from..).and_then(|rest| rest.find(is_digit)) {
        let start = from + gap;
        let rest = text.get(start..).unwrap_or_default();
        let end = start + rest.find(|sign| !is_digit(sign)).unwrap_or(rest.len());
        runs.push(DigitRun {
            digits: text.get(start..end).unwrap_or_default(),
            gap: text.get(from..start).unwrap_or_default(),
            range: start..end,
        });
        from = end;
    }
    runs
}

/// True for a blank gap: blanks and line breaks alone.
pub(super) fn is_blank_gap(gap: &str) -> bool {
    gap.chars().all(|sign| matches!(sign, ' ' | '\n'))
}

/// The signs of a gap beside blanks and line breaks.
pub(super) fn marks(gap: &str) -> impl Iterator<Item = char> {
    gap.chars().filter(|sign| !matches!(sign, ' ' | '\n'))
}

/// The longest gap inside one number, in signs: a dash or a bracket, blanks, and a line break.
const LONGEST_GAP: usize = 5;

/// True for a gap that may stand inside one number where these marks are allowed between its digits.
pub(super) fn is_gap_of(gap: &str, is_allowed: fn(char) -> bool) -> bool {
    gap.chars().count() <= LONGEST_GAP && marks(gap).count() <= 3 && marks(gap).all(is_allowed)
}

/// The text with digits for the letters that were typed in their place ("O7O-l23 45 67"); `None` where there are none. Every byte
/// stands where it stood. Letters that touch other letters are those of words.
pub(super) fn with_digits_for_letters(text: &str) -> Option<String> {
    let is_like = |sign: char| matches!(sign, 'O' | 'o' | 'I' | 'l');
    if !text.contains(is_like) || !text.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let mut read = String::with_capacity(text.len());
    let mut is_near_digits = false;
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(rest.len());
        let (written, after) = rest.split_at_checked(word).unwrap_or((rest, ""));
        let signs = after.find(char::is_alphanumeric).unwrap_or(after.len());
        let (gap, next) = after.split_at_checked(signs).unwrap_or((after, ""));
        let digits = written.chars().filter(char::is_ascii_digit).count();
        let is_number = written.chars().all(|sign| sign.is_ascii_digit() || is_like(sign));
        // "OO" goes on with a number before it, "O" and "l" may mean anything.
        let is_meant = is_number && (digits > 0 || (is_near_digits && written.len() > 1));
        read.extend(written.chars().map(|sign| match sign {
            'O' | 'o' if is_meant => '0',
            'I' | 'l' if is_meant => '1',
            _ => sign,
        }));
        read.push_str(gap);
        is_near_digits = is_meant && gap.chars().count() <= 2;
        rest = next;
    }
    (read != text).then_some(read)
}

/// True for digits with letters among them that are plainly a number.
pub(super) fn is_plainly_number(written: &str) -> bool {
    let digits = written.chars().filter(char::is_ascii_digit).count();
    let letters = written.chars().filter(|sign| sign.is_alphabetic()).count();
    letters > 0 && digits >= 4 && digits >= letters
}
