//! Telephone numbers: Swedish ones, and those with the number of a country.

use super::dates::{is_line, is_round_time, moments};
use super::digits::{DigitRun, digit_runs, is_blank_gap, is_gap_of, marks};
use crate::model::base::date::days_in;
use std::ops::Range;

/// The marks that may stand between the digits of a number, beside blanks and line breaks.
const MARKS: [char; 5] = ['-', '/', '.', '(', ')'];

/// Marks that say what the digits beside them are, and never stand inside a number.
const SAYING_MARKS: [char; 6] = ['%', '§', '€', '$', '£', '°'];

/// The most digits after a number that stand for its last ones, as in "036-10 50 00/01".
const MOST_LAST_DIGITS: usize = 4;

/// The most digits of a number with that of its country (ITU-T E.164).
const MOST_DIGITS: usize = 15;

/// The places of all telephone numbers in a folded text.
pub(super) fn telephones(text: &str) -> Vec<Range<usize>> {
    let runs = digit_runs(text);
    let moments = moments(&runs);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(rest) = runs.get(at..).filter(|rest| !rest.is_empty()) {
        let undated = moments.iter().skip(at).take_while(|moment| moment.is_none()).count();
        let rest = rest.get(..undated).unwrap_or_default();
        let is_after_moment = at > 0 && moments.get(at - 1).is_some_and(Option::is_some);
        let is_after_telephone = found
            .last()
            .is_some_and(|last| rest.first().is_some_and(|run| only_parts(text, last.end, run.range.start)));
        let telephone = telephone_at(text, rest, is_after_telephone, is_after_moment);
        let length = telephone.as_ref().map_or(1, |(length, _)| *length);
        let more = telephone
            .as_ref()
            .map_or(0, |_| last_digits_at(rest.get(length..).unwrap_or_default()));
        let end = rest.get((length + more).wrapping_sub(1)).map(|run| run.range.end);
        at += length + more;
        found.extend(telephone.map(|(_, range)| range.start..end.unwrap_or(range.end)));
    }
    found
}

/// The number of runs of digits that stand for the last ones of the number before them: "/01", "-03".
fn last_digits_at(runs: &[DigitRun<'_>]) -> usize {
    let is_last = |run: &&DigitRun<'_>| match run.gap {
        "/" => run.digits.len() <= MOST_LAST_DIGITS && (run.digits.len() <= 2 || !run.digits.starts_with('0')),
        "-" => run.digits.len() <= 2,
        _ => false,
    };
    let ends = |at: usize| {
        runs.get(at)
            .is_none_or(|next| next.gap == "/" || next.gap.contains(char::is_whitespace))
    };
    let length = runs.iter().take_while(is_last).count();
    if ends(length) { length } else { 0 }
}

/// True for marks between the digits of a number that is known by its own digits.
fn is_odd_mark(mark: char) -> bool {
    !mark.is_alphanumeric() && !SAYING_MARKS.contains(&mark)
}

/// True where nothing but signs that part numbers stands between two bytes.
fn only_parts(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or_default();
    !between.contains(char::is_alphanumeric)
}

/// The number of runs of digits in the longest telephone number that begins with the first, and its place.
fn telephone_at(text: &str, runs: &[DigitRun<'_>], is_after_telephone: bool, is_after_moment: bool) -> Option<(usize, Range<usize>)> {
    let first = runs.first()?;
    let before = text.get(..first.range.start)?;
    if before.trim_end_matches(' ').ends_with('§') {
        return None;
    }
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
            2 => first.digits == "08" && next == 3,
            0..=2 => false,
            3 => next != 3 && next > 0,
            4..=6 => next > 0,
            _ => true,
        };
    let is_after_digits = !is_after_moment && is_inside_another(before);
    let is_inside = !has_plus && !is_after_telephone && !begins_line && !is_area && is_after_digits;
    let mut parts: Vec<&DigitRun<'_>> = Vec::new();
    let mut joined = String::new();
    let mut longest = None;
    for (place, run) in runs.iter().enumerate() {
        if !parts.is_empty() && !is_gap_of(run.gap, is_odd_mark) {
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
        // "556012-5790" is the number of something else.
        let goes_on = |next: &DigitRun<'_>| next.gap == "-" && next.digits.len() > 2 && !next.digits.starts_with('0');
        let is_cut = !number.is_odd() && number.joined.len() < MOST_DIGITS && runs.get(place + 1).is_some_and(goes_on);
        if number.is_telephone() && !is_cut {
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
        if self.is_times_of_day() || self.is_hours() || self.is_date() || self.are_days() || self.is_amount() {
            return false;
        }
        // "0,701 234"
        if self.gaps().next() == Some(",") && self.lengths().next() == Some(1) && self.lengths().nth(1) > Some(1) {
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
        if self.is_odd() && !self.has_odd_area_code() {
            return false;
        }
        let least = if self.parts.first().is_some_and(|first| first.digits.len() == 4) {
            9
        } else {
            8
        };
        let is_national = (least..=10).contains(&self.joined.len()) && self.has_area_code();
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

    /// "036,10 50 00", "036:105000": an odd mark, without blanks, after the code alone; no amount begins so.
    fn has_odd_area_code(&self) -> bool {
        let first = self.parts.first().map_or(0, |part| part.digits.len());
        let mut gaps = self.gaps();
        let is_tight = gaps.next().is_some_and(|gap| gap.chars().count() == 1 && !is_blank_gap(gap));
        let second = self.lengths().nth(1).unwrap_or_default();
        let is_clock = first == 2 && second == 2;
        let others_are_plain = gaps.all(|gap| marks(gap).all(|mark| MARKS.contains(&mark)));
        let all_are_one = self.gaps().all(|gap| Some(gap) == self.gaps().next());
        is_tight && (others_are_plain || all_are_one) && (2..=4).contains(&first) && !is_clock && !self.is_inside
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
        // "08 30 - 12 00"
        let in_blanks = |at: usize| gaps.get(at).is_some_and(|gap| *gap == " ");
        let is_line = gaps.get(1).is_some_and(|gap| marks(gap).eq(['-']));
        let are_pairs = digits.len() == 4 && digits.iter().step_by(2).all(|digits| is_under(digits, "24"));
        let are_minutes = digits.iter().skip(1).step_by(2).all(|digits| is_under(digits, "60"));
        if are_pairs && are_minutes && is_line && in_blanks(0) && in_blanks(2) {
            return true;
        }
        let apart = gaps.get(1).is_none_or(|gap| !matches!(*gap, "." | ":"));
        clock(0) && apart && (digits.len() < 4 || clock(2))
    }

    /// "08-16 30/8" and "08-16, 12-15": hours to another, and something after them that is parted in another way than digits of one
    /// number are.
    fn is_hours(&self) -> bool {
        let [first, second, ..] = self.parts else { return false };
        let are_hours = first.digits.len() == 2 && second.digits.len() == 2 && second.digits <= "24" && is_line(second.gap);
        let mut others = self.gaps().skip(1);
        let is_even = others
            .next()
            .is_none_or(|gap| gap.chars().count() == 1 && gap != "\n" && others.all(|other| other == gap));
        let is_time_or_single = |part: &DigitRun<'_>| part.digits.len() == 1 || is_round_time(part.digits);
        are_hours && (!is_even || self.parts.iter().copied().skip(2).any(is_time_or_single))
    }

    /// "080729-0730" and "080729-30": days of a month, of a year with two digits; numbers of mobiles are known by their own.
    fn are_days(&self) -> bool {
        let [first, second] = self.parts else { return false };
        let (year, month_and_day) = first.digits.split_at_checked(2).unwrap_or_default();
        let is_day = |text: &str| {
            let (month, day) = text.split_at_checked(2).unwrap_or_default();
            let day = day.parse::<u8>().unwrap_or_default();
            (1..=days_in(2000, month.parse().unwrap_or_default())).contains(&day)
        };
        let (month, day) = month_and_day.split_at_checked(2).unwrap_or_default();
        let to = match second.digits.len() {
            4 => second.digits.to_owned(),
            2 => format!("{month}{}", second.digits),
            _ => return false,
        };
        let is_later = to.as_str() > month_and_day && !day.is_empty();
        !year.starts_with("07") && first.digits.len() == 6 && is_day(month_and_day) && is_day(&to) && is_later
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
