//! E-mail addresses, also those that are broken over lines or written so that machines shall not read them.

use std::ops::Range;

/// The words for "@" in addresses that hide from machines, or in those of links.
const AT_WORDS: [&str; 24] = [
    "snabel-a",
    "snabela",
    "snabel a",
    "kanelbulle",
    "alfakrull",
    "%40",
    "&#64;",
    "&#x40;",
    "(at)",
    "[at]",
    "{at}",
    "<at>",
    "(a)",
    "[a]",
    "{a}",
    "(ät)",
    "[ät]",
    " at ",
    "\nat ",
    " at\n",
    " ät ",
    "-at-",
    "_at_",
    " -a- ",
];

/// The words for the dot of an address that hides.
const DOT_WORDS: [&str; 20] = [
    "(dot)",
    "[dot]",
    "{dot}",
    "(punkt)",
    "[punkt]",
    "{punkt}",
    " (dot) ",
    " [dot] ",
    " (punkt) ",
    " [punkt] ",
    " punkt ",
    " dot ",
    "(.)",
    "[.]",
    "{.}",
    " [.] ",
    " (.) ",
    "-dot-",
    " -dot- ",
    "_dot_",
];

/// Signs that look like a dot.
const DOTS: [char; 8] = ['。', '｡', '․', '·', '•', '‧', '∙', ','];

/// Ends of addresses; an address that is broken or hidden has one of them, where a plain one may have any.
const TOPS: [&str; 21] = [
    "se", "nu", "com", "org", "net", "eu", "no", "dk", "fi", "ax", "is", "ee", "de", "fr", "nl", "uk", "edu", "gov", "info", "io",
    "example",
];

/// The places of all e-mail addresses in a folded text.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in at_signs(text) {
        let is_free = found.last().is_none_or(|last| last.end <= at.start);
        if is_free && let Some(address) = address_around(text, &at) {
            found.push(address);
        }
    }
    found
}

/// The places of "@" and of the words for it, with the blanks around them.
fn at_signs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = text.match_indices('@').map(|(at, sign)| at..at + sign.len()).collect();
    // Capitals of these letters are as many bytes.
    let small = text.to_ascii_lowercase();
    for word in AT_WORDS {
        found.extend(small.match_indices(word).map(|(at, word)| at..at + word.len()));
    }
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    found.into_iter().map(|range| with_surroundings(text, range)).collect()
}

/// With brackets, quotation marks and up to three blanks on each side.
fn with_surroundings(text: &str, range: Range<usize>) -> Range<usize> {
    let is_around = |sign: &char| matches!(sign, ' ' | '\n' | '(' | ')' | '[' | ']' | '"');
    let before = text
        .get(..range.start)
        .unwrap_or_default()
        .chars()
        .rev()
        .take(3)
        .take_while(is_around)
        .count();
    let after = text
        .get(range.end..)
        .unwrap_or_default()
        .chars()
        .take(3)
        .take_while(is_around)
        .count();
    // All of them are one byte.
    range.start - before..range.end + after
}

fn address_around(text: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let before = text.get(..at.start)?;
    let after = text.get(at.end..)?;
    let name = name_before(before);
    let is_plain = text.get(at.clone()) == Some("@");
    let Some(host) = host_length(after) else {
        let host = bare_host(before.get(name..)?, after).filter(|_| is_plain)?;
        return Some(name..at.end + host);
    };
    let top = after.get(..host)?.rsplit(|sign: char| !sign.is_alphabetic()).next()?.to_lowercase();
    if !is_plain && !TOPS.contains(&top.as_str()) {
        return None;
    }
    (name < at.start).then_some(name..at.end + host)
}

/// Where the name before "@" begins. It goes on over a line break that stands after a hyphen.
fn name_before(before: &str) -> usize {
    let in_name = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '%' | '+' | '-' | '\'' | '&' | '~' | '#');
    let mut start = before.len();
    loop {
        start = before.get(..start).unwrap_or_default().trim_end_matches(in_name).len();
        let above = before.get(..start).unwrap_or_default();
        let Some(above) = above.strip_suffix('\n').map(str::trim_end) else {
            break;
        };
        let goes_on = above.ends_with(['-', '_']) && above.chars().rev().nth(1).is_some_and(char::is_alphanumeric);
        if !goes_on {
            break;
        }
        start = above.len();
    }
    let name = before.get(start..).unwrap_or_default();
    before.len() - name.trim_start_matches(['.', '-', '+', '\'', '&', '~', '#']).len()
}

/// The length in bytes of the host with which this text begins: labels with dots between them, and an end such as "se".
fn host_length(after: &str) -> Option<usize> {
    let mut end = 0;
    let mut labels = 0;
    let mut whole = None;
    while let Some(label) = label_at(after, end) {
        end += label.len();
        labels += 1;
        if labels > 1 && is_top(label) {
            whole = Some(end);
        }
        let rest = after.get(end..).unwrap_or_default();
        let Some(dot) = dot_at(rest, whole.is_some()) else { break };
        end += dot;
    }
    whole
}

/// The length in bytes of a host without an end, as in "namn@skolan", where a mailbox inside the house is meant. Neither "5@25 kr" nor
/// "a@b" is one, nor a sign of somebody between blanks.
fn bare_host(name: &str, after: &str) -> Option<usize> {
    let host = label_at(after, 0)?;
    let letters = |text: &str| text.chars().filter(|sign| sign.is_alphabetic()).count();
    let goes_on = after.get(host.len()..).is_some_and(|rest| rest.starts_with(['@', '/', '_']));
    (letters(name) >= 2 && letters(host) >= 3 && host.starts_with(char::is_alphabetic) && !goes_on).then_some(host.len())
}

/// The label of a host at a byte, without hyphens at its end.
fn label_at(text: &str, at: usize) -> Option<&str> {
    let rest = text.get(at..)?;
    let length = rest
        .find(|sign: char| !(sign.is_alphanumeric() || sign == '-'))
        .unwrap_or(rest.len());
    let label = rest.get(..length)?.trim_end_matches('-');
    (!label.is_empty()).then_some(label)
}

fn is_top(label: &str) -> bool {
    let is_word = label.chars().count() >= 2 && label.chars().all(char::is_alphabetic);
    is_word || label.starts_with("xn--")
}

/// The number of bytes from a label to the next: a dot, or a word for it; a break inside the host, while it has no end yet.
fn dot_at(rest: &str, is_whole: bool) -> Option<usize> {
    let small = rest.to_ascii_lowercase();
    if let Some(word) = DOT_WORDS.iter().find(|word| small.starts_with(**word)) {
        return Some(word.len());
    }
    let plain = rest.strip_prefix('.').filter(|rest| rest.starts_with(char::is_alphanumeric));
    if plain.is_some() {
        return Some(1);
    }
    if is_whole {
        return None;
    }
    // "exempel·se": only before an end, since words are parted so as well.
    let other = rest
        .strip_prefix(DOTS)
        .filter(|after| label_at(after, 0).is_some_and(|next| TOPS.contains(&next)));
    if let Some(after) = other {
        return Some(rest.len() - after.len());
    }
    let blanks = |text: &str| text.len() - text.trim_start_matches([' ', '\n']).len();
    let before = blanks(rest);
    let after_blanks = rest.get(before..)?;
    if let Some(after) = after_blanks.strip_prefix('.') {
        let gap = blanks(after);
        let next = label_at(after, gap)?;
        let is_end = TOPS.contains(&next) || after.get(gap + next.len()..).is_some_and(|rest| rest.starts_with('.'));
        return (is_end && before <= 2 && gap <= 2).then_some(before + 1 + gap);
    }
    // "exem\npel.se", "exem-\npel.se": the rest of a label that was broken.
    let hyphen = usize::from(rest.starts_with('-'));
    let gap = blanks(rest.get(hyphen..)?);
    let next = label_at(rest, hyphen + gap)?;
    let more = rest.get(hyphen + gap + next.len()..)?.strip_prefix('.')?;
    let is_end = TOPS.contains(&label_at(more, 0)?);
    ((1..=2).contains(&gap) && is_end).then_some(hyphen + gap)
}
