//! Parties as lists of people name them.

use crate::model::text::folded_key;

/// The parties of the Riksdag, and those beside it that many councils have: letters and names.
const PARTIES: [(&str, &[&str]); 11] = [
    (
        "S",
        &[
            "socialdemokraterna",
            "socialdemokraten",
            "socialdemokratiska arbetarepartiet",
            "arbetarepartiet-socialdemokraterna",
        ],
    ),
    ("M", &["moderaterna", "moderata samlingspartiet", "nya moderaterna"]),
    ("SD", &["sverigedemokraterna"]),
    ("C", &["centerpartiet", "centern"]),
    ("V", &["vänsterpartiet", "vänstern"]),
    ("KD", &["kristdemokraterna"]),
    ("L", &["liberalerna", "folkpartiet", "folkpartiet liberalerna"]),
    ("MP", &["miljöpartiet", "miljöpartiet de gröna"]),
    ("FI", &["feministiskt initiativ"]),
    ("ÖP", &["örebropartiet"]),
    ("AfS", &["alternativ för sverige"]),
];

/// Words in brackets that say that somebody has no party.
const WITHOUT: [&str; 9] = [
    "-",
    "--",
    "partilös",
    "oberoende",
    "politisk vilde",
    "vilde",
    "opolitisk",
    "obunden",
    "partipolitiskt obunden",
];

/// Words that only names of parties hold.
const PARTY_WORDS: [&str; 6] = ["parti", "lista", "demokrat", "väl", "alternativ", "framtid"];

/// Headings over those who have no party.
const WITHOUT_ALL: [&str; 11] = [
    "partilösa",
    "partilös",
    "oberoende",
    "oberoende ledamöter",
    "obundna",
    "politiska vildar",
    "politisk vilde",
    "vildar",
    "utan parti",
    "utan partibeteckning",
    "opolitiska",
];

/// The longest party that is not known by its name, in letters.
const LONGEST_UNKNOWN: usize = 12;

/// The letters of a party; a known name becomes its letters, and a sign for none becomes nothing.
pub(super) fn party_letters(text: &str) -> String {
    let text = text.trim().trim_matches(['(', ')', '[', ']']).trim();
    let key = folded_key(text);
    if WITHOUT.contains(&key.as_str()) {
        return String::new();
    }
    by_name(&key).unwrap_or(text).to_owned()
}

/// The letters of a party in brackets: a known one, letters, or a name with a capital; `None` for anything else in them.
pub(super) fn party_in_brackets(text: &str) -> Option<String> {
    let text = text.trim();
    let key = folded_key(text);
    let is_known = is_known_party(text) || WITHOUT.contains(&key.as_str());
    let letters = text.chars().filter(|sign| sign.is_alphabetic()).count();
    let is_word = letters > 0 && text.chars().all(|sign| sign.is_alphabetic() || matches!(sign, '-' | ' ' | '/'));
    let is_named = PARTY_WORDS.iter().any(|word| key.contains(word));
    let is_like = text.starts_with(char::is_uppercase) && (text.chars().count() <= LONGEST_UNKNOWN || is_named);
    (is_known || (is_word && is_like)).then(|| party_letters(text))
}

/// The letters of a party that stands without brackets: capital letters that are known, or a name that is.
pub(super) fn party_alone(text: &str) -> Option<String> {
    let text = text.trim();
    let is_letters = PARTIES.iter().any(|(letters, _)| *letters == text);
    (is_letters || by_name(&folded_key(text)).is_some()).then(|| party_letters(text))
}

/// True for a heading over those who have no party.
pub(super) fn is_without_party(text: &str) -> bool {
    WITHOUT_ALL.contains(&folded_key(text.trim()).as_str())
}

/// The party that a heading names in a list that stands by party, though it is none of those above: a word that only names of parties
/// hold, or the party's letters or number of seats in brackets after its name.
pub(super) fn unknown_party(name: &str, letters: Option<&str>) -> Option<String> {
    let name = name.trim();
    let is_words = name.chars().all(|sign| sign.is_alphabetic() || matches!(sign, ' ' | '-' | '/'));
    let is_named = PARTY_WORDS.iter().any(|word| folded_key(name).contains(word));
    let is_like = name.starts_with(char::is_uppercase) && is_words && (is_named || letters.is_some());
    let given = letters.filter(|letters| letters.chars().all(char::is_alphabetic) && !letters.is_empty());
    is_like.then(|| given.unwrap_or(name).to_owned())
}

/// A name, and the letters of the party that stands after it without brackets.
pub(super) fn name_before_party(text: &str) -> Option<(&str, String)> {
    let mut at = text.len();
    let mut last = None;
    // The longest name of a party has four words.
    for _ in 0..4 {
        let Some(before) = text.get(..at).and_then(|text| text.trim_end().rfind(' ')) else {
            break;
        };
        let (name, party) = text.split_at_checked(before)?;
        if let Some(party) = party_alone(party) {
            last = Some((name.trim(), party));
        }
        at = before;
    }
    last
}

/// The party that stands before one or more names, and the names: "M: Förnamn Efternamn", "Moderaterna (M): …", "(S) …", "SD - …",
/// "KD Förnamn Efternamn, Förnamn Efternamn".
pub(super) fn party_before_names(text: &str) -> Option<(String, &str)> {
    let begins_name = |rest: &str| rest.starts_with(char::is_alphabetic) && rest.contains(' ');
    for sign in [":", " - ", ", "] {
        let Some((head, names)) = text.split_once(sign) else { continue };
        let head = head.trim();
        let (name, letters) = head
            .split_once('(')
            .map_or((head, None), |(name, rest)| (name.trim(), rest.strip_suffix(')')));
        let party = match letters {
            Some(letters) if name.is_empty() => party_in_brackets(letters),
            Some(letters) => party_alone(name).filter(|party| *party == party_letters(letters)),
            None => party_alone(name),
        };
        if let Some(party) = party.filter(|_| begins_name(names.trim())) {
            return Some((party, names.trim()));
        }
    }
    let mut end = 0;
    let mut found = None;
    // The longest name of a party has four words.
    for word in text.split_inclusive(' ').take(4) {
        end += word.len();
        let (head, names) = text.split_at_checked(end)?;
        if let Some(party) = party_alone(head).filter(|_| begins_name(names) && names.starts_with(char::is_uppercase)) {
            found = Some((party, names.trim()));
        }
    }
    found
}

/// True where a party is one that councils have, by its letters or its name.
pub(super) fn is_known_party(text: &str) -> bool {
    let key = folded_key(text);
    is_letters_of_known(&key) || by_name(&key).is_some()
}

fn is_letters_of_known(key: &str) -> bool {
    PARTIES.iter().any(|(letters, _)| folded_key(letters) == key)
}

fn by_name(key: &str) -> Option<&'static str> {
    PARTIES.iter().find(|(_, names)| names.contains(&key)).map(|(letters, _)| *letters)
}
