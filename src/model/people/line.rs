//! One line about people: name, party and further words; also several people in one line.

use super::fields::{LineField, fields};
use super::party::{name_before_party, party_alone, party_in_brackets};
use super::role::{is_organisation, is_plain_role, is_role_word, role_before, says_presence};
use crate::model::record::people::Person;

/// Small words inside names.
const PARTICLES: [&str; 16] = [
    "von", "af", "av", "de", "van", "der", "den", "la", "al", "el", "bin", "ibn", "ben", "da", "di", "du",
];

/// The people of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LinePeople {
    pub(super) people: Vec<Person>,
    /// Words that were not understood, kept with the role of the person before them.
    pub(super) unread: Vec<String>,
    /// True where the list itself tells first names from surnames.
    pub(super) is_ordered: bool,
}

/// Everybody in a folded line, each written as "Förnamn Efternamn (KD), ordf.", "Efternamn, Förnamn (KD)", "Förnamn Efternamn KD",
/// "Förnamn Efternamn, titel" or "Roll Förnamn Efternamn".
pub(super) fn people_in(line: &str) -> LinePeople {
    let mut reader = LineReader::default();
    let fields = fields(line);
    let mut at = 0;
    while let Some(field) = fields.get(at) {
        let next = fields.get(at + 1).copied();
        at += match *field {
            LineField::Bracket(content) => {
                reader.bracket(content);
                1
            }
            LineField::Text(text) => reader.text(text, next),
        };
    }
    reader.line
}

#[derive(Default)]
struct LineReader {
    line: LinePeople,
    /// True while brackets belong to somebody who is replaced.
    replaced_is_open: bool,
    /// True once the last person's party was given, also as none.
    has_party: bool,
    /// A party that stands before the name.
    party_before: Option<String>,
    /// A role that stands before the name as a field of its own.
    role_before: Option<String>,
}

impl LineReader {
    fn bracket(&mut self, content: &str) {
        let mut pieces = content.split([',', ';']).map(str::trim);
        let first = pieces.next().unwrap_or_default();
        // "Förnamn Efternamn och Förnamn Efternamn (båda M)"
        let of_all = ["båda ", "bägge ", "alla ", "samtliga "]
            .iter()
            .find_map(|word| first.strip_prefix(word));
        if let Some(party) = of_all.and_then(party_in_brackets) {
            for person in self.line.people.iter_mut().filter(|person| person.party.is_empty()) {
                person.party.clone_from(&party);
            }
            return;
        }
        let party = party_in_brackets(first).filter(|_| !is_role_word(first) && !says_presence(first));
        let Some(person) = self.line.people.last_mut() else {
            match party {
                Some(party) => self.party_before = Some(party),
                None if !content.is_empty() => self.line.unread.push(format!("({content})")),
                None => {}
            }
            return;
        };
        if std::mem::take(&mut self.replaced_is_open) {
            person.replaces = format!("{} ({content})", person.replaces);
            return;
        }
        let is_second = party.is_some() && self.has_party;
        match party {
            Some(party) if !is_second => {
                person.party = party;
                self.has_party = true;
            }
            _ if replaced(first).or_else(|| replaced_by_name(first)).is_some() => self.more(first),
            _ => {
                add_role(person, first);
                // Two parties are one too many.
                if is_second || !is_plain_role(first) {
                    self.line.unread.push(format!("({first})"));
                }
            }
        }
        for piece in pieces {
            self.more(piece);
        }
    }

    /// Reads a text; gives the number of fields that it took.
    fn text(&mut self, text: &str, next: Option<LineField<'_>>) -> usize {
        self.replaced_is_open = false;
        let by_name = || replaced_by_name(text).filter(|_| !self.line.people.is_empty());
        if let Some(whom) = replaced(text).or_else(by_name) {
            return self.replaces(text, whom);
        }
        // "Förnamn Efternamn S Förnamn Efternamn M"
        if let Some((first, others)) = parted_by_party(text) {
            self.text(first, None);
            return self.text(others, next);
        }
        let (role, rest) = role_before(text);
        let party_follows = matches!(next, Some(LineField::Bracket(content)) if holds_party(content));
        if rest.is_empty() {
            // A role without a name belongs to the person before it, or to the one after.
            match self.line.people.last_mut() {
                Some(person) => add_role(person, role),
                None => self.role_before = Some(role.to_owned()),
            }
            return 1;
        }
        let is_first = self.line.people.is_empty();
        // "Efternamn, Förnamn (KD)"
        if let Some(LineField::Text(first_name)) = next
            && (is_first || self.has_party)
            && is_surname(rest)
            && is_first_name(first_name)
        {
            let (first_name, party) = before_party(first_name);
            self.line.is_ordered = true;
            self.begin(role, &format!("{first_name} {rest}"), party, "");
            return 2;
        }
        if !is_first && party_alone(rest).is_some() && role.is_empty() {
            self.party_field(rest);
            return 1;
        }
        let (name, party) = before_party(rest);
        let (name, after) = name_and_more(name);
        // "Förnamn Efternamn S ordf."
        let (name, party) = if party.is_none() { before_party(name) } else { (name, party) };
        let is_person = is_name(name) && (party_follows || party.is_some() || !is_organisation(name));
        if is_person {
            self.begin(role, name, party, after);
            return 1;
        }
        // Small letters alone are a name where a party follows.
        let party_is_next = party_follows || matches!(next, Some(LineField::Text(text)) if party_alone(text).is_some());
        let (small, party) = before_party(rest);
        if (party_is_next || party.is_some()) && (is_first || self.has_party) && is_name_in_small_letters(small) {
            self.begin(role, &with_capitals(small), party, "");
            return 1;
        }
        // So is one word, but that is worth a look.
        if party_follows && is_first && is_first_name(rest) {
            self.begin(role, rest, None, "");
            self.line.unread.push(rest.to_owned());
            return 1;
        }
        self.more(text);
        1
    }

    fn begin(&mut self, role: &str, name: &str, party: Option<String>, after: &str) {
        let mut person = Person {
            name: name.to_owned(),
            ..Person::default()
        };
        if let Some(role) = self.role_before.take() {
            add_role(&mut person, &role);
        }
        add_role(&mut person, role);
        let party = party.or_else(|| self.party_before.take());
        self.has_party = party.is_some();
        person.party = party.unwrap_or_default();
        self.line.people.push(person);
        if !after.is_empty() {
            self.more(after);
        }
    }

    /// Reads words after a name that begin no other.
    fn more(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some(whom) = replaced(text).or_else(|| replaced_by_name(text)) {
            self.replaces(text, whom);
            return;
        }
        if let Some(person) = self.line.people.last_mut() {
            add_role(person, text);
        }
        if self.line.people.is_empty() || !is_plain_role(text) {
            self.line.unread.push(text.to_owned());
        }
    }

    fn replaces(&mut self, text: &str, whom: &str) -> usize {
        match self.line.people.last_mut() {
            Some(person) if person.replaces.is_empty() => {
                whom.clone_into(&mut person.replaces);
                self.replaced_is_open = true;
            }
            _ => self.line.unread.push(text.to_owned()),
        }
        1
    }

    fn party_field(&mut self, text: &str) {
        let is_second = self.has_party;
        if let (Some(person), Some(party)) = (self.line.people.last_mut(), party_alone(text)) {
            if is_second {
                add_role(person, text);
                self.line.unread.push(text.to_owned());
            } else {
                person.party = party;
                self.has_party = true;
            }
        }
    }
}

/// Somebody with the letters of a party, and others after them without a comma between.
fn parted_by_party(text: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    for (place, word) in text.split_inclusive(' ').enumerate() {
        at += word.len();
        let (first, others) = text.split_at_checked(at)?;
        if place >= 2 && party_alone(word).is_some() && is_name(name_and_more(others).0) {
            return Some((first.trim(), others.trim()));
        }
    }
    None
}

/// True for brackets that begin with a party.
fn holds_party(content: &str) -> bool {
    let first = content.split([',', ';']).next().unwrap_or_default();
    party_in_brackets(first).is_some()
}

/// A name, and the party after it where there is one.
fn before_party(text: &str) -> (&str, Option<String>) {
    name_before_party(text).map_or((text, None), |(name, party)| (name, Some(party)))
}

/// The one who is replaced, in a text that says so.
pub(super) fn replaced(text: &str) -> Option<&str> {
    const REPLACES: [&str; 28] = [
        "tjg ers f.",
        "tjg. ers. f.",
        "tjg f.",
        "tjg. f.",
        "ers. f.",
        "i stället för",
        "istället för",
        "ersatte",
        "som ersättare för",
        "tj ers för",
        "tj. ers. för",
        "tjg ers. för",
        "tjänstg. ers. för",
        "tjänstgjorde för",
        "ersätter",
        "tjg ersättare för",
        "tjg. ersättare för",
        "tjg ers för",
        "tjg. ers. för",
        "tjg. ers för",
        "tjg för",
        "tjg. för",
        "tjänstgör för",
        "tjänstgör i stället för",
        "tjänstgörande ersättare för",
        "tjänstgörande för",
        "ers. för",
        "ers för",
    ];
    let low = text.to_lowercase();
    let rest = REPLACES
        .iter()
        .find_map(|words| low.strip_prefix(words).filter(|rest| rest.starts_with([' ', ':'])))?;
    let whom = text.get(text.len() - rest.len()..).unwrap_or_default().trim_matches([' ', ':']);
    (!whom.is_empty()).then_some(whom)
}

/// The one who is replaced, named after a single small word: "för Förnamn Efternamn", "ersättare för Förnamn Efternamn".
fn replaced_by_name(text: &str) -> Option<&str> {
    let whom = ["för ", "ersättare för ", "ers för ", "ers. för "]
        .iter()
        .find_map(|words| text.strip_prefix(words))?;
    let (name, _) = before_party(whom.trim());
    is_name(name_and_more(name).0).then_some(whom.trim())
}

/// Leading words that can be a name, and the words after them in small letters: "Förnamn Efternamn ordförande".
fn name_and_more(text: &str) -> (&str, &str) {
    let mut end = 0;
    let mut at = 0;
    for word in text.split_inclusive(' ') {
        let plain = word.trim();
        let is_particle = PARTICLES.contains(&plain);
        if !(is_particle || is_capital_word(plain)) || is_role_word(plain) {
            break;
        }
        at += word.len();
        if !is_particle {
            end = at;
        }
    }
    let (name, more) = text.split_at_checked(end).unwrap_or((text, ""));
    (name.trim(), more.trim_matches([' ', ':']))
}

/// True for a text that can be somebody's name: two to six words that begin with a capital, apart from "von" and the like.
fn is_name(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let capitals = words.iter().filter(|word| is_capital_word(word)).count();
    (2..=6).contains(&words.len()) && capitals > 0 && words.iter().all(|word| is_capital_word(word) || PARTICLES.contains(word))
}

/// A word of letters that begins with a capital; "DAL-OSK", "A.", "d'Arcy" and a name between quotation marks as well.
fn is_capital_word(word: &str) -> bool {
    let quoted = word.strip_prefix('\'').and_then(|word| word.strip_suffix('\''));
    let word = quoted.unwrap_or(word).trim_matches(['"', '«', '»']);
    let begins = word
        .split_once('\'')
        .map_or(word, |(before, after)| if before.chars().count() == 1 { after } else { word });
    (word.starts_with(char::is_uppercase) || begins.starts_with(char::is_uppercase)) && word.chars().all(is_name_sign)
}

fn is_name_sign(sign: char) -> bool {
    sign.is_alphabetic() || matches!(sign, '-' | '\'' | '.' | '\u{300}'..='\u{36F}')
}

/// One surname, perhaps with particles: "Lind", "von Dikt".
fn is_surname(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let Some((last, before)) = words.split_last() else { return false };
    is_capital_word(last) && !is_role_word(last) && party_alone(text).is_none() && before.iter().all(|word| PARTICLES.contains(word))
}

/// One or two first names, perhaps with a party after them.
fn is_first_name(text: &str) -> bool {
    let (name, _) = before_party(text);
    let words: Vec<_> = name.split_whitespace().collect();
    let is_word = |word: &&str| is_capital_word(word) && !is_role_word(word);
    (1..=2).contains(&words.len()) && words.iter().all(is_word) && party_alone(name).is_none() && !is_organisation(name)
}

/// The number of words of a name, without particles and a nickname between quotation marks.
pub(super) fn words_of_name(name: &str) -> usize {
    let words = name.split_whitespace();
    words
        .filter(|word| !PARTICLES.contains(word) && !word.starts_with('"') && !word.ends_with('"'))
        .count()
}

/// Small words that stand in sentences and in no name.
const SENTENCE_WORDS: [&str; 16] = [
    "och", "i", "på", "om", "till", "från", "med", "för", "att", "som", "den", "det", "ett", "en", "ej", "inte",
];

fn is_name_in_small_letters(text: &str) -> bool {
    if text.split_whitespace().any(|word| SENTENCE_WORDS.contains(&word)) {
        return false;
    }
    let words: Vec<_> = text.split_whitespace().collect();
    let is_small = words.iter().all(|word| word.starts_with(char::is_lowercase));
    is_small && (2..=4).contains(&words.len()) && words.iter().all(|word| word.chars().all(is_name_sign) && !is_role_word(word))
}

/// Capitals for the first letters, apart from particles.
fn with_capitals(text: &str) -> String {
    let capital = |word: &str| {
        let mut signs = word.chars();
        signs
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
    };
    let parts = |word: &str| word.split('-').map(capital).collect::<Vec<_>>().join("-");
    let words = text.split_whitespace();
    words
        .map(|word| if PARTICLES.contains(&word) { word.to_owned() } else { parts(word) })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Puts a text into the role, or into the field for the one who is replaced.
pub(super) fn add_role(person: &mut Person, text: &str) {
    if let Some(whom) = replaced(text) {
        whom.clone_into(&mut person.replaces);
        return;
    }
    if text.is_empty() {
        return;
    }
    if person.role.is_empty() {
        text.clone_into(&mut person.role);
    } else {
        person.role = format!("{}, {text}", person.role);
    }
}

/// A folded line without the sign of a list or its number, and true where a star marked a serving substitute.
pub(super) fn without_mark(text: &str) -> (bool, &str) {
    let is_mark = |sign: char| {
        sign.is_whitespace()
            || matches!(
                sign,
                '*' | '•'
                    | '·'
                    | '-'
                    | '○'
                    | '●'
                    | '▪'
                    | '■'
                    | '□'
                    | '◦'
                    | '‣'
                    | '➢'
                    | '►'
                    | '→'
                    | '»'
                    | '⁃'
                    | '✓'
                    | '✔'
                    | '☐'
                    | '☑'
                    | '☒'
            )
            || matches!(sign, '\u{E000}'..='\u{F8FF}')
    };
    let before = text;
    let text = text.trim_start_matches(is_mark);
    let starred = before.get(..before.len() - text.len()).is_some_and(|marks| marks.contains('*'));
    // Word's second bullet is a small o.
    let text = text.strip_prefix("o ").unwrap_or(text).trim_start();
    let numbered = without_number(text).unwrap_or(text);
    (starred, numbered.trim_start_matches(is_mark))
}

/// "1.", "1)", "(1)", "a)", "1.2", "#3", "nr 4", "5:", "6 -", and "7 " before a word.
fn without_number(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('(').unwrap_or(text);
    let inside = ["#", "nr ", "Nr ", "nr. ", "Nr. "]
        .iter()
        .find_map(|word| inside.strip_prefix(word))
        .unwrap_or(inside);
    let digits = inside.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = inside.split_at_checked(digits)?;
    if digits == 0 || number.len() > 3 {
        let rest = inside.strip_prefix(|sign: char| sign.is_ascii_lowercase())?.strip_prefix(')')?;
        return rest.starts_with(' ').then(|| rest.trim_start());
    }
    match rest.strip_prefix(['.', ')', ':']) {
        // "1:e vice ordförande" is no number of a list, "1.2 Förnamn Efternamn" has two.
        Some(after) if rest.starts_with(':') => after.starts_with(' ').then(|| after.trim_start()),
        Some(after) => {
            let beyond = after.trim_start_matches(|sign: char| sign.is_ascii_digit());
            Some(if beyond.starts_with([' ', '.', ')']) {
                beyond.trim_start_matches(['.', ')']).trim_start()
            } else {
                after.trim_start()
            })
        }
        None if rest.starts_with(" - ") => Some(rest.trim_start_matches([' ', '-'])),
        None => rest
            .strip_prefix(' ')
            .map(str::trim_start)
            .filter(|rest| rest.starts_with(char::is_alphabetic)),
    }
}
