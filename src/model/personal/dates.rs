//! Dates, times of day and numbers of matters among digits, so that no number of a person is read out of them.

use super::digits::{DigitRun, is_blank_gap, is_gap_of, marks};
use crate::model::base::date::days_in;

/// The marks between the parts of a date, the same twice.
const DATE_MARKS: [&str; 3] = ["-", "/", "."];

/// The marks between hours and minutes.
const CLOCK_MARKS: [&str; 2] = [".", ":"];

/// The marks that part a code of an area from the rest of a telephone number.
const CODE_MARKS: [char; 4] = ['-', '/', '(', ')'];

/// The most digits of a telephone number with the code of an area, and with the number of a country as it is written here.
const MOST_AT_HOME: usize = 10;
const MOST_ABROAD: usize = 12;

/// For each run of digits the number of the date, time of day, decimal number or number of a matter that it belongs to.
///
/// * `2023-08-30`, `30.8.2023`, `30/8 2023`, wherever they stand by themselves;
/// * `12.00`, `9:30`, `08:30:00`, `0,75`, and times from one to another, unless they go on with what may be the code of an area;
/// * `2023/00123-4`.
pub(super) fn moments(runs: &[DigitRun<'_>]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = Vec::with_capacity(runs.len());
    while let Some(rest) = runs.get(found.len()..).filter(|rest| !rest.is_empty()) {
        let at = found.len();
        let is_after_moment = found.last().is_none_or(Option::is_some);
        let stands_free = rest.first().is_some_and(|run| at == 0 || is_free(run.gap, is_after_moment));
        let length = if stands_free {
            let room = room_after(runs, &found);
            let others = time_at(rest, room).max(decimal_at(rest, room)).max(matter_at(rest));
            date_at(rest).max(others)
        } else {
            0
        };
        let moment = (length > 0).then_some(at);
        found.extend((0..length.max(1)).map(|_| moment));
    }
    found
}

/// The number of runs in the date with which these begin; none is 0.
fn date_at(runs: &[DigitRun<'_>]) -> usize {
    let [first, second, third, ..] = runs else { return 0 };
    let same_mark = DATE_MARKS.contains(&second.gap) && second.gap == third.gap;
    let lengths = (first.digits.len(), second.digits.len(), third.digits.len());
    let is_date = match lengths {
        (4, 2, 2) => same_mark && is_day(first, second, third),
        (1..=2, 1..=2, 4) => {
            let with_blank = second.gap == "/" && matches!(third.gap, " " | "-" | " -" | " - ");
            let ends = runs
                .get(3)
                .is_none_or(|next| !is_tight(next.gap) || next.gap.starts_with(['-', ',', ':', '/', ';', '.']));
            (same_mark || with_blank) && ends && is_day(third, second, first)
        }
        // "30/8 -23"
        (1..=2, 1..=2, 2) => second.gap == "/" && third.gap.trim_start() == "-" && is_day_of_month(second, first),
        _ => false,
    };
    if is_date { 3 } else { 0 }
}

fn is_day(year: &DigitRun<'_>, month: &DigitRun<'_>, day: &DigitRun<'_>) -> bool {
    let in_use = year.digits.starts_with("19") || year.digits.starts_with("20");
    let number = |run: &DigitRun<'_>| run.digits.parse::<i16>().unwrap_or_default();
    let month = u8::try_from(number(month)).unwrap_or_default();
    in_use && (1..=i16::from(days_in(number(year), month))).contains(&number(day))
}

fn is_day_of_month(month: &DigitRun<'_>, day: &DigitRun<'_>) -> bool {
    let number = |run: &DigitRun<'_>| run.digits.parse::<u8>().unwrap_or_default();
    // Any year may be one that has a leap day.
    (1..=days_in(2000, number(month))).contains(&number(day))
}

/// The number of runs in the time of day, or the times from one to another, with which these begin; none is 0. A telephone number that
/// began before them has room for so many digits more.
fn time_at(runs: &[DigitRun<'_>], room: usize) -> usize {
    let hundreds = hundreds_at(runs);
    if hundreds > 0 {
        return hundreds;
    }
    let first = clock_at(runs);
    let Some(rest) = runs.get(first..).filter(|_| first > 0) else {
        return 0;
    };
    let second = clock_at(rest);
    let is_span = second > 0 && rest.first().is_some_and(|run| is_line(run.gap));
    let length = if is_span { first + second } else { first };
    let after = runs.get(length..).unwrap_or_default();
    let ends = after.first().is_none_or(|next| {
        let goes_on = clock_at(after) > 0 && (is_line(next.gap) || matches!(next.gap, "/" | ";"));
        !is_tight(next.gap) || next.gap == "," || goes_on
    });
    let digits = count(runs, length);
    if ends && (digits > room || is_span && digits > 7) {
        length
    } else {
        0
    }
}

/// 2 for times without a mark, from one to another: "0800-1600".
fn hundreds_at(runs: &[DigitRun<'_>]) -> usize {
    let [first, second, ..] = runs else { return 0 };
    let is_span = is_line(second.gap) && is_round_time(first.digits) && is_round_time(second.digits) && first.digits < second.digits;
    let ends = runs.get(2).is_none_or(|next| !is_tight(next.gap) || next.gap == ",");
    if is_span && ends { 2 } else { 0 }
}

/// True for "0830" and "1645": minutes that are named often, unlike others.
pub(super) fn is_round_time(digits: &str) -> bool {
    let (hours, minutes) = digits.split_at_checked(2).unwrap_or_default();
    minutes.len() == 2 && hours < "24" && minutes < "60" && minutes.ends_with(['0', '5'])
}

/// The number of runs in the decimal number with which these begin, "0,75"; none is 0.
fn decimal_at(runs: &[DigitRun<'_>], room: usize) -> usize {
    let [whole, parts, ..] = runs else { return 0 };
    let is_whole = whole.digits == "0" || (whole.digits.len() <= 3 && !whole.digits.starts_with('0'));
    let is_decimal = is_whole && parts.gap == "," && parts.digits.len() <= 3;
    let ends = runs.get(2).is_none_or(|next| !is_tight(next.gap) || is_line(next.gap));
    if is_decimal && ends && count(runs, 2) > room { 2 } else { 0 }
}

/// The number of runs in the number of a matter with which these begin, "2023-00123", "2023/0456-7"; none is 0.
fn matter_at(runs: &[DigitRun<'_>]) -> usize {
    let [year, number, rest @ ..] = runs else { return 0 };
    let in_use = year.digits.len() == 4 && (year.digits.starts_with("19") || year.digits.starts_with("20"));
    let is_number = matches!(number.gap, "/" | "-") && (4..=6).contains(&number.digits.len());
    let is_abroad = number.digits.len() == 4 && number.digits.starts_with("00");
    let part = rest.first().filter(|part| matches!(part.gap, "-" | ":" | "/"));
    let length = 2 + usize::from(part.is_some_and(|part| part.digits.len() <= 3));
    let ends = runs.get(length).is_none_or(|next| !is_tight(next.gap) || next.gap == ",");
    // "0701-23 45 67"
    let goes_on = match runs.get(length..) {
        Some([one, two, ..]) if !number.digits.starts_with("00") => [one, two].iter().all(|run| run.gap == " " && run.digits.len() == 2),
        _ => false,
    };
    if in_use && is_number && !is_abroad && ends && !goes_on {
        length
    } else {
        0
    }
}

/// The digits of so many runs.
fn count(runs: &[DigitRun<'_>], length: usize) -> usize {
    runs.iter().take(length).map(|run| run.digits.len()).sum()
}

/// The number of runs in the clock with which these begin, "9.30", "12:00" or "08:30:00"; none is 0.
fn clock_at(runs: &[DigitRun<'_>]) -> usize {
    let [hours, minutes, rest @ ..] = runs else { return 0 };
    let is_sixtieth = |run: &DigitRun<'_>| run.digits.len() == 2 && run.digits < "60";
    let hour = hours.digits.parse::<u8>().unwrap_or(u8::MAX);
    let is_clock = hours.digits.len() <= 2 && hour <= 24 && CLOCK_MARKS.contains(&minutes.gap) && is_sixtieth(minutes);
    let seconds = rest
        .first()
        .is_some_and(|run| run.gap == ":" && minutes.gap == ":" && is_sixtieth(run));
    match (is_clock, seconds) {
        (false, _) => 0,
        (true, false) => 2,
        (true, true) => 3,
    }
}

/// The number of digits for which a telephone number has room that may have begun right before the next: one with the code of an area
/// or of a country. None is 0.
fn room_after(runs: &[DigitRun<'_>], found: &[Option<usize>]) -> usize {
    let Some(next) = runs.get(found.len()) else { return 0 };
    let mut gap = next.gap;
    let mut digits = 0;
    let mut room = 0;
    for (run, moment) in runs.iter().zip(found).rev() {
        if moment.is_some() || !is_gap_of(gap, |mark| CODE_MARKS.contains(&mark)) {
            break;
        }
        digits += run.digits.len();
        let is_area = run.digits.len() > 1 && run.digits.starts_with('0') && !run.digits.starts_with("00");
        let is_abroad = run.digits.starts_with("00") || run.gap.trim_end_matches([' ', '(']).ends_with('+');
        // The first of them is the one with which the number begins.
        if is_area && digits <= MOST_AT_HOME {
            room = MOST_AT_HOME - digits;
        } else if is_abroad && digits <= MOST_ABROAD && run.digits.len() > 1 {
            room = MOST_ABROAD - digits;
        }
        gap = run.gap;
    }
    room
}

/// True where digits after this gap begin something of their own.
fn is_free(gap: &str, is_after_moment: bool) -> bool {
    !is_tight(gap) || (is_after_moment && marks(gap).all(|mark| matches!(mark, '-' | ',' | '/' | ';' | ':')))
}

/// True for signs without a blank or a letter among them, which hold digits together.
fn is_tight(gap: &str) -> bool {
    !gap.contains(|sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '\n' | '(' | ')' | '[' | ']' | '§' | '"'))
}

/// True for one line or more, with blanks or without.
pub(super) fn is_line(gap: &str) -> bool {
    !is_blank_gap(gap) && marks(gap).all(|mark| mark == '-')
}
