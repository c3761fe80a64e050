//! The names of those who take part, found as whole names, as parts of them, with initials and in the genitive.

use crate::model::record::record::Record;
use crate::model::text::Folded;
use std::collections::BTreeSet;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization as _;

/// A part of a name that is shorter than this is looked for only beside another part.
const SHORTEST_ALONE: usize = 3;

/// Small words inside names; they are no name by themselves.
const PARTICLES: [&str; 8] = ["von", "af", "av", "de", "van", "der", "den", "la"];

/// A name that is written without rings and dots is looked for alone from this length on: "Asa" and "Ost" are too many words.
const SHORTEST_PLAIN: usize = 5;

/// The shortest surname that is found in small letters alone, and the ends of those that are no other word.
const SHORTEST_SMALL: usize = 7;
const SURNAME_ENDS: [&str; 12] = [
    "sson", "ström", "strom", "berg", "gren", "kvist", "qvist", "quist", "lund", "stedt", "dahl", "mark",
];

/// Ends that make of a surname a family or a thing of theirs.
const FAMILY_ENDS: [&str; 3] = ["arna", "arnas", "ska"];

/// Letters that are words as well; as initials they have a dot.
const ONE_LETTER_WORDS: [&str; 3] = ["i", "å", "ö"];

/// Names to look for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    people: Vec<PersonName>,
    /// The parts of all names, so that other words are passed over at once.
    all: BTreeSet<String>,
    /// The names as they stand in addresses of the web.
    in_addresses: Vec<String>,
    /// The same without rings, dots and strokes.
    all_plain: BTreeSet<String>,
}

/// The name of one person, by the keys of its words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct PersonName {
    parts: BTreeSet<String>,
    /// The parts written together, as by somebody in haste or where a blank was lost.
    together: BTreeSet<String>,
    /// Both as on a keyboard without å, ä and ö: "asa" and "aasa" for "åsa".
    plain: BTreeSet<String>,
    together_plain: BTreeSet<String>,
}

/// A word of a folded text.
struct Word {
    range: Range<usize>,
    key: String,
    is_capital: bool,
}

impl Names {
    /// The names to look for, each a person's.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<_> = names.into_iter().collect();
        let people: Vec<_> = names.iter().filter_map(|name| PersonName::of(name)).collect();
        let in_addresses = names.iter().flat_map(|name| as_in_addresses(name)).collect();
        let all = people
            .iter()
            .flat_map(|person| person.parts.iter().chain(&person.together))
            .cloned()
            .collect();
        let all_plain = people
            .iter()
            .flat_map(|person| person.plain.iter().chain(&person.together_plain))
            .cloned()
            .collect();
        Self {
            people,
            all,
            in_addresses,
            all_plain,
        }
    }

    /// Those of a session: the people, those whom they replace, and the writer where that is a name.
    pub(in crate::model) fn of(record: &Record) -> Self {
        let people = record.people.list.iter();
        let taking_part = people.flat_map(|person| [person.name.as_str(), without_party(&person.replaces)]);
        let written_by = Some(without_party(&record.meeting.written_by)).filter(|text| is_name(text));
        Self::new(taking_part.chain(written_by))
    }

    /// Where names stand in a folded text.
    pub(super) fn found_in(&self, text: &str) -> Vec<Range<usize>> {
        if self.people.is_empty() {
            return Vec::new();
        }
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let length = if self.may_begin(text, rest) {
                self.people.iter().map(|person| person.run(text, rest)).max().unwrap_or(0)
            } else {
                0
            };
            if let (Some(first), Some(last)) = (rest.first(), rest.get(length.wrapping_sub(1))) {
                found.push(first.range.start..last.range.end);
            }
            at += length.max(1);
        }
        found
    }

    /// True where a name stands in an address of the web, which has neither blanks nor capitals that mean anything, and often no å, ä
    /// and ö: "anna-berg", "aasa.oeberg". A part of a name is one already by itself.
    pub(super) fn stand_in_address(&self, address: &str) -> bool {
        if self.people.is_empty() {
            return false;
        }
        let written = Folded::new(address);
        let parts = written.text().split(|sign: char| !sign.is_alphanumeric());
        let words: Vec<_> = parts.filter(|part| !part.is_empty()).map(capitalized).collect();
        let text = words.join(" ");
        let plain = Self::new(self.in_addresses.iter().map(String::as_str));
        [self, &plain].into_iter().any(|names| !names.found_in(&text).is_empty())
    }

    fn may_begin(&self, text: &str, words: &[Word]) -> bool {
        let Some(word) = words.first() else { return false };
        let is_broken = words.get(1).is_some_and(|next| is_broken(text, word, next));
        is_broken || is_one_letter(&word.key) || is_among(&self.all, &word.key) || is_among(&self.all_plain, &plain_key(&word.key))
    }
}

impl PersonName {
    fn of(name: &str) -> Option<Self> {
        let folded = Folded::new(name);
        let words = words(folded.text());
        let keys: Vec<_> = words.iter().map(|word| word.key.clone()).collect();
        let mut together = BTreeSet::from([keys.concat()]);
        if let [first, .., last] = keys.as_slice() {
            together.extend([format!("{first}{last}"), format!("{last}{first}")]);
            together.extend(first.chars().next().map(|initial| format!("{initial}{last}")));
        }
        // "Annakarin" for "Anna-Karin".
        for written in folded.text().split_whitespace().filter(|written| written.contains('-')) {
            together.insert(self::words(written).iter().map(|word| word.key.as_str()).collect());
        }
        let mut parts: BTreeSet<_> = keys.into_iter().collect();
        // "Arcy" and "Darcy" for "d'Arcy".
        for key in parts.clone() {
            if let Some((_, rest)) = key.split_once('\'').filter(|(_, rest)| rest.chars().count() >= SHORTEST_ALONE) {
                parts.insert(rest.to_owned());
                together.insert(key.replace('\'', ""));
            }
        }
        together.retain(|key| !parts.contains(key) && key.chars().count() >= SHORTEST_ALONE);
        let plain = |keys: &BTreeSet<String>| keys.iter().flat_map(|key| [plain_key(key), key_in_two_letters(key)]).collect();
        let (plain, together_plain) = (plain(&parts), plain(&together));
        (!parts.is_empty()).then_some(Self {
            parts,
            together,
            plain,
            together_plain,
        })
    }

    /// The number of words from the first on that are the person's name; 0 for none.
    fn run(&self, text: &str, words: &[Word]) -> usize {
        let mut seen = NameSeen::default();
        let mut length = 0;
        // Initials after a word that is no name are left out.
        while let Some(word) = words.get(length) {
            if length > 0 && words.get(length - 1).is_some_and(|before| !are_joined(text, before, word)) {
                break;
            }
            let next = words.get(length + 1);
            let broken = next
                .filter(|next| is_broken(text, word, next))
                .map(|next| format!("{}{}", word.key, next.key));
            if let Some(key) = broken.filter(|key| is_among(&self.parts, key) || is_among(&self.together, key)) {
                seen.parts += if is_among(&self.parts, &key) { 1 } else { 2 };
                seen.is_alone = word.is_capital && key.chars().count() >= SHORTEST_ALONE;
                length += 2;
            } else if is_among(&self.parts, &word.key) {
                seen.take(word);
                length += 1;
            } else if is_among(&self.together, &word.key) {
                seen.parts += 2;
                length += 1;
            } else if is_among(&self.plain, &plain_key(&word.key)) {
                seen.take_plain(word);
                length += 1;
            } else if is_among(&self.together_plain, &plain_key(&word.key)) {
                seen.parts += 2;
                length += 1;
            } else if let Some(letters) = self.spaced(text, words.get(length..).unwrap_or_default()) {
                seen.parts += 2;
                length += letters;
            } else if self.is_particle_initial(text, word, length) {
                length += 1;
            } else if self.is_initial(text, word) {
                seen.initials += 1;
                length += 1;
            } else {
                break;
            }
        }
        // "en bergström av ord" is a stream of words.
        let before = words
            .first()
            .and_then(|word| text.get(..word.range.start))
            .unwrap_or_default()
            .trim_end();
        let is_word = ["en", "ett"].iter().any(|article| {
            let rest = before.strip_suffix(article);
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphabetic))
        });
        let is_small = words.first().is_some_and(|word| !word.is_capital);
        let is_left = length == 1 && is_small && is_word;
        if seen.is_name() && !is_left { length } else { 0 }
    }

    /// The number of words that are the letters of a part of the name, written with a blank or a sign between: "E k f o r s".
    fn spaced(&self, text: &str, words: &[Word]) -> Option<usize> {
        let mut joined = String::new();
        let mut longest = None;
        for (place, word) in words.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| words.get(before));
            let gap = before.map_or("", |before| text.get(before.range.end..word.range.start).unwrap_or_default());
            if !is_one_letter(&word.key) || gap.chars().count() > 2 || gap.contains('\n') {
                break;
            }
            joined.push_str(&word.key);
            let is_name = self.parts.contains(&joined) || self.together.contains(&joined);
            if is_name && place + 1 >= SHORTEST_ALONE {
                longest = Some(place + 1);
            }
        }
        longest
    }

    /// "v." inside "Förnamn v. Efternamn".
    fn is_particle_initial(&self, text: &str, word: &Word, at: usize) -> bool {
        let of_particle = || {
            PARTICLES
                .iter()
                .any(|particle| self.parts.contains(*particle) && particle.starts_with(&word.key))
        };
        let has_dot = text.get(word.range.end..).is_some_and(|rest| rest.starts_with('.'));
        at > 0 && is_one_letter(&word.key) && has_dot && of_particle()
    }

    /// A capital with which a part of the name begins.
    fn is_initial(&self, text: &str, word: &Word) -> bool {
        let is_of_name = || self.parts.iter().any(|part| part.starts_with(&word.key));
        let has_dot = || text.get(word.range.end..).is_some_and(|rest| rest.starts_with('.'));
        is_one_letter(&word.key) && word.is_capital && is_of_name() && (has_dot() || !ONE_LETTER_WORDS.contains(&word.key.as_str()))
    }
}

/// The parts of a name in a row of words.
#[derive(Default)]
struct NameSeen {
    /// Parts other than particles.
    parts: usize,
    particles: usize,
    initials: usize,
    /// True while the part that was seen last is a name also by itself.
    is_alone: bool,
}

impl NameSeen {
    fn take(&mut self, word: &Word) {
        if PARTICLES.contains(&word.key.as_str()) {
            self.particles += 1;
        } else {
            self.parts += 1;
            let length = word.key.chars().count();
            self.is_alone = (word.is_capital && length >= SHORTEST_ALONE) || is_surname_in_small_letters(&word.key);
        }
    }

    /// A part that is written without rings and dots.
    fn take_plain(&mut self, word: &Word) {
        self.parts += 1;
        let length = word.key.chars().count();
        self.is_alone = (word.is_capital && length >= SHORTEST_PLAIN) || is_surname_in_small_letters(&word.key);
    }

    const fn is_name(&self) -> bool {
        match self.parts {
            0 => false,
            1 => self.is_alone || self.particles > 0 || self.initials > 0,
            _ => true,
        }
    }
}

/// A name in the letters that addresses of the web have for å, ä and ö, where it has any: one, or two.
fn as_in_addresses(name: &str) -> Vec<String> {
    let small = Folded::caseless(name);
    let small = small.text();
    if !small.contains(['å', 'ä', 'ö']) {
        return Vec::new();
    }
    let one = small.replace(['å', 'ä'], "a").replace('ö', "o");
    let two = small.replace('å', "aa").replace('ä', "ae").replace('ö', "oe");
    vec![one, two]
}

fn capitalized(word: &str) -> String {
    let mut signs = word.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    first.chain(signs).collect()
}

/// A long surname of a common form, or one with a letter that Swedish words do not have.
fn is_surname_in_small_letters(key: &str) -> bool {
    let stem = key.strip_suffix('s').unwrap_or(key);
    key.chars().count() >= SHORTEST_SMALL && SURNAME_ENDS.iter().any(|end| key.ends_with(end) || stem.ends_with(end))
}

/// A key without rings, dots and strokes: "asa" of "åsa".
fn plain_key(key: &str) -> String {
    if key.is_ascii() {
        return key.to_owned();
    }
    let plain = |sign: char| match sign {
        'å' | 'ä' | 'æ' | 'а' | 'α' => 'a',
        'ö' | 'ø' | 'о' | 'ο' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' | 'і' | 'ι' => 'i',
        // Letters of other scripts that look like ours.
        'е' | 'ε' => 'e',
        'р' | 'ρ' => 'p',
        'с' => 'c',
        'х' | 'χ' => 'x',
        'у' | 'υ' => 'y',
        'к' | 'κ' => 'k',
        'т' | 'τ' => 't',
        'ν' => 'v',
        _ => sign,
    };
    key.chars().map(plain).collect()
}

/// A key with two letters for each that other keyboards lack: "aasa" of "åsa".
fn key_in_two_letters(key: &str) -> String {
    let mut plain = String::new();
    for sign in key.chars() {
        match sign {
            'å' => plain.push_str("aa"),
            'ä' | 'æ' => plain.push_str("ae"),
            'ö' | 'ø' => plain.push_str("oe"),
            _ => plain.push(sign),
        }
    }
    plain_key(&plain)
}

fn is_one_letter(key: &str) -> bool {
    key.chars().count() == 1
}

/// True for a word that is one of these, or the genitive of one.
fn is_among(parts: &BTreeSet<String>, key: &str) -> bool {
    let genitive = key.strip_suffix('s').map(|stem| stem.strip_suffix('\'').unwrap_or(stem));
    let family = || {
        let mut stems = FAMILY_ENDS.iter().filter_map(|end| key.strip_suffix(end));
        stems.any(|stem| stem.chars().count() >= SHORTEST_PLAIN && parts.contains(stem))
    };
    parts.contains(key) || genitive.is_some_and(|stem| parts.contains(stem)) || family()
}

/// True for two words that can belong to one name: a blank, a hyphen, a comma or the like stands between them.
fn are_joined(text: &str, one: &Word, next: &Word) -> bool {
    let gap = text.get(one.range.end..next.range.start).unwrap_or_default();
    let breaks = gap.matches('\n').count();
    let marks: String = gap.chars().filter(|sign| !matches!(sign, ' ' | '\n')).collect();
    match marks.as_str() {
        "" | "-" | "," | "_" | "/" | "|" | "•" | "·" => breaks < 3,
        // "A. Berg", "A.-K. Berg" and "anna.berg", but no end of a sentence.
        "." => is_one_letter(&one.key) || gap == ".",
        ".-" => is_one_letter(&one.key),
        _ => false,
    }
}

/// True where a hyphen or the end of a line may have parted one word into two.
fn is_broken(text: &str, one: &Word, next: &Word) -> bool {
    let gap = text.get(one.range.end..next.range.start).unwrap_or_default();
    let rest = gap.strip_prefix('-');
    rest.is_some_and(|rest| rest.trim().is_empty()) || (gap.contains('\n') && gap.trim().is_empty())
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let is_letter = |sign: char| sign.is_alphabetic() || is_accent(sign) || sign == '\'';
    let mut begun = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match (begun, is_letter(sign)) {
            (None, true) => begun = Some(at),
            (Some(start), false) => {
                let written = text.get(start..at).unwrap_or_default();
                let word = written.trim_matches('\'');
                let start = start + written.len() - written.trim_start_matches('\'').len();
                if !word.is_empty() {
                    words.push(Word {
                        range: start..start + word.len(),
                        key: key(word),
                        is_capital: word.split('\'').any(|part| part.starts_with(begins_name)),
                    });
                }
                begun = None;
            }
            _ => {}
        }
    }
    words
}

/// A capital, or a letter of a script that has none.
fn begins_name(sign: char) -> bool {
    sign.is_uppercase() || (sign.is_alphabetic() && !sign.is_lowercase())
}

/// A word in small letters and without accents, which are often forgotten ("Andre" for "André"), nor the vowels that Arabic and Hebrew
/// write over and under letters, or leave out; å, ä and ö are no accents.
fn key(word: &str) -> String {
    let folded = Folded::caseless(word);
    if folded.text().is_ascii() {
        return folded.text().to_owned();
    }
    let mut key = String::new();
    for sign in folded.text().chars() {
        match sign {
            'å' | 'ä' | 'ö' => key.push(sign),
            // Forms of one Arabic or Persian letter, of which each keyboard has another.
            'ى' | 'ی' => key.push('ي'),
            'ک' => key.push('ك'),
            'ة' | 'ە' | 'ہ' => key.push('ه'),
            'ٱ' => key.push('ا'),
            _ => key.extend(std::iter::once(sign).nfd().filter(|part| !is_accent(*part))),
        }
    }
    key
}

/// Accents, and the points and vowels of Hebrew, Arabic and Syriac, with the stroke that makes an Arabic word longer.
const fn is_accent(sign: char) -> bool {
    matches!(
        sign,
        '\u{300}'..='\u{36F}'
            | '\u{591}'..='\u{5BD}'
            | '\u{5BF}'
            | '\u{5C1}'
            | '\u{5C2}'
            | '\u{5C4}'
            | '\u{5C5}'
            | '\u{5C7}'
            | '\u{610}'..='\u{61A}'
            | '\u{640}'
            | '\u{64B}'..='\u{65F}'
            | '\u{670}'
            | '\u{6D6}'..='\u{6DC}'
            | '\u{6DF}'..='\u{6E8}'
            | '\u{6EA}'..='\u{6ED}'
            | '\u{711}'
            | '\u{730}'..='\u{74A}'
            | '\u{8D3}'..='\u{8E1}'
            | '\u{8E3}'..='\u{8FF}'
    )
}

/// "Förnamn Efternamn" from "Förnamn Efternamn (KD)".
fn without_party(text: &str) -> &str {
    text.split(['(', '[', ',']).next().unwrap_or_default().trim()
}

/// Two words or more that all begin with a capital; "nämndsekreterare" is none.
fn is_name(text: &str) -> bool {
    let folded = Folded::new(text);
    let words = words(folded.text());
    words.len() >= 2 && words.iter().all(|word| word.is_capital || PARTICLES.contains(&word.key.as_str()))
}
