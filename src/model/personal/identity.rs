//! Personal identity numbers and coordination numbers, however they are written and whatever stands around them.

use crate::model::base::date::days_in;
use std::ops::Range;

/// The number that is added to the day in a coordination number.
const COORDINATION: u8 = 60;

/// The digits of a number whose year is written with two.
const FEWEST_DIGITS: usize = 10;

/// A sign of a text with where it stands.
type Sign = (usize, char);

/// The places of all identity numbers in a text.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    // Most texts hold no number at all, and a bilaga may have thousands.
    if text.bytes().filter(u8::is_ascii_digit).count() < FEWEST_DIGITS {
        return Vec::new();
    }
    let signs: Vec<Sign> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = signs.get(at..).filter(|rest| !rest.is_empty()) {
        let after_digit = at > 0 && signs.get(at - 1).is_some_and(|(_, sign)| sign.is_ascii_digit());
        match number_at(rest).filter(|_| !after_digit) {
            Some(length) => {
                let start = rest.first().map_or(text.len(), |(byte, _)| *byte);
                let end = signs.get(at + length).map_or(text.len(), |(byte, _)| *byte);
                found.push(start..end);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The length of an identity number that begins here, in signs.
fn number_at(signs: &[Sign]) -> Option<usize> {
    // "1990-01-01-1234", "19900101-1234", "900101-1234".
    [&[4_usize, 2, 2, 4][..], &[8, 4], &[6, 4]]
        .into_iter()
        .find_map(|parts| written(signs, parts))
}

/// How many signs a number takes that is written in parts of so many digits, with one sign or none between them.
fn written(signs: &[Sign], parts: &[usize]) -> Option<usize> {
    let mut digits = Vec::new();
    let mut separators = Vec::new();
    let mut at = 0;
    for (place, part) in parts.iter().enumerate() {
        if place > 0
            && let Some((_, sign)) = signs.get(at).filter(|(_, sign)| is_separator(*sign))
        {
            separators.push(*sign);
            at += 1;
        }
        for _ in 0..*part {
            let digit = signs.get(at)?.1.to_digit(10)?;
            digits.push(u8::try_from(digit).ok()?);
            at += 1;
        }
    }
    let ends = signs.get(at).is_none_or(|(_, sign)| !sign.is_ascii_digit());
    // A date in three parts needs its separators, or other long numbers would be taken for it.
    let whole = parts.len() != 4 || separators.len() == 3;
    (ends && whole && is_number(&digits, &separators)).then_some(at)
}

const fn is_separator(sign: char) -> bool {
    matches!(sign, '-' | '+' | ' ' | '\u{A0}' | '\u{2010}'..='\u{2014}' | '\u{2212}')
}

/// Whether digits can be an identity number. The form with a line is enough with a date that exists; where digits alone could
/// be something else as well, the check digit has to be right too.
fn is_number(digits: &[u8], separators: &[char]) -> bool {
    let (century, short) = match digits {
        [a, b, short @ ..] if short.len() == 10 => (Some(i16::from(*a) * 10 + i16::from(*b)), short),
        short => (None, short),
    };
    if !is_day(century, short) {
        return false;
    }
    let spaced = separators.iter().any(|sign| sign.is_whitespace());
    // Telephone numbers begin with nought.
    let like_a_telephone = century.is_none() && separators.is_empty() && short.first() == Some(&0);
    !(spaced || like_a_telephone) || has_check_digit(short)
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

/// Whether the last of ten digits is the check digit of the nine before it (Luhn).
fn has_check_digit(short: &[u8]) -> bool {
    let sum: u32 = short
        .iter()
        .zip([2, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit * weight))
        .map(|product| product / 10 + product % 10)
        .sum();
    sum.is_multiple_of(10)
}
