//! Sentences of a slide or a pasted text, and whether they ask the room anything.

/// Signs that lead from one question to the next on a line.
const ARROWS: [char; 7] = ['→', '➔', '➜', '⇒', '⟶', '➢', '⇨'];
/// Words that begin a question, or a heading where the subject follows at once.
const ASKING: [&str; 8] = ["vad", "hur", "när", "var", "varför", "vem", "vilka", "vilken"];
/// Subjects that stand before the verb in a subordinate clause only.
const SUBJECTS: [&str; 6] = ["vi", "du", "ni", "de", "man", "jag"];
/// The same in English.
const ASKING_ENGLISH: [&str; 5] = ["what", "how", "when", "where", "why"];
const SUBJECTS_ENGLISH: [&str; 5] = ["we", "you", "they", "i", "it"];
/// Words by which a room is spoken to.
const ADDRESSING: [&str; 12] = ["du", "ni", "er", "vi", "era", "ert", "din", "ditt", "dina", "oss", "you", "we"];
/// What ends a talk and asks nothing.
const ENDINGS: [&str; 20] = [
    "frågor",
    "några frågor",
    "har ni frågor",
    "har ni några frågor",
    "har du frågor",
    "har du några frågor",
    "frågor och svar",
    "frågor funderingar",
    "frågor och funderingar",
    "tack",
    "tack för mig",
    "tack för oss",
    "tack för uppmärksamheten",
    "tack frågor",
    "any questions",
    "questions",
    "q a",
    "thank you",
    "thanks",
    "thank you questions",
];
/// Words that alone are a call to talk.
const CALLS: [&str; 10] = [
    "reflektion",
    "reflektioner",
    "reflektera",
    "tankar",
    "diskutera",
    "diskussion",
    "diskussionsfråga",
    "diskussionsfrågor",
    "bikupa",
    "bikupor",
];

/// The words of a text in small letters, without signs.
pub fn plain_words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The sentences of a text, parted at ends of sentences and at arrows; a line break of the author is a blank.
pub fn sentences(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.replace('\n', " ").chars().collect();
    let mut found = Vec::new();
    let mut sentence = String::new();
    let mut end = |sentence: &mut String| {
        let done = std::mem::take(sentence);
        if done.chars().any(char::is_alphanumeric) {
            found.push(done.trim().to_owned());
        }
    };
    for (place, sign) in signs.iter().enumerate() {
        if ARROWS.contains(sign) {
            end(&mut sentence);
            continue;
        }
        sentence.push(*sign);
        let after = signs.get(place + 1..).unwrap_or_default();
        if ends_sentence(*sign, after, &sentence) {
            end(&mut sentence);
        }
    }
    end(&mut sentence);
    found
}

/// True when a sentence ends at a sign with these after it. A full stop within a shortening, as in "t.ex.", ends none.
fn ends_sentence(sign: char, after: &[char], sentence: &str) -> bool {
    let follows_blank = after.first().is_none_or(|next| next.is_whitespace());
    match sign {
        '?' | '!' => follows_blank,
        '.' | '…' if follows_blank => {
            let next = after.iter().find(|next| !next.is_whitespace());
            let last = sentence.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
            next.is_none_or(|next| next.is_uppercase()) && !last.contains('.')
        }
        '”' | '"' | ')' => follows_blank && sentence.trim_end_matches(sign).ends_with('?'),
        _ => false,
    }
}

/// True for a sentence that asks: it ends in a question mark, and has not the order of words of a heading such as "Vad vi vet om …?".
pub fn asks(sentence: &str) -> bool {
    let ends = sentence.trim_end_matches(|sign: char| sign.is_whitespace() || matches!(sign, '”' | '"' | '\'' | '’' | ')' | '!'));
    ends.ends_with(['?', '？']) && !is_heading(sentence)
}

fn is_heading(sentence: &str) -> bool {
    let words = plain_words(sentence);
    let [first, second, ..] = words.as_slice() else { return false };
    let swedish = ASKING.contains(&first.as_str()) && (SUBJECTS.contains(&second.as_str()) || second == "som");
    swedish || (ASKING_ENGLISH.contains(&first.as_str()) && SUBJECTS_ENGLISH.contains(&second.as_str()))
}

/// The questions of a paragraph; none where its last sentence does not ask.
pub fn questions_in(text: &str) -> Vec<String> {
    let sentences = sentences(text);
    if !sentences.last().is_some_and(|last| asks(last)) {
        return Vec::new();
    }
    sentences.into_iter().filter(|sentence| asks(sentence)).collect()
}

/// True for a text that ends a talk, such as "Frågor?" and "Tack!".
pub fn ends_talk(text: &str) -> bool {
    let words = plain_words(text).join(" ");
    ENDINGS.contains(&words.as_str()) || words.starts_with("tack för ")
}

/// True for a text of at most three words that calls the room to talk, such as "Reflektioner?" and "Bikupa!".
pub fn calls_to_talk(text: &str) -> bool {
    let words = plain_words(text);
    words.len() <= 3 && words.iter().any(|word| CALLS.contains(&word.as_str()))
}

/// True for a text that speaks to the room.
pub fn addresses(text: &str) -> bool {
    plain_words(text).iter().any(|word| ADDRESSING.contains(&word.as_str()))
}
