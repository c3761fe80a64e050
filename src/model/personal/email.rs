//! E-mail addresses, also those that are broken over lines or written so that machines shall not read them.

use std::ops::Range;

/// The words for "@" in addresses that hide from machines, or in those of links, which mean nothing else.
const AT_WORDS: [&str; 12] = [
    "snabel-a",
    "snabela",
    "snabel a",
    "kanelbulle",
    "alfakrull",
    "%40",
    "&#64;",
    "&#x40;",
    "&commat;",
    "at-tecken",
    "krull-a",
    "krulla",
];

/// Words after which "på" stands for "@", within the four before a name: "mejla asa på exempel.se". Elsewhere it is the word of
/// everybody, "läs mer på exempel.se".
const POST_WORDS: [&str; 24] = [
    "mejl",
    "mejla",
    "mejlar",
    "mejlade",
    "mail",
    "maila",
    "mailar",
    "mailade",
    "e-post",
    "epost",
    "e-posta",
    "e-postadress",
    "e-mail",
    "email",
    "e-mejl",
    "mejladress",
    "mailadress",
    "adress",
    "adressen",
    "e-posten",
    "mejlen",
    "mailen",
    "skriv",
    "skriva",
];

/// Words before "på" at the beginning of a line that are no name of a mailbox.
const BEFORE_A_SITE: [&str; 40] = [
    "mer",
    "läs",
    "finns",
    "se",
    "info",
    "information",
    "anmälan",
    "anmäl",
    "sök",
    "titta",
    "kolla",
    "ligger",
    "står",
    "publiceras",
    "publicerat",
    "visas",
    "protokoll",
    "protokollet",
    "film",
    "filmen",
    "material",
    "underlag",
    "ansökan",
    "ansök",
    "frågor",
    "svar",
    "svara",
    "nyheter",
    "kalender",
    "sida",
    "sidan",
    "hemsida",
    "hemsidan",
    "webben",
    "allt",
    "även",
    "också",
    "direkt",
    "här",
    "tider",
];

/// The dot as addresses of links and pages of the web write it.
const WRITTEN_DOTS: [&str; 4] = ["%2e", "&#46;", "&#x2e;", "&period;"];

/// Words for "@" that mean other things as well, unless they stand fenced in: "(at)", "<at>", "-at-".
const FENCED_AT_WORDS: [&str; 4] = ["at", "ät", "a", "vid"];

/// Of these the ones that are enough between blanks, or between lines and dots without blanks.
const PLAIN_AT_WORDS: [&str; 2] = ["at", "ät"];

/// The words for the dot of an address that hides.
const DOT_WORDS: [&str; 4] = ["dot", "punkt", "prick", "."];

/// The most blanks between a fence and what it stands around, and beside it.
const MOST_BLANKS: usize = 3;

/// The most bytes of a name in quotation marks (RFC 5321, 4.5.3.1.1, with room for letters of more bytes).
const MOST_QUOTED: usize = 128;

/// Signs that look like a dot.
const DOTS: [char; 9] = ['。', '｡', '․', '·', '•', '‧', '∙', ',', '_'];

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

/// The places of "@" and of the words for it, with the blanks around them; more than one beside each other are one.
fn at_signs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = text.match_indices('@').map(|(at, sign)| at..at + sign.len()).collect();
    // Capitals of these letters are as many bytes.
    let small = text.to_ascii_lowercase();
    for word in AT_WORDS {
        found.extend(small.match_indices(word).map(|(at, word)| at..at + word.len()));
    }
    for word in FENCED_AT_WORDS {
        let places = small.match_indices(word).map(|(at, word)| at..at + word.len());
        found.extend(places.filter_map(|place| with_fence(&small, place, PLAIN_AT_WORDS.contains(&word))));
    }
    found.extend(words_on(&small));
    let around = found.into_iter().map(|range| with_surroundings(text, range));
    let mut signs: Vec<Range<usize>> = around.collect();
    signs.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for sign in signs {
        match joined.last_mut() {
            Some(last) if sign.start <= last.end => last.end = last.end.max(sign.end),
            _ => joined.push(sign),
        }
    }
    joined
}

/// The places of "på" between blanks where it stands for "@": after a name that only a mailbox has, or where post is spoken of.
fn words_on(small: &str) -> Vec<Range<usize>> {
    let places = small.match_indices(" på ").map(|(at, word)| at + 1..at + word.len() - 1);
    let is_meant = |place: &Range<usize>| {
        let line = small.get(..place.start).unwrap_or_default().trim_end();
        let line = line.rsplit('\n').next().unwrap_or_default();
        let mut words = line.split(' ').rev().map(|word| word.trim_matches(['(', '<', '"', ':', ',', ';']));
        let name = words.next().unwrap_or_default();
        // Neither "t.ex." nor "12.00" is one.
        let is_parted = name.contains('_') || (name.contains('.') && name.split('.').all(|part| part.chars().count() > 1));
        let is_numbered = name.ends_with(|sign: char| sign.is_ascii_digit()) && name.starts_with(char::is_alphabetic);
        let is_mailbox = (is_parted && name.contains(char::is_alphabetic)) || is_numbered;
        let is_alone = name == line.trim() && !name.contains('.') && !BEFORE_A_SITE.contains(&name);
        let is_post = !name.ends_with('.')
            && words.take(4).any(|word| POST_WORDS.contains(&word.trim_end_matches('.')))
            && !BEFORE_A_SITE.contains(&name);
        !name.is_empty()
            && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '-'))
            && (is_mailbox || is_alone || is_post)
    };
    places.filter(is_meant).collect()
}

/// A word with the fence around it: brackets, or the same sign twice. A plain word needs no more than blanks, and its lines and dots
/// may touch what stands beside them.
fn with_fence(text: &str, word: Range<usize>, is_plain: bool) -> Option<Range<usize>> {
    let before = text.get(..word.start)?;
    let after = text.get(word.end..)?;
    let (near_before, near_after) = (without_blanks_at_end(before), without_blanks(after));
    let blanks = before.len() - near_before.len() + after.len() - near_after.len();
    if is_plain && near_before.len() < before.len() && near_after.len() < after.len() {
        return Some(near_before.len()..text.len() - near_after.len());
    }
    let (open, close) = (near_before.chars().next_back()?, near_after.chars().next()?);
    let is_bracket = matches!((open, close), ('(', ')') | ('[', ']') | ('{', '}') | ('<', '>'));
    let outside_before = near_before.get(..near_before.len() - open.len_utf8())?;
    let outside_after = near_after.get(close.len_utf8()..)?;
    let is_apart = outside_before.ends_with([' ', '\n']) && outside_after.starts_with([' ', '\n']);
    let is_mark = open == close && matches!(open, '-' | '_' | '.' | '*' | '|' | '~' | '=' | ':' | '/' | '#' | '+' | '"');
    let is_part_of_web_address = open == '.' && is_web_host(outside_before);
    let is_marked = is_mark && blanks == 0 && (is_plain || is_apart) && !is_part_of_web_address;
    (is_bracket || is_marked).then_some(outside_before.len()..text.len() - outside_after.len())
}

/// True where a text ends in the beginning of an address of the web, as "www.exempel" is.
fn is_web_host(before: &str) -> bool {
    let start = before.rfind([' ', '\n', '(', '<', '"']).map_or(0, |at| at + 1);
    let word = before.get(start..).unwrap_or_default();
    word.starts_with("www") || word.contains('/')
}

fn without_blanks(text: &str) -> &str {
    let blanks = text.chars().take(MOST_BLANKS).take_while(|sign| matches!(sign, ' ' | '\n')).count();
    text.get(blanks..).unwrap_or_default()
}

fn without_blanks_at_end(text: &str) -> &str {
    let blanks = text
        .chars()
        .rev()
        .take(MOST_BLANKS)
        .take_while(|sign| matches!(sign, ' ' | '\n'))
        .count();
    text.get(..text.len() - blanks).unwrap_or_default()
}

/// With brackets, quotation marks and up to three blanks on each side.
fn with_surroundings(text: &str, range: Range<usize>) -> Range<usize> {
    let is_around = |sign: &char| matches!(sign, ' ' | '\n' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '"');
    let before = text.get(..range.start).unwrap_or_default();
    // The end of a quoted name stays with the name.
    let before = if before.ends_with('"') {
        0
    } else {
        before.chars().rev().take(MOST_BLANKS).take_while(is_around).count()
    };
    let after = text.get(range.end..).unwrap_or_default();
    let after = after.chars().take(MOST_BLANKS).take_while(is_around).count();
    // All of them are one byte.
    range.start - before..range.end + after
}

fn address_around(text: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let before = text.get(..at.start)?;
    let after = text.get(at.end..)?;
    let name = quoted_name_before(before).unwrap_or_else(|| name_before(before));
    let sign = text.get(at.clone())?;
    let is_plain = sign.bytes().all(|sign| sign == b'@');
    let has_name = before.get(name..)?.contains(char::is_alphabetic);
    if let Some(host) = number_host_length(after).filter(|_| has_name && sign.contains('@')) {
        let close = usize::from(sign.ends_with('[') && after.get(host..)?.starts_with(']'));
        return Some(name..at.end + host + close);
    }
    let Some(host) = host_length(after) else {
        let host = bare_host(before.get(name..)?, after).filter(|_| is_plain)?;
        return Some(name..at.end + host);
    };
    let plain_dots = WRITTEN_DOTS
        .iter()
        .fold(after.get(..host)?.to_lowercase(), |host, dot| host.replace(dot, "."));
    let top = plain_dots.rsplit(|sign: char| !sign.is_alphabetic()).next()?;
    if !is_plain && !TOPS.contains(&top) {
        return None;
    }
    (name < at.start).then_some(name..at.end + host)
}

/// Where a name in quotation marks begins that ends right before "@", as in `"anna ek"@exempel.se`.
fn quoted_name_before(before: &str) -> Option<usize> {
    let inside = before.strip_suffix('"')?;
    let open = inside
        .rfind(['"', '\n'])
        .filter(|open| inside.get(*open..).is_some_and(|text| text.starts_with('"')))?;
    (inside.len() - open <= MOST_QUOTED).then_some(open)
}

/// The length in bytes of a host of digits with which this text begins: `192.168.0.1`, `IPv6:2001:db8::1`.
fn number_host_length(after: &str) -> Option<usize> {
    if let Some(rest) = after.strip_prefix("IPv6:") {
        let length = rest
            .find(|sign: char| !(sign.is_ascii_hexdigit() || sign == ':'))
            .unwrap_or(rest.len());
        return (length > 1).then_some(after.len() - rest.len() + length);
    }
    let length = after
        .find(|sign: char| !(sign.is_ascii_digit() || sign == '.'))
        .unwrap_or(after.len());
    let host = after.get(..length)?.trim_end_matches('.');
    let is_address = host.split('.').count() == 4 && host.split('.').all(|part| part.parse::<u8>().is_ok());
    is_address.then_some(host.len())
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
    let mut mark = "";
    while let Some(label) = label_at(after, end) {
        end += label.len();
        labels += 1;
        if labels > 1 && is_top(label) {
            whole = Some(end);
        }
        let rest = after.get(end..).unwrap_or_default();
        // A dot of another kind stands between all labels, or between none.
        let is_again = !matches!(mark, "" | ".") && rest.starts_with(mark);
        let Some(dot) = dot_at(rest, whole.is_some() && !is_again) else {
            break;
        };
        mark = rest.get(..dot).unwrap_or_default();
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

/// The length in bytes of a word for a dot with which this text begins: between blanks or lines, or in brackets.
fn hidden_dot_length(small: &str) -> Option<usize> {
    let near = without_blanks(small);
    let open = near.chars().next()?;
    let close = match open {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        '<' => Some('>'),
        '-' | '_' | '*' | '|' | '~' | '=' => Some(open),
        _ => None,
    };
    let inside = close.map_or(near, |_| without_blanks(near.get(1..).unwrap_or_default()));
    let word = DOT_WORDS.iter().find(|word| inside.starts_with(**word))?;
    let rest = inside.get(word.len()..)?;
    let end = without_blanks(rest);
    let after = match close {
        Some(close) => end.strip_prefix(close)?,
        // A full stop in blanks is looked at as such.
        None if *word == "." || near.len() == small.len() || end.len() == rest.len() => return None,
        None => rest,
    };
    Some(small.len() - without_blanks(after).len())
}

/// True for labels with other dots between them than the plain one, the last of which is an end: `se`, `kommun_se`.
fn comes_to_an_end(after: &str) -> bool {
    let mut rest = after;
    for _ in 0..4 {
        let Some(label) = label_at(rest, 0) else { return false };
        if TOPS.contains(&label) {
            return true;
        }
        let Some(next) = rest.get(label.len()..).and_then(|rest| rest.strip_prefix(DOTS)) else {
            return false;
        };
        rest = next;
    }
    false
}

/// The number of bytes from a label to the next: a dot, or a word for it; a break inside the host, while it has no end yet.
fn dot_at(rest: &str, is_whole: bool) -> Option<usize> {
    let small = rest.to_ascii_lowercase();
    if let Some(length) = hidden_dot_length(&small) {
        return Some(length);
    }
    if let Some(dot) = WRITTEN_DOTS.iter().find(|dot| small.starts_with(**dot)) {
        return small.get(dot.len()..)?.starts_with(char::is_alphanumeric).then_some(dot.len());
    }
    let plain = rest.strip_prefix('.').filter(|rest| rest.starts_with(char::is_alphanumeric));
    if plain.is_some() {
        return Some(1);
    }
    if is_whole {
        return None;
    }
    // "exempel·se": only before an end, since words are parted so as well.
    let other = rest.strip_prefix(DOTS).filter(|after| comes_to_an_end(after));
    if let Some(after) = other {
        return Some(rest.len() - after.len());
    }
    let blanks = |text: &str| text.len() - text.trim_start_matches([' ', '\n']).len();
    let before = blanks(rest);
    let after_blanks = rest.get(before..)?;
    if let Some(after) = after_blanks.strip_prefix('.') {
        let gap = blanks(after);
        let next = label_at(after, gap)?;
        let goes_on = |rest: &str| rest.trim_start_matches(' ').starts_with('.');
        let is_end = TOPS.contains(&next) || after.get(gap + next.len()..).is_some_and(goes_on);
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
