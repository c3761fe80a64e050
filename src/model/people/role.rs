//! Words for what somebody is at a meeting or at work, as lists of people have them.

use crate::model::text::folded_key;

/// Words of roles, without the dot of an abbreviation.
const ROLES: [&str; 45] = [
    "ordförande",
    "ordf",
    "vice",
    "v",
    "förste",
    "första",
    "andre",
    "andra",
    "1:e",
    "2:e",
    "1:a",
    "2:a",
    "3:e",
    "ledamot",
    "led",
    "ersättare",
    "ers",
    "tjg",
    "tj",
    "tjänstg",
    "tjänstgörande",
    "justerare",
    "protokolljusterare",
    "protokollförare",
    "adjungerad",
    "föredragande",
    "insynsplats",
    "insyn",
    "observatör",
    "gruppledare",
    "kommunalråd",
    "regionråd",
    "borgarråd",
    "oppositionsråd",
    "rektor",
    "jurist",
    "ekonom",
    "controller",
    "adjunkt",
    "tjänsteperson",
    "politiker",
    "vd",
    "gd",
    "revisor",
    "moderator",
];

/// Ends of titles.
const ENDS: [&str; 24] = [
    "ordförande",
    "sekreterare",
    "direktör",
    "chef",
    "ledare",
    "strateg",
    "handläggare",
    "controller",
    "ekonom",
    "jurist",
    "samordnare",
    "utredare",
    "konsult",
    "revisor",
    "ingenjör",
    "arkitekt",
    "planerare",
    "rådgivare",
    "assistent",
    "administratör",
    "registrator",
    "kommunikatör",
    "utvecklare",
    "specialist",
];

/// Whether a word is one of a role: "Ordf.", "1:e", "nämndsekreterare".
pub(super) fn is_role_word(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ':', ',']);
    // "V" is a party, or somebody's second name.
    if word == "V" {
        return false;
    }
    let key = folded_key(word);
    ROLES.contains(&key.as_str()) || ENDS.iter().any(|end| key.ends_with(end))
}

/// Words of a role that stand before something else, and what that is: "Vice ordförande: Förnamn Efternamn".
pub(super) fn role_before(text: &str) -> (&str, &str) {
    let mut at = 0;
    let mut ends = 0;
    for word in text.split_inclusive([' ', ':']) {
        // "1:e" is one word though a colon stands in it.
        let so_far = text.get(at..ends + word.len()).unwrap_or_default().trim_end_matches([' ', ':']);
        let is_number = so_far.chars().all(|sign| sign.is_ascii_digit()) && word.ends_with(':');
        if !is_number && !is_role_word(so_far) {
            break;
        }
        ends += word.len();
        if !is_number {
            at = ends;
        }
    }
    let (role, rest) = text.split_at_checked(at).unwrap_or(("", text));
    (role.trim_end_matches([' ', ':']), rest.trim_start_matches([' ', ':']))
}

/// Whether a text after a name says plainly what somebody is or when: words that begin small, known roles, paragraphs, times.
pub(super) fn is_plain_role(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let Some(first) = words.first() else { return true };
    let begins_small = first.starts_with(|sign: char| sign.is_lowercase() || matches!(sign, '§' | '*'));
    let is_address = words.len() == 1 && first.contains('@');
    let is_telephone = text
        .chars()
        .all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '+' | '(' | ')' | '/'))
        && text.len() > 6;
    let says_when = text
        .chars()
        .all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '.' | ':'));
    let is_mark = text.chars().count() == 1 && (matches!(text, "X" | "x") || !text.contains(char::is_alphanumeric));
    says_when
        || is_mark
        || is_presence(&folded_key(text))
        || (begins_small && words.len() <= 8)
        || is_role_word(first)
        || is_address
        || is_telephone
        || is_organisation(text)
}

/// Whether words with capitals name a workplace and nobody.
pub(super) fn is_organisation(text: &str) -> bool {
    const INSIDE: [&str; 14] = [
        "kommun",
        "nämnd",
        "förvaltning",
        "avdelning",
        "bolag",
        "sveriges",
        "högskol",
        "universitet",
        "myndighet",
        "länsstyrelse",
        "institut",
        "förbund",
        "förening",
        "sjukhus",
    ];
    const FIRST: [&str; 3] = ["region", "enhet", "grupp"];
    const WHOLE: [&str; 6] = ["stad", "ab", "skola", "skolan", "kontoret", "län"];
    text.split_whitespace().map(folded_key).any(|word| {
        INSIDE.iter().any(|part| word.contains(part)) || FIRST.iter().any(|start| word.starts_with(start)) || WHOLE.contains(&word.as_str())
    })
}

/// Whether folded words say only that somebody is there, or through what.
fn is_presence(key: &str) -> bool {
    const STARTS: [&str; 7] = ["närvar", "deltar", "distans", "på distans", "digital", "via ", "på plats"];
    STARTS.iter().any(|start| key.starts_with(start))
}

/// Whether a role says what somebody is, and not when, from where or how to reach them.
pub(super) fn is_title(role: &str) -> bool {
    const STARTS: [&str; 8] = ["§", "ej ", "kl", "till ", "från ", "fr.o.m", "t.o.m", "tom "];
    role.split([',', ';']).map(folded_key).any(|part| {
        let says_when = part.starts_with(|sign: char| sign.is_ascii_digit() && !part.contains(":e") && !part.contains(":a"));
        let is_mark = part.chars().filter(|sign| sign.is_alphabetic()).count() < 2;
        !(is_mark || is_presence(&part) || part.contains('@') || says_when || STARTS.iter().any(|start| part.starts_with(start)))
    })
}
