//! Personal identity numbers and coordination numbers, however they are written and whatever stands around them.
//!
//! Ten digits with the year in two or twelve with it in four (folkbokföringslagen 1991:481, 18 §); in a coordination number 60 is
//! added to the day (lag 2022:1697). Numbers of organisations have 20 or more where the month stands, and are never taken for one.

use super::dates::{is_round_time, moments};
use super::digits::{DigitRun, digit_runs, is_blank_gap, is_gap_of, marks};
use crate::model::base::date::days_in;
use std::ops::Range;

/// The number that is added to the day in a coordination number.
const COORDINATION: u8 = 60;

/// The digits of a number whose year is written with two, and with four.
const SHORT: usize = 10;
const LONG: usize = 12;

/// Words after a number that make it a sum, a share or a count.
const UNITS: [&str; 13] = [
    "kr",
    "kronor",
    "tkr",
    "mkr",
    "mnkr",
    "mdkr",
    "sek",
    "procent",
    "st",
    "personer",
    "invånare",
    "elever",
    "kvm",
];

/// The digits after the letter of a reserve number, "900101-T123".
const RESERVE: usize = 3;

/// Words that stand between the day and the four last digits, "850709 nr 9805".
const NUMBER_WORDS: [&str; 13] = [
    "nr",
    "no",
    "n:o",
    "num",
    "nummer",
    "sista",
    "sista fyra",
    "sista 4",
    "fyra sista",
    "sista siffrorna",
    "slutsiffror",
    "slutsiffrorna",
    "kontrollsiffror",
];

/// Words that may stand before those, "850709 med slutsiffror 9805".
const BEFORE_NUMBER_WORDS: [&str; 4] = ["med ", "och ", "de ", "samt "];

/// The places of all identity numbers in a folded text.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    // Most texts hold no number at all, and a bilaga may have thousands.
    if text.bytes().filter(u8::is_ascii_digit).count() < SHORT - 1 {
        return Vec::new();
    }
    let runs = digit_runs(text);
    let moments = moments(&runs);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = runs.get(at..).filter(|rest| !rest.is_empty()) {
        // A number may begin with a date, and goes on into no other date or time.
        let own = moments.get(at).copied().flatten();
        let is_inside = own.is_some_and(|moment| moment != at);
        let others = moments.iter().skip(at).take_while(|moment| moment.is_none() || **moment == own);
        let rest = rest.get(..others.count()).unwrap_or_default();
        let is_turned = own.is_some() && rest.first().is_some_and(|run| run.digits.len() != 4);
        let length = match number_at(rest).max(reserve_number_at(rest)) {
            _ if is_inside || is_turned => 0,
            length if own.is_some() && digits_of(rest, length) != LONG => 0,
            length => length,
        };
        if let (Some(first), Some(last)) = (rest.first(), rest.get(length.wrapping_sub(1)))
            && !(last.gap.contains([' ', '\n']) && is_before_unit(text, last.range.end))
        {
            found.push(first.range.start..last.range.end);
        }
        at += length.max(1);
    }
    found
}

fn digits_of(runs: &[DigitRun<'_>], length: usize) -> usize {
    runs.iter().take(length).map(|run| run.digits.len()).sum()
}

/// True where a sum of money, or a share, ends at a byte.
fn is_before_unit(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default().trim_start_matches(' ');
    let word = rest.find(|sign: char| !sign.is_alphabetic()).unwrap_or(rest.len());
    let is_unit = rest.get(..word).is_some_and(|word| UNITS.contains(&word.to_lowercase().as_str()));
    is_unit || rest.starts_with(['%', '€']) || rest.starts_with(":-")
}

/// The number of runs of digits in the longest identity number that begins with the first; 0 for none.
fn number_at(runs: &[DigitRun<'_>]) -> usize {
    let mut digits = Vec::new();
    let mut gaps = Vec::new();
    let mut length = 0;
    for (place, run) in runs.iter().enumerate() {
        if place > 0 {
            let is_after_day = matches!(digits.len(), 6 | 8) && run.digits.len() == 4;
            let is_joined = is_gap_of(run.gap, |mark| !mark.is_alphanumeric()) || (is_after_day && is_number_word(run.gap));
            if !is_joined {
                break;
            }
            gaps.push((digits.len(), run.gap));
        }
        digits.extend(run.digits.bytes().map(|digit| digit - b'0'));
        if digits.len() > LONG {
            break;
        }
        let goes_on = run.digits.starts_with('0') && runs.get(place + 1).is_some_and(|next| is_gap_of(next.gap, |mark| mark == '-'));
        let is_telephone = goes_on && run.gap.contains([' ', '\n']) && gaps.len() > 2;
        if matches!(digits.len(), SHORT | LONG) && is_number(&digits, &gaps) && !is_telephone {
            length = place + 1;
        }
    }
    length
}

/// True for a word that says that the four last digits follow.
fn is_number_word(gap: &str) -> bool {
    let word = gap.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    let signs = gap.chars().count() - word.chars().count();
    let mut said = word.as_str();
    while let Some(rest) = BEFORE_NUMBER_WORDS.iter().find_map(|before| said.strip_prefix(before)) {
        said = rest;
    }
    signs <= 4 && NUMBER_WORDS.contains(&said)
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
        // "8507-099805": parted at another place, where the check digit tells.
        let is_after_year = |(at, gap): &Gap<'_>| *at == 4 && gap.contains([' ', '\n']) && matches!(digits, [1, 9, ..] | [2, 0, ..]);
        let is_parted = matches!(gaps, [gap] if !is_after_year(gap));
        let is_parted_once = is_parted && !like_a_telephone && has_check_digit(short);
        return is_parted_once || (gaps.is_empty() && (!like_a_telephone || has_check_digit(short)));
    };
    // "12.00" after a date is a time of day, and "070-123 4567" a telephone number.
    let is_time = gaps
        .iter()
        .any(|(at, gap)| *at > date_end && !is_blank_gap(gap) && (*gap != "-" || *last != "-"));
    let is_odd = century.is_none() && short.first() == Some(&0) && gaps.iter().any(|(at, _)| at % 2 == 1) && gaps.len() < digits.len() - 1;
    if is_time || is_odd {
        return false;
    }
    let others: Vec<_> = gaps.iter().filter(|(at, _)| *at != date_end).collect();
    let has_line = marks(last).next().is_some() && marks(last).all(|mark| matches!(mark, '-' | '+'));
    let is_joined = has_line || matches!(*last, "." | "/" | "_" | ":");
    // "1990-01-01-1234"
    let in_parts = others.len() == 2 && others.iter().all(|(at, gap)| matches!(date_end - at, 2 | 4) && !is_blank_gap(gap));
    let begins_as_date = matches!(gaps, [(4, first), (6, second), _, ..] if !is_blank_gap(first) && !is_blank_gap(second));
    let is_plain_date = century.is_some() && begins_as_date && gaps.len() < digits.len() - 1;
    if is_plain_date && !goes_on_from_date(digits, gaps, last) {
        return false;
    }
    // "2026, 0830-0915"
    if others.iter().any(|(_, gap)| gap.contains([',', ';']) && gap.contains([' ', '\n'])) {
        return false;
    }
    let may_be_a_span = (others.is_empty() || is_plain_date) && ends_with_later_day(short);
    if has_line && may_be_a_span {
        return has_check_digit(short);
    }
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

/// True where the four last digits go on with a date that is written with lines or the like, "1990-01-01-1234": they stand by
/// themselves, and are neither a time of day nor a year.
fn goes_on_from_date(digits: &[u8], gaps: &[Gap<'_>], last: &str) -> bool {
    let date_end = digits.len() - 4;
    let is_whole = gaps.iter().all(|(at, _)| *at <= date_end);
    let date_mark = gaps.first().map_or("", |(_, gap)| *gap);
    let is_joint = marks(last).all(|mark| matches!(mark, '-' | '+' | '(' | ')' | '[' | ']')) || last == date_mark;
    let four: String = digits.iter().skip(date_end).map(|digit| char::from(b'0' + digit)).collect();
    let is_moment = is_round_time(&four) || four.starts_with("19") || four.starts_with("20");
    let has_line = marks(last).any(|mark| matches!(mark, '-' | '+'));
    let is_parted = last.contains([' ', '\n']) || !has_line;
    is_whole && is_joint && !(is_moment && is_parted)
}

/// True where the four last digits are a day after the six before them, in the same year, as in "310305-0307".
fn ends_with_later_day(short: &[u8]) -> bool {
    let pair = |at: usize| match (short.get(at), short.get(at + 1)) {
        (Some(tens), Some(ones)) => tens * 10 + ones,
        _ => 0,
    };
    let (from, to) = ((pair(2), pair(4)), (pair(6), pair(8)));
    (1..=days_in(2000, to.0)).contains(&to.1) && to > from
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
