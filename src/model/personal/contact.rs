//! E-mail addresses and telephone numbers.

use std::ops::Range;

/// The places of all e-mail addresses in a text.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    text.match_indices('@').filter_map(|(at, _)| address_around(text, at)).collect()
}

fn address_around(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text.get(..at)?;
    let after = text.get(at + 1..)?;
    let in_name = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '%' | '+' | '-');
    let name = before.trim_end_matches(in_name).len();
    let name = before.len() - before.get(name..)?.trim_start_matches(['.', '-', '+']).len();
    let length = after.find(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '.' | '-')));
    let host = after.get(..length.unwrap_or(after.len()))?.trim_end_matches(['.', '-']);
    let (domain, top) = host.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    (name < at && !domain.is_empty() && is_top).then_some(name..at + 1 + host.len())
}

/// The places of all telephone numbers in a text: Swedish ones, and those with the number of a country.
pub(super) fn telephones(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, sign) in text.char_indices() {
        let is_free = found.last().is_none_or(|last| last.end <= start);
        if is_free && matches!(sign, '0' | '+') && begins_a_number(text.get(..start).unwrap_or_default()) {
            found.extend(telephone_at(text, start));
        }
    }
    found
}

/// Whether a number can begin after this text: not inside another, as "1 050 000" and "12,0".
fn begins_a_number(before: &str) -> bool {
    let close = before.strip_suffix([' ', '\u{A0}', '.', ',', '-', '–', ':', '/']).unwrap_or(before);
    !close.ends_with(|sign: char| sign.is_ascii_digit())
}

fn telephone_at(text: &str, start: usize) -> Option<Range<usize>> {
    let mut parts = vec![String::new()];
    let mut end = start;
    let rest = text.get(start..)?;
    for (at, sign) in rest.char_indices() {
        if sign.is_ascii_digit() {
            parts.last_mut()?.push(sign);
            end = start + at + 1;
        } else if at > 0 && matches!(sign, ' ' | '\u{A0}' | '-' | '–' | '/' | '(' | ')') {
            // Two signs in a row, as in ") ", are one gap; a longer one ends the number.
            if start + at > end + 2 {
                break;
            }
            if parts.last().is_some_and(|part| !part.is_empty()) {
                parts.push(String::new());
            }
        } else if at > 0 {
            break;
        }
    }
    parts.retain(|part| !part.is_empty());
    let digits: usize = parts.iter().map(String::len).sum();
    let first = parts.first()?;
    let is_number = if rest.starts_with('+') || first.starts_with("00") {
        (9..=15).contains(&digits) && !first.starts_with("000")
    } else {
        (8..=10).contains(&digits) && has_area_code(first) && !is_span_of_time(&parts)
    };
    is_number.then_some(start..end)
}

/// Of two digits there is "08" alone; other codes have three or four, or the number is written in one.
fn has_area_code(first: &str) -> bool {
    let second = first.chars().nth(1);
    let in_use = second.is_some_and(|digit| digit != '0');
    in_use && (first == "08" || matches!(first.len(), 3 | 4 | 8..))
}

/// "0800-1600" is a time of day to another.
fn is_span_of_time(parts: &[String]) -> bool {
    let is_time = |part: &String| {
        let (hours, minutes) = part.split_at_checked(2).unwrap_or_default();
        part.len() == 4 && hours < "24" && minutes < "60"
    };
    parts.len() == 2 && parts.iter().all(is_time)
}
