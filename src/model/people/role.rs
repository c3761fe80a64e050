//! Words for roles at a meeting and titles at work, as lists of people have them.

use crate::model::text::folded_key;

/// Words of roles, without the dot of an abbreviation.
const ROLES: [&str; 66] = [
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
    "ålderspresident",
    "dr",
    "doktor",
    "docent",
    "emeritus",
    "emerita",
    "professor",
    "prof",
    "fil",
    "med",
    "tekn",
    "herr",
    "fru",
    "t.f",
    "tf",
    "biträdande",
    "bitr",
    "kommunalrådet",
    "regionrådet",
    "borgarrådet",
    "oppositionsrådet",
];

/// Titles that are known by their dot alone.
const ABBREVIATED: [&str; 22] = [
    "em", "emer", "h.c", "hc", "leg", "civ", "civ.ing", "ing", "adv", "jur", "teol", "theol", "ekon", "pol", "mag", "kand", "lic", "psyk",
    "sjuksk", "dipl", "pens", "hr",
];

/// Ends of titles.
const ENDS: [&str; 29] = [
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
    "läkare",
    "lärare",
    "psykolog",
    "sköterska",
    "koordinator",
];

/// True where a word is one of a role: "Ordf.", "1:e", "nämndsekreterare".
pub(super) fn is_role_word(word: &str) -> bool {
    let is_abbreviated = word.trim_end_matches([':', ',']).strip_suffix('.');
    if is_abbreviated.is_some_and(|word| ABBREVIATED.contains(&folded_key(word).as_str())) {
        return true;
    }
    let word = word.trim_end_matches(['.', ':', ',']);
    // "V" is a party, or somebody's second name.
    if word == "V" {
        return false;
    }
    let key = folded_key(word);
    // "Ekonomichefen", "direktören", "samordnaren"
    let indefinite = [
        key.as_str(),
        key.strip_suffix('n').unwrap_or(&key),
        key.strip_suffix("en").unwrap_or(&key),
    ];
    ROLES.contains(&key.as_str()) || ENDS.iter().any(|end| indefinite.iter().any(|key| key.ends_with(end)))
}

/// True for a title of somebody at work, and none of the board's own roles: "nämndsekreterare", "HR-chef".
pub(super) fn is_official_title(role: &str) -> bool {
    const OF_THE_BOARD: [&str; 2] = ["ordförande", "gruppledare"];
    const AT_WORK: [&str; 9] = [
        "rektor",
        "jurist",
        "ekonom",
        "controller",
        "tjänsteperson",
        "revisor",
        "föredragande",
        "protokollförare",
        "adjunkt",
    ];
    role.split([',', ';', ' ']).map(folded_key).any(|word| {
        let is_of_board = OF_THE_BOARD.iter().any(|end| word.ends_with(end));
        !is_of_board && (AT_WORK.contains(&word.as_str()) || ENDS.iter().any(|end| word.ends_with(end)))
    })
}

/// The word of a table for somebody absent.
pub(super) const ABSENT: &str = "frånvarande";

/// True where the words beside a name tell of an absence; "frånvarande § 12" is for a part of the meeting only.
pub(super) fn is_absence(role: &str) -> bool {
    const WORDS: [&str; 22] = [
        "frånv",
        "frånvarande",
        "frånvaro",
        "förhinder",
        "anmält förhinder",
        "anmäld frånvaro",
        "förhindrad",
        "förhindrade",
        "förfall",
        "anmält förfall",
        "laga förfall",
        "återbud",
        "lämnat återbud",
        "anmält återbud",
        "ej närvarande",
        "inte närvarande",
        "icke närvarande",
        "deltar ej",
        "deltar inte",
        "kommer inte",
        "kommer ej",
        "sjuk",
    ];
    let is_it = |part: &str| {
        let part = part.trim().trim_matches(['.', '(', ')']);
        WORDS.contains(&part) || (WORDS.iter().any(|word| part.starts_with(word)) && part.contains("hela"))
    };
    role.split([',', ';']).map(folded_key).any(|part| is_it(&part))
}

/// Words of a role at the beginning, and the rest: "Vice ordförande: Förnamn Efternamn".
pub(super) fn role_before(text: &str) -> (&str, &str) {
    let mut at = begun_role(text);
    let mut ends = at;
    for word in text.get(at..).unwrap_or_default().split_inclusive([' ', ':']) {
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
    let at = at + of_what(text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    let (role, rest) = text.split_at_checked(at).unwrap_or(("", text));
    (role.trim_end_matches([' ', ':']), rest.trim_start_matches([' ', ':']))
}

/// The length in bytes of a role whose first word is none by itself: "Barn- och utbildningschef",
/// "V. ordförande", "II vice ordförande".
fn begun_role(text: &str) -> usize {
    let mut words = text.split_inclusive(' ');
    let (Some(first), Some(second)) = (words.next(), words.next()) else {
        return 0;
    };
    let is_compound = first.trim_end().ends_with('-') && matches!(second.trim(), "och" | "samt");
    if is_compound && let Some(third) = words.next().filter(|third| is_role_word(third.trim())) {
        return first.len() + second.len() + third.len();
    }
    let is_number = matches!(first.trim(), "I" | "II" | "III" | "V" | "V." | "v" | "v.");
    if is_number && is_role_word(second.trim()) { first.len() } else { 0 }
}

/// The length in bytes of the field of a role between it and a name: "för psykiatri" of "Verksamhetschef för
/// psykiatri Förnamn Efternamn".
fn of_what(role: &str, rest: &str) -> usize {
    let mut words = rest.split_inclusive(' ').peekable();
    if role.is_empty()
        || !words
            .peek()
            .is_some_and(|word| matches!(word.trim(), "för" | "på" | "vid" | "inom"))
    {
        return 0;
    }
    let small: usize = words.take_while(|word| word.starts_with(char::is_lowercase)).map(str::len).sum();
    let name = rest.get(small..).unwrap_or_default();
    let is_more_than_for = rest.get(..small).is_some_and(|small| small.trim().contains(' '));
    let is_named = name.split(' ').take(2).filter(|word| word.starts_with(char::is_uppercase)).count() == 2;
    if is_more_than_for && is_named { small } else { 0 }
}

/// True where a text after a name is plainly a role or a time: words that begin small, known roles, paragraphs, times.
pub(super) fn is_plain_role(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let Some(first) = words.first() else { return true };
    // "och sekreterare Förnamn Efternamn" says that there is somebody else.
    let capitals = words
        .windows(2)
        .any(|pair| pair.iter().all(|word| word.starts_with(char::is_uppercase)));
    let holds_name = capitals && !is_organisation(text);
    let begins_small = !holds_name && first.starts_with(|sign: char| sign.is_lowercase() || matches!(sign, '§' | '*'));
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
        || is_absence(text)
        || (begins_small && words.len() <= 8)
        || (is_role_word(first) && !holds_name)
        || (first.starts_with(|sign: char| sign.is_ascii_digit()) && words.len() > 1 && words.iter().skip(1).all(|word| is_role_word(word)))
        || is_address
        || is_telephone
        || is_organisation(text)
}

/// True where words with capitals name a workplace and nobody.
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

/// True where a text tells of nothing but presence or the way of it.
pub(super) fn says_presence(text: &str) -> bool {
    is_absence(text) || is_presence(&folded_key(text))
}

/// True where folded words tell of nothing but presence, or its means.
fn is_presence(key: &str) -> bool {
    const STARTS: [&str; 12] = [
        "närvar",
        "deltar",
        "deltog",
        "distans",
        "på distans",
        "digital",
        "via ",
        "på plats",
        "teams",
        "zoom",
        "länk",
        "på länk",
    ];
    STARTS.iter().any(|start| key.starts_with(start))
}

/// True for a role that is a title, and no time, place or address.
pub(super) fn is_title(role: &str) -> bool {
    const STARTS: [&str; 8] = ["§", "ej ", "kl", "till ", "från ", "fr.o.m", "t.o.m", "tom "];
    const HONORIFICS: [&str; 2] = ["herr", "fru"];
    role.split([',', ';']).map(folded_key).any(|part| {
        let says_when = part.starts_with(|sign: char| sign.is_ascii_digit() && !part.contains(":e") && !part.contains(":a"));
        let is_mark = part.chars().filter(|sign| sign.is_alphabetic()).count() < 2;
        !(is_mark
            || HONORIFICS.contains(&part.as_str())
            || is_presence(&part)
            || part.contains('@')
            || says_when
            || STARTS.iter().any(|start| part.starts_with(start)))
    })
}
