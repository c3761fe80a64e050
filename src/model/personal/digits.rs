//! Digits of a folded text, and what stands between them.

use std::ops::Range;

/// Digits that touch each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DigitRun<'a> {
    /// The digits.
    pub(super) digits: &'a str,
    /// What stands between the digits before and these; everything before them, for the first.
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

/// Whether a gap is blank: blanks and line breaks alone.
pub(super) fn is_blank_gap(gap: &str) -> bool {
    gap.chars().all(|sign| matches!(sign, ' ' | '\n'))
}

/// The signs of a gap beside blanks and line breaks.
pub(super) fn marks(gap: &str) -> impl Iterator<Item = char> {
    gap.chars().filter(|sign| !matches!(sign, ' ' | '\n'))
}

/// The longest gap inside one number, in signs: a dash or a bracket, blanks, and a line break.
const LONGEST_GAP: usize = 5;

/// Whether a gap may stand inside one number that has these marks between its digits.
pub(super) fn is_gap_of(gap: &str, allowed: &[char]) -> bool {
    gap.chars().count() <= LONGEST_GAP && marks(gap).count() <= 3 && marks(gap).all(|mark| allowed.contains(&mark))
}
