//! Addresses of the web in a text: where each begins and ends, and where it leads.
//!
//! An address is what a reader would take for one: `https://…`, `http://…` or `www.…`. Where it ends is not said by anybody who
//! writes; the rules are those that mail programs and GitHub (the extension *autolinks* of GFM) have in common, with that of RFC
//! 3986, appendix C, for an address in angle brackets, which may be broken over lines. No other scheme is an address: a link to a
//! file or a program would do more than show a page.

use super::signs::{is_blank, is_break, is_invisible};
use std::ops::Range;

/// The most signs of an address that is a link: the longest that Windows, and with it Word, opens (`INTERNET_MAX_URL_LENGTH`).
const LONGEST: usize = 2_083;

/// How addresses begin, in small letters.
const BEGINNINGS: [&str; 3] = ["https://", "http://", "www."];

/// An address of the web in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    target: String,
}

/// Where a link leads: an address of the web (`http` or `https`) in the signs of RFC 3986, and never anything else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LinkTarget(String);

impl LinkTarget {
    /// The address: ASCII without blanks. What is written in other letters stands as `%` with its bytes in UTF-8, which browsers
    /// show as letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl WebAddress {
    /// Where it leads; nothing for an address that is too long to be opened (2,083 signs).
    pub fn target(&self) -> Option<LinkTarget> {
        let has_beginning = BEGINNINGS.iter().any(|beginning| begins_with(&self.target, beginning));
        let whole = if begins_with(&self.target, "www.") {
            format!("https://{}", self.target)
        } else {
            self.target.clone()
        };
        let encoded = encoded(&whole);
        (has_beginning && encoded.len() <= LONGEST).then_some(LinkTarget(encoded))
    }

    /// The address as a reader understands it: `%` with the bytes of letters as those letters.
    pub fn decoded(&self) -> String {
        decoded(&self.target)
    }
}

/// All addresses of the web in a text, in its order.
pub fn web_addresses(text: &str) -> Vec<WebAddress> {
    // Capitals of these letters are as many bytes.
    let small = text.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_beginning(&small, at) {
        let address = in_angles(text, start).or_else(|| standing_free(text, start));
        at = address.as_ref().map_or(start + 4, |address| address.range.end);
        found.extend(address);
    }
    found
}

/// Where the next address may begin.
fn next_beginning(small: &str, from: usize) -> Option<usize> {
    let of = |beginning: &&str| {
        let rest = small.get(from..)?;
        let mut places = rest.match_indices(beginning).map(|(at, _)| from + at);
        places.find(|at| may_begin(small.get(..*at).unwrap_or_default(), beginning))
    };
    BEGINNINGS.iter().filter_map(of).min()
}

/// True after what is no part of the same word or of an address of another sort, such as `ftp://www.`.
fn may_begin(before: &str, beginning: &str) -> bool {
    let inside = if beginning == "www." { "-._~@/\\%+&=" } else { "+" };
    let last = before.chars().next_back();
    last.is_none_or(|sign| !sign.is_alphanumeric() && !inside.contains(sign))
}

/// An address in angle brackets that is broken over lines, as in mail.
fn in_angles(text: &str, start: usize) -> Option<WebAddress> {
    let before = text.get(..start)?;
    let is_opened = before.ends_with('<') || before.get(before.len().checked_sub(5)?..)?.eq_ignore_ascii_case("<url:");
    let rest = text.get(start..)?;
    let inside = rest.get(..rest.find('>').filter(|_| is_opened)?)?;
    let gaps = inside.split(|sign| !is_gap(sign)).filter(|gap| !gap.is_empty());
    let is_one = gaps.clone().count() > 0 && gaps.clone().all(|gap| gap.contains(is_break));
    let joined: String = inside.chars().filter(|sign| !is_gap(*sign)).collect();
    let is_whole = joined.chars().all(is_of_address) && written_length(&joined) == Some(joined.len());
    (is_one && is_whole).then(|| WebAddress {
        range: start..start + inside.len(),
        target: seen(&joined),
    })
}

fn is_gap(sign: char) -> bool {
    is_blank(sign) || is_break(sign)
}

/// An address that ends at a blank, or at what belongs to the sentence and not to it.
fn standing_free(text: &str, start: usize) -> Option<WebAddress> {
    let rest = text.get(start..)?;
    let mut length = rest.find(|sign| !is_of_address(sign)).unwrap_or(rest.len());
    // An opening sign before it closes after it.
    let opening = text.get(..start).and_then(|before| before.chars().next_back());
    if let Some(sign @ '\'') = opening {
        length = rest.get(..length)?.find(sign).unwrap_or(length);
    }
    // The next address of a list without blanks.
    let small = rest.get(..length)?.to_ascii_lowercase();
    for mark in [
        ",http://",
        ",https://",
        ";http://",
        ";https://",
        "|http://",
        "|https://",
        ",www.",
        ";www.",
    ] {
        length = small.find(mark).map_or(length, |at| length.min(at));
    }
    let mut written = rest.get(..length)?;
    loop {
        let kept = without_end(written, opening);
        let kept = kept.get(..written_length(kept)?)?;
        if kept == written {
            break;
        }
        written = kept;
    }
    Some(WebAddress {
        range: start..start + written.len(),
        target: seen(written),
    })
}

/// Signs that may stand in an address. Letters of every language do, as in names of places; quotation marks of type do not.
fn is_of_address(sign: char) -> bool {
    let ends = matches!(sign, '<' | '>' | '"' | '`' | '´' | '‘'..='‟' | '‹' | '›' | '«' | '»' | '\u{FFFC}');
    !ends && !is_blank(sign) && !is_break(sign) && (!sign.is_control() || is_invisible(sign))
}

/// Without the sign at the end that belongs to the sentence: full stops, commas, a bracket that was opened before the address.
fn without_end(written: &str, opening: Option<char>) -> &str {
    let Some(last) = written.chars().next_back() else { return written };
    let count = |sign: char| written.matches(sign).count();
    let is_of_sentence = match last {
        '.' | ',' | ':' | ';' | '!' | '?' | '…' | '\'' | '*' | '|' | '(' | '[' | '{' | '–' | '—' => true,
        ')' => count(')') > count('('),
        ']' => count(']') > count('['),
        '}' => count('}') > count('{'),
        '_' => opening == Some('_'),
        last => is_invisible(last),
    };
    if is_of_sentence {
        written.strip_suffix(last).unwrap_or(written)
    } else {
        written
    }
}

/// How many bytes of what is written are an address, by the form of its host; nothing where it has none.
fn written_length(written: &str) -> Option<usize> {
    let beginning = BEGINNINGS.iter().find(|beginning| begins_with(written, beginning))?;
    let is_bare = *beginning == "www.";
    let scheme = if is_bare { 0 } else { beginning.len() };
    let rest = written.get(scheme..)?;
    let authority = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let user = rest.get(..authority)?.rfind('@').map_or(0, |at| at + 1);
    let host_and_port = rest.get(user..authority)?;
    let host = if host_and_port.starts_with('[') {
        let end = host_and_port.find(']')? + 1;
        let address = host_and_port.get(1..end - 1)?;
        let is_number = address.contains(':') && address.chars().all(|sign| sign.is_ascii_hexdigit() || matches!(sign, ':' | '.'));
        is_number.then_some(end)?
    } else {
        let is_of_host = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '.' | '_' | '%') || is_mark(sign);
        let end = host_and_port.find(|sign| !is_of_host(sign)).unwrap_or(host_and_port.len());
        let name = host_and_port.get(..end)?;
        let is_name = name.starts_with(|sign: char| sign.is_alphanumeric() || sign == '%') && !name.contains("..");
        (is_name && (!is_bare || is_full_name(name))).then_some(end)?
    };
    let after = host_and_port.get(host..)?;
    let port = after.strip_prefix(':').map_or(0, |port| {
        let digits = port.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(port.len());
        if digits > 5 { 0 } else { 1 + digits }
    });
    let is_cut = host + port < host_and_port.len();
    Some(if is_cut { scheme + user + host + port } else { written.len() })
}

/// Accents, and signs that nobody sees.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36F}') || is_invisible(sign)
}

/// "www.", a name, and a top that consists of letters.
fn is_full_name(name: &str) -> bool {
    let parts: Vec<_> = name.trim_end_matches('.').split('.').collect();
    let top = parts.last().copied().unwrap_or_default();
    let is_top = top.chars().count() >= 2 && top.chars().all(|sign| sign.is_alphabetic() || is_mark(sign)) || begins_with(top, "xn--");
    parts.len() >= 3 && parts.iter().all(|part| !part.is_empty()) && is_top
}

fn begins_with(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}

/// Without signs that nobody sees, but for those that join and choose pictures of letters, which are a part of the name.
fn seen(written: &str) -> String {
    let is_part = |sign: char| matches!(sign, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}');
    written.chars().filter(|sign| !is_invisible(*sign) || is_part(*sign)).collect()
}

/// The address in the signs of RFC 3986, section 2; what is encoded already stays as it is.
fn encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for sign in address.chars() {
        if sign.is_ascii_graphic() && !matches!(sign, '\\' | '^' | '{' | '|' | '}') {
            encoded.push(sign);
        } else {
            let mut bytes = [0; 4];
            for byte in sign.encode_utf8(&mut bytes).bytes() {
                encoded.push('%');
                encoded.extend(
                    [byte >> 4, byte & 0xF]
                        .into_iter()
                        .filter_map(|half| char::from_digit(u32::from(half), 16)),
                );
            }
        }
    }
    encoded
}

/// The address with its encoded bytes as what they mean.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let halves = (byte == b'%').then(|| [ahead.next(), ahead.next()]);
        let digit = |half: Option<u8>| char::from(half?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        if let Some([high, low]) = halves
            && let (Some(high), Some(low)) = (digit(high), digit(low))
        {
            bytes.push(high * 16 + low);
            rest = ahead;
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
