//! Days of the calendar, as far as a meeting needs them.

use crate::model::text::Folded;
use crate::words::Words;

/// Days in a month of a year; nothing for a month that does not exist.
pub(in crate::model) const fn days_in(year: i16, month: u8) -> u8 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

/// Year, month and day of a date written `2023-08-30`, with any dashes and digits.
pub(in crate::model) fn parsed_date(text: &str) -> Option<(i16, u8, u8)> {
    let folded = Folded::new(text);
    let parts: Vec<_> = folded.text().trim().split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let only_digits = parts.iter().all(|part| part.chars().all(|sign| sign.is_ascii_digit()));
    if !only_digits || [year.len(), month.len(), day.len()] != [4, 2, 2] {
        return None;
    }
    let (year, month, day) = (year.parse::<i16>().ok()?, month.parse::<u8>().ok()?, day.parse::<u8>().ok()?);
    (1..=days_in(year, month)).contains(&day).then_some((year, month, day))
}

/// True for a day that exists, written as `2023-08-30`, whatever blanks stand around it.
pub fn is_date(text: &str) -> bool {
    parsed_date(text).is_some()
}

/// The date so many days after one written `2023-08-30`, in the same form.
pub(in crate::model) fn days_after(text: &str, days: u8) -> Option<String> {
    let (mut year, mut month, mut day) = parsed_date(text)?;
    for _ in 0..days {
        day += 1;
        if day > days_in(year, month) {
            (month, day) = (month + 1, 1);
        }
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// A date as the language writes it, `2023-08-30` or `30 August 2023`; what is no date stays as it was written.
pub fn date_in(text: &str, words: Words) -> String {
    let months = words.months();
    match parsed_date(text) {
        Some((year, month, day)) if !months.is_empty() => {
            let name = months.split(' ').nth(usize::from(month) - 1).unwrap_or_default();
            format!("{day} {name} {year}")
        }
        Some(_) => text.trim().to_owned(),
        _ => text.to_owned(),
    }
}
