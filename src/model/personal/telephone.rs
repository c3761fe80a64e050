//! Telephone numbers: Swedish ones, and those with the number of a country.

use super::digits::{DigitRun, digit_runs, is_blank_gap, is_gap_of, marks};
use std::ops::Range;

/// The marks that may stand between the digits of a number, beside blanks and line breaks.
const MARKS: [char; 5] = ['-', '/', '.', '(', ')'];

/// Further marks between the digits of a mobile number, which is known by its own digits.
const ODD_MARKS: [char; 20] = [
    '-', '/', '.', '(', ')', ',', ':', '_', '·', '•', '~', '*', '|', '\\', '=', '+', '…', '[', ']', '\'',
];

/// The most digits of a number with that of its country (ITU-T E.164).
const MOST_DIGITS: usize = 15;

/// The places of all telephone numbers in a folded text.
pub(super) fn telephones(text: &str) -> Vec<Range<usize>> {
    let runs = digit_runs(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(rest) = runs.get(at..).filter(|rest| !rest.is_empty()) {
        let is_after_telephone = found
            .last()
            .is_some_and(|last| rest.first().is_some_and(|run| only_parts(text, last.end, run.range.start)));
        let telephone = telephone_at(text, rest, is_after_telephone);
        at += telephone.as_ref().map_or(1, |(length, _)| *length);
        found.extend(telephone.map(|(_, range)| range));
    }
    found
}

/// True where nothing but signs that part numbers stands between two bytes.
fn only_parts(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or_default();
    !between.contains(char::is_alphanumeric)
}

/// The number of runs of digits in the longest telephone number that begins with the first, and its place.
fn telephone_at(text: &str, runs: &[DigitRun<'_>], is_after_telephone: bool) -> Option<(usize, Range<usize>)> {
    let first = runs.first()?;
    let before = text.get(..first.range.start)?;
    let plus = before.trim_end_matches([' ', '(']).len();
    let has_plus = before.len() - plus <= 2 && before.get(..plus).is_some_and(|before| before.ends_with('+'));
    let start = if has_plus { plus - 1 } else { first.range.start };
    // No amount goes on with a nought on a line of its own.
    let begins_line = before.trim_end_matches([' ', '(']).ends_with('\n') && first.digits.starts_with('0');
    // Nor with four digits that begin with a nought, or three before groups of two.
    let next = runs.get(1).map_or(0, |run| run.digits.len());
    let is_area = first.digits.starts_with('0')
        && before.ends_with([' ', '\n'])
        && match first.digits.len() {
            0..=2 => false,
            3 => next != 3 && next > 0,
            4..=6 => next > 0,
            _ => true,
        };
    let is_after_digits = is_inside_another(before);
    let is_inside = !has_plus && !is_after_telephone && !begins_line && !is_area && is_after_digits;
    let mut parts: Vec<&DigitRun<'_>> = Vec::new();
    let mut joined = String::new();
    let mut longest = None;
    for run in runs {
        if !parts.is_empty() && !is_gap_of(run.gap, &ODD_MARKS) {
            break;
        }
        parts.push(run);
        joined.push_str(run.digits);
        if joined.len() > MOST_DIGITS {
            break;
        }
        let number = Number {
            parts: &parts,
            joined: &joined,
            has_plus,
            is_inside,
            is_after_digits,
        };
        if number.is_telephone() {
            longest = Some((parts.len(), start..run.range.end));
        }
    }
    longest
}

/// True where digits after this text may go on with a number that stands in it, as in "1 050 000".
fn is_inside_another(before: &str) -> bool {
    let close = before.strip_suffix([' ', '\n', '.', ',', '-', ':', '/']).unwrap_or(before);
    close.ends_with(|sign: char| sign.is_ascii_digit())
}

/// Digits that may be a telephone number.
struct Number<'a> {
    parts: &'a [&'a DigitRun<'a>],
    joined: &'a str,
    has_plus: bool,
    /// True where it may go on with a number before it.
    is_inside: bool,
    /// True where digits stand right before it.
    is_after_digits: bool,
}

impl Number<'_> {
    fn is_telephone(&self) -> bool {
        if self.is_times_of_day() || self.is_date() || self.is_amount() {
            return false;
        }
        if self.has_plus {
            return self.is_international(self.joined);
        }
        if let Some(rest) = self.joined.strip_prefix("00") {
            return !rest.starts_with('0') && !self.is_odd() && self.is_international(rest);
        }
        // "46 70 123 45 67", "070-123 45 67", "70-123 45 67".
        let abroad = self.joined.strip_prefix("46").filter(|rest| is_mobile(rest) && rest.len() == 9);
        if abroad.is_some() || self.joined.strip_prefix('0').is_some_and(is_mobile) {
            return !(self.is_inside && abroad.is_some());
        }
        let without_nought = is_mobile(self.joined) && self.lengths().eq([2, 3, 2, 2]);
        if self.is_odd() {
            return false;
        }
        let is_national = (8..=10).contains(&self.joined.len()) && self.has_area_code();
        (without_nought && !self.is_inside) || (is_national && (!self.is_inside || self.has_marked_area_code()))
    }

    fn lengths(&self) -> impl Iterator<Item = usize> {
        self.parts.iter().map(|part| part.digits.len())
    }

    /// The signs before each part but the first.
    fn gaps(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().skip(1).map(|part| part.gap)
    }

    fn is_odd(&self) -> bool {
        self.gaps().any(|gap| marks(gap).any(|mark| !MARKS.contains(&mark)))
    }

    /// Digits after the sign for abroad, with the number of a country.
    fn is_international(&self, digits: &str) -> bool {
        match digits.strip_prefix("46") {
            // "+46 (0)70-123 45 67" keeps the nought that is not dialled from abroad.
            Some(rest) => {
                let rest = rest.strip_prefix('0').unwrap_or(rest);
                is_mobile(rest) || (7..=9).contains(&rest.len()) && !starts_as_mobile(rest) && !rest.starts_with('0')
            }
            None => (9..=MOST_DIGITS).contains(&self.joined.len()) && !self.is_odd(),
        }
    }

    /// Of two digits there is "08" alone; other codes have three or four, or the number is written in one.
    fn has_area_code(&self) -> bool {
        let first = self.parts.first().map_or("", |part| part.digits);
        // "(0)31-12 34 56" and "0(31) 12 34 56" part the nought from the rest.
        let is_parted = first == "0" && self.gaps().next().is_some_and(|gap| gap.contains(['(', ')']));
        if is_parted {
            let second = self.parts.get(1).map_or("", |part| part.digits);
            return second == "8" || second.len() >= 2 && !second.starts_with('0');
        }
        let in_use = first.starts_with('0') && first.chars().nth(1).is_some_and(|digit| digit != '0');
        in_use && (first == "08" || first.len() >= 3)
    }

    /// "036-": no amount is written so.
    fn has_marked_area_code(&self) -> bool {
        self.gaps().next().is_some_and(|gap| gap.contains(['-', '/', ')']))
    }

    /// "0800-1600" and "08.00-16.00" are times of day to another, "08.00" one.
    fn is_times_of_day(&self) -> bool {
        let is_under = |digits: &str, bound: &str| digits.len() == 2 && digits < bound;
        let digits: Vec<_> = self.parts.iter().map(|part| part.digits).collect();
        let gaps: Vec<_> = self.gaps().collect();
        let is_time = |text: &&str| {
            let (hours, minutes) = text.split_at_checked(2).unwrap_or_default();
            text.len() == 4 && is_under(hours, "24") && is_under(minutes, "60")
        };
        if digits.len() == 2 && digits.iter().all(is_time) {
            return true;
        }
        let clock = |at: usize| {
            let (Some(hours), Some(minutes), Some(gap)) = (digits.get(at), digits.get(at + 1), gaps.get(at)) else {
                return false;
            };
            is_under(hours, "24") && is_under(minutes, "60") && matches!(*gap, "." | ":")
        };
        let apart = gaps.get(1).is_none_or(|gap| !matches!(*gap, "." | ":"));
        clock(0) && apart && (digits.len() < 4 || clock(2))
    }

    /// "08-12-2023", and "08.12.23" with something after it.
    fn is_date(&self) -> bool {
        let [day, month, year, ..] = self.parts else { return false };
        let is_under = |digits: &str, bound: &str| digits.len() == 2 && digits < bound;
        let is_year = year.digits.len() == 4 && (year.digits.starts_with("19") || year.digits.starts_with("20"));
        let goes_on = self.parts.get(3).is_some_and(|part| part.gap == year.gap);
        let is_short_year = year.digits.len() == 2 && self.parts.len() > 3 && !goes_on;
        let is_parted = month.gap == year.gap && !is_blank_gap(year.gap);
        is_parted && is_under(day.digits, "32") && is_under(month.digits, "13") && (is_year || is_short_year)
    }

    /// "+100 000 000" and "46 700 000 000": thousands, and a round number.
    fn is_amount(&self) -> bool {
        let mut thousands = self.parts.iter().skip(1).peekable();
        let has_thousands = thousands.peek().is_some();
        let are_thousands = thousands.all(|part| part.digits.len() == 3 && is_blank_gap(part.gap));
        // No amount begins with a nought, unless it goes on with one before it.
        let goes_on = self.is_after_digits && self.parts.first().is_some_and(|part| part.digits.len() == 3);
        let begins = self.has_plus || goes_on || !self.joined.starts_with('0');
        begins && has_thousands && are_thousands && self.joined.ends_with("000")
    }
}

/// True where these digits, without the nought before them, are a mobile number (Post- och telestyrelsen's plan of numbers: 070,
/// 072, 073, 076, 079, nine digits).
fn is_mobile(digits: &str) -> bool {
    digits.len() == 9 && starts_as_mobile(digits)
}

fn starts_as_mobile(digits: &str) -> bool {
    ["70", "72", "73", "76", "79"].iter().any(|start| digits.starts_with(start))
}
