//! Minutes as people write them beside a question: "(10 min)", "10 minuter", "1 tim", "13.00–13.20".

use crate::model::deck::item::MOST_MINUTES;

/// Signs between a text and its minutes.
const BETWEEN: [char; 13] = [' ', '\t', ',', ';', ':', '-', '–', '—', '(', ')', '[', ']', '|'];
/// Words for a minute.
const MINUTES: [&str; 6] = ["min", "min.", "minuter", "minut", "minutes", "mins"];
/// Words for an hour.
const HOURS: [&str; 7] = ["h", "tim", "tim.", "timme", "timmar", "hour", "hours"];

/// A text without the minutes at its end or its beginning, and the minutes.
pub(super) fn without_minutes(text: &str) -> (String, Option<u16>) {
    let text = text.trim();
    if let Some((rest, minutes)) = at_end(text).or_else(|| at_beginning(text)) {
        return (rest, Some(minutes));
    }
    (text.to_owned(), None)
}

/// A text without the time of day at its beginning, and that time in minutes after midnight, with the minutes until another one after it.
pub(super) fn without_clock(text: &str) -> Option<(String, u16, Option<u16>)> {
    let text = text.trim();
    let text = text.strip_prefix("kl.").or_else(|| text.strip_prefix("Kl.")).unwrap_or(text);
    let text = text
        .strip_prefix("kl ")
        .or_else(|| text.strip_prefix("Kl "))
        .unwrap_or(text)
        .trim_start();
    let (begins, rest) = clock(text)?;
    let after = rest.trim_start_matches([' ', '-', '–', '—']);
    let (minutes, rest) = match clock(after).filter(|(ends, _)| after.len() < rest.len() && *ends > begins) {
        Some((ends, rest)) => (Some(ends - begins), rest),
        None => (None, rest),
    };
    let rest = rest.trim_start_matches(BETWEEN);
    Some((rest.to_owned(), begins, minutes))
}

/// A time of day at the beginning, in minutes after midnight, and what follows.
fn clock(text: &str) -> Option<(u16, &str)> {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (hour, rest) = text.split_at_checked(digits).filter(|_| (1..=2).contains(&digits))?;
    let rest = rest.strip_prefix(['.', ':'])?;
    let (minute, rest) = rest.split_at_checked(2)?;
    if !minute.chars().all(|sign| sign.is_ascii_digit()) || rest.starts_with(|sign: char| sign.is_alphanumeric()) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour * 60 + minute, rest))
}

fn at_end(text: &str) -> Option<(String, u16)> {
    let inside = text.trim_end_matches([')', ']', ' ']);
    let (before, unit) = last_word(inside)?;
    let (before, number, factor) = if let Some(factor) = factor(unit) {
        let (before, number) = last_word(before)?;
        (before, number, factor)
    } else {
        // "10min", as one word.
        let digits = unit.chars().take_while(char::is_ascii_digit).count();
        let (number, unit) = unit.split_at_checked(digits)?;
        (before, number, factor(unit)?)
    };
    let minutes = amount(number, factor)?;
    // "About 20 min" is no plan but a word of the sentence, unless a sign parts it.
    let rest = before.trim_end_matches(BETWEEN);
    let is_parted = before.trim_end().len() > rest.len() || before.contains('\t') || rest.ends_with(['?', '.', '!']) || is_one_word(rest);
    (is_parted && !rest.is_empty()).then(|| (rest.to_owned(), minutes))
}

fn at_beginning(text: &str) -> Option<(String, u16)> {
    let inside = text.trim_start_matches(['(', '[', ' ']);
    let digits = inside.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = inside.split_at_checked(digits)?;
    let rest = rest.trim_start();
    let end = rest.find(|sign: char| !sign.is_alphabetic() && sign != '.').unwrap_or(rest.len());
    let (unit, rest) = rest.split_at_checked(end)?;
    let minutes = amount(number, factor(unit)?)?;
    let rest = rest.trim_start_matches(BETWEEN);
    (!rest.is_empty()).then(|| (rest.to_owned(), minutes))
}

fn is_one_word(text: &str) -> bool {
    !text.contains(char::is_whitespace)
}

fn last_word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end();
    let at = text.rfind([' ', '\t', '\u{A0}', '(', '['])?;
    let (before, word) = text.split_at_checked(at)?;
    let mut word = word.chars();
    let sign = word.next()?;
    let end = if sign.is_whitespace() { at } else { at + sign.len_utf8() };
    Some((text.get(..end).unwrap_or(before), word.as_str()))
}

fn factor(unit: &str) -> Option<u16> {
    let unit = unit.to_lowercase();
    if MINUTES.contains(&unit.as_str()) {
        Some(1)
    } else {
        HOURS.contains(&unit.as_str()).then_some(60)
    }
}

fn amount(number: &str, factor: u16) -> Option<u16> {
    let minutes = number.parse::<u16>().ok()?.checked_mul(factor)?;
    (1..=MOST_MINUTES).contains(&minutes).then_some(minutes)
}
