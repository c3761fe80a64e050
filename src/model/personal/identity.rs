//! Personal identity numbers and coordination numbers, however they are written and whatever stands around them.
//!
//! Ten digits with the year in two or twelve with it in four (folkbokföringslagen 1991:481, 18 §); in a coordination number 60 is
//! added to the day (lag 2022:1697). Numbers of organisations have 20 or more where the month stands, and are never taken for one.

use super::digits::{DigitRun, digit_runs, is_blank_gap, is_gap_of, marks};
use crate::model::base::date::days_in;
use std::ops::Range;

/// The number that is added to the day in a coordination number.
const COORDINATION: u8 = 60;

/// The digits of a number whose year is written with two, and with four.
const SHORT: usize = 10;
const LONG: usize = 12;

/// The marks that may stand between the digits, beside blanks and line breaks.
const MARKS: [char; 18] = [
    '-', '+', '.', '/', '_', ':', ',', '(', ')', '[', ']', '~', '*', '|', '…', '\'', '\\', '=',
];

/// The digits after the letter of a reserve number, "900101-T123".
const RESERVE: usize = 3;

/// The places of all identity numbers in a folded text.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    // Most texts hold no number at all, and a bilaga may have thousands.
    if text.bytes().filter(u8::is_ascii_digit).count() < SHORT - 1 {
        return Vec::new();
    }
    let runs = digit_runs(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = runs.get(at..).filter(|rest| !rest.is_empty()) {
        let length = number_at(rest).max(reserve_number_at(rest));
        if let (Some(first), Some(last)) = (rest.first(), rest.get(length.wrapping_sub(1))) {
            found.push(first.range.start..last.range.end);
        }
        at += length.max(1);
    }
    found
}

/// The number of runs of digits in the longest identity number that begins with the first; 0 for none.
fn number_at(runs: &[DigitRun<'_>]) -> usize {
    let mut digits = Vec::new();
    let mut gaps = Vec::new();
    let mut length = 0;
    for (place, run) in runs.iter().enumerate() {
        if place > 0 {
            if !is_gap_of(run.gap, &MARKS) {
                break;
            }
            gaps.push((digits.len(), run.gap));
        }
        digits.extend(run.digits.bytes().map(|digit| digit - b'0'));
        if digits.len() > LONG {
            break;
        }
        if matches!(digits.len(), SHORT | LONG) && is_number(&digits, &gaps) {
            length = place + 1;
        }
    }
    length
}

/// The number of runs of digits in a reserve number, as regions give them to those who have no number: a date, a letter and three
/// digits; none is 0.
fn reserve_number_at(runs: &[DigitRun<'_>]) -> usize {
    let [date, rest, ..] = runs else { return 0 };
    let digits: Vec<_> = date.digits.bytes().map(|digit| digit - b'0').collect();
    let is_date = match digits.as_slice() {
        [a, b, short @ ..] if short.len() == SHORT - 4 => is_day(Some(i16::from(*a) * 10 + i16::from(*b)), short),
        short => short.len() == SHORT - 4 && is_day(None, short),
    };
    let letter = rest.gap.trim_start_matches(['-', '+', ' ']);
    let is_reserve = rest.digits.len() == RESERVE && letter.chars().count() == 1 && letter.chars().all(char::is_uppercase);
    if is_date && is_reserve { 2 } else { 0 }
}

/// A gap, and the number of digits before it.
type Gap<'a> = (usize, &'a str);

/// True for digits that can be an identity number. The form with a line is enough with a date that exists; where digits alone could
/// be something else as well, the check digit has to be right too.
fn is_number(digits: &[u8], gaps: &[Gap<'_>]) -> bool {
    let (century, short) = match digits {
        [a, b, short @ ..] if short.len() == SHORT => (Some(i16::from(*a) * 10 + i16::from(*b)), short),
        short => (None, short),
    };
    if !is_day(century, short) {
        return false;
    }
    let date_end = digits.len() - 4;
    let Some((_, last)) = gaps.iter().find(|(at, _)| *at == date_end) else {
        // Telephone numbers begin with nought.
        let like_a_telephone = century.is_none() && short.first() == Some(&0);
        return gaps.is_empty() && (!like_a_telephone || has_check_digit(short));
    };
    // "12.00" after a date is a time of day, and "070-123 4567" a telephone number.
    let is_time = gaps.iter().any(|(at, gap)| *at > date_end && !is_blank_gap(gap));
    let is_odd = century.is_none() && short.first() == Some(&0) && gaps.iter().any(|(at, _)| at % 2 == 1) && gaps.len() < digits.len() - 1;
    if is_time || is_odd {
        return false;
    }
    let others: Vec<_> = gaps.iter().filter(|(at, _)| *at != date_end).collect();
    let has_line = marks(last).next().is_some() && marks(last).all(|mark| matches!(mark, '-' | '+'));
    let is_joined = has_line || matches!(*last, "." | "/" | "_" | ":");
    // "1990-01-01-1234"
    let in_parts = others.len() == 2 && others.iter().all(|(at, gap)| matches!(date_end - at, 2 | 4) && !is_blank_gap(gap));
    // "9 0 0 1 0 1 - 1 2 3 4"
    let one_by_one = others.len() == digits.len() - 2 && others.iter().all(|(_, gap)| is_blank_gap(gap));
    (is_joined && (others.is_empty() || in_parts || one_by_one)) || has_check_digit(short)
}

fn is_day(century: Option<i16>, short: &[u8]) -> bool {
    let pair = |at: usize| match (short.get(at), short.get(at + 1)) {
        (Some(tens), Some(ones)) => tens * 10 + ones,
        _ => 0,
    };
    // Without a century the year may be one that has a leap day.
    let year = century.unwrap_or(20) * 100 + i16::from(pair(0));
    let day = if pair(4) > COORDINATION { pair(4) - COORDINATION } else { pair(4) };
    let lived = century.is_none_or(|century| (18..=20).contains(&century));
    lived && (1..=days_in(year, pair(2))).contains(&day)
}

/// True where the last of ten digits is the check digit of the nine before it (Luhn).
fn has_check_digit(short: &[u8]) -> bool {
    let sum: u32 = short
        .iter()
        .zip([2, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit * weight))
        .map(|product| product / 10 + product % 10)
        .sum();
    sum.is_multiple_of(10)
}
