//! Numbers of questions and groups as spreadsheets and people write them.

/// Words before the number of a question.
pub(super) const OF_QUESTIONS: [&str; 5] = ["fråga", "question", "nummer", "number", "nr"];

/// Words before the number of a group.
pub(super) const OF_GROUPS: [&str; 7] = ["grupp", "group", "bord", "table", "nummer", "number", "nr"];

/// A whole number as spreadsheets and people write it: "1", "1.", "1)", "1.0" or "1,0".
pub(super) fn bare_number(key: &str) -> Option<u32> {
    let text = key.trim_end_matches(['.', ')', ':']);
    let whole = match text.split_once(['.', ',']) {
        Some((whole, rest)) if rest.bytes().all(|digit| digit == b'0') => whole,
        Some(_) => return None,
        None => text,
    };
    let is_number = !whole.is_empty() && whole.bytes().all(|digit| digit.is_ascii_digit());
    whole.parse().ok().filter(|_| is_number)
}

/// A number with the words that people write before it, as in "Fråga nr 1" or "Grupp 2".
pub(super) fn number_with_words(key: &str, words: &[&str]) -> Option<u32> {
    bare_number(without_words(key, words))
}

/// The rest after the words before a number.
pub(super) fn without_words<'a>(key: &'a str, words: &[&str]) -> &'a str {
    let mut rest = key;
    while let Some(after) = words.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = after.trim_start_matches([' ', '.', ':', '#']);
    }
    rest
}
