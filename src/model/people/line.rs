//! One line about somebody: name, party, and what else stands there.

use crate::model::record::people::Person;

/// Somebody written as "Förnamn Efternamn (KD), ordf.", "Förnamn Efternamn, titel" or "Roll Förnamn Efternamn".
pub(super) fn from_text(text: &str) -> Option<Person> {
    let mut person = Person::default();
    let (before, party, after) = match party_in(text) {
        Some((before, party, after)) => (before, party, after),
        None => match text.split_once(',') {
            Some((before, after)) => (before.trim(), "", after.trim()),
            None => (text, "", ""),
        },
    };
    let (role, name) = role_before(before);
    if !is_name(name) {
        return None;
    }
    name.clone_into(&mut person.name);
    party_letters(party).clone_into(&mut person.party);
    if !role.is_empty() {
        add_role(&mut person, role);
    }
    add_role(&mut person, after.trim_start_matches([',', ';', ':', ' ']).trim());
    Some(person)
}

/// A party's letters without brackets; nothing for "(-)", which is printed for those who have none.
pub(super) fn party_letters(text: &str) -> &str {
    let letters = text.trim().trim_matches(['(', ')']).trim();
    if matches!(letters, "-" | "–") { "" } else { letters }
}

/// Text before, letters in and text after the first brackets that hold a party.
fn party_in(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('(')?;
    let (party, after) = rest.split_once(')')?;
    let party = party.trim();
    let is_party = !party.is_empty()
        && party.chars().count() <= 12
        && party
            .chars()
            .all(|sign| sign.is_alphabetic() || matches!(sign, '-' | '–' | ' ' | '/'));
    is_party.then_some((before.trim(), party, after.trim()))
}

/// Words for what somebody is, when they stand before the name.
fn role_before(text: &str) -> (&str, &str) {
    const ROLES: [&str; 7] = [
        "vice ordförande",
        "ordförande",
        "ordf.",
        "nämndsekreterare",
        "sekreterare",
        "kommunsekreterare",
        "ledamot",
    ];
    let low = text.to_lowercase();
    for role in ROLES {
        if let Some(rest) = low.strip_prefix(role).filter(|rest| rest.starts_with([' ', ':'])) {
            // Capitals and small letters take the same number of bytes in the words above.
            let at = text.len() - rest.len();
            if let (Some(role), Some(name)) = (text.get(..at), text.get(at..)) {
                return (role, name.trim_start_matches([':', ' ']));
            }
        }
    }
    ("", text)
}

/// Whether a text can be somebody's name: two to six words that begin with a capital, apart from "von" and the like.
fn is_name(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let small = ["von", "af", "av", "de", "van", "der", "den", "la"];
    (2..=6).contains(&words.len())
        && words.iter().all(|word| {
            let first = word.chars().next();
            let letters = word
                .chars()
                .all(|sign| sign.is_alphabetic() || matches!(sign, '-' | '‑' | '\'' | '’' | '.'));
            letters && (first.is_some_and(char::is_uppercase) || small.contains(word))
        })
}

/// Puts a text into the role, or into whom the person replaces.
pub(super) fn add_role(person: &mut Person, text: &str) {
    const REPLACES: [&str; 5] = [
        "ersätter ",
        "tjg ers för ",
        "tjänstgör för ",
        "tjänstgörande ersättare för ",
        "ers. för ",
    ];
    let low = text.to_lowercase();
    for words in REPLACES {
        if let Some(rest) = low.strip_prefix(words) {
            let whom = text.get(text.len() - rest.len()..).unwrap_or(text);
            whom.trim().clone_into(&mut person.replaces);
            return;
        }
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

/// A line without the sign of a list, and whether a star marked a serving substitute.
pub(super) fn without_mark(text: &str) -> (bool, &str) {
    let is_mark = |sign: char| sign.is_whitespace() || matches!(sign, '*' | '•' | '·' | '–' | '-' | '\u{f0b7}' | '\u{f0a7}');
    let before = text;
    let text = text.trim_start_matches(is_mark);
    let starred = before.get(..before.len() - text.len()).is_some_and(|marks| marks.contains('*'));
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let numbered = text
        .get(digits..)
        .filter(|_| digits > 0)
        .and_then(|rest| rest.strip_prefix(['.', ')']));
    (starred, numbered.map_or(text, str::trim_start))
}
