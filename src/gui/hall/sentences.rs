//! Sentences: the parts of a text between which a page of the hall may end, and a line of a title.

/// A text in its sentences, each with the space after it: a sentence ends with its sign where a capital, a digit or a quotation comes
/// after a space.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut begin = 0;
    let signs = ['.', '?', '!', '…'];
    for (at, sign) in text.match_indices(signs) {
        let closed = text.get(at + sign.len()..).unwrap_or_default();
        let rest = closed.trim_start_matches(|letter| is_quotation_mark(letter) || letter == ')');
        let end = text.len() - rest.len();
        let next = rest.trim_start();
        let begins = |letter: char| letter.is_uppercase() || letter.is_ascii_digit() || is_quotation_mark(letter);
        if rest.starts_with(char::is_whitespace) && next.starts_with(begins) && !is_shortened(text.get(begin..at).unwrap_or_default()) {
            let after = end + (rest.len() - next.len());
            sentences.extend(text.get(begin..after));
            begin = after;
        }
    }
    sentences.extend(text.get(begin..).filter(|rest| !rest.is_empty()));
    sentences
}

/// True when the sign after these words is that of a shortened word and not of a sentence: "t.ex.", "s. 12", "J. Provsson".
fn is_shortened(words: &str) -> bool {
    let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
    let letters = last.chars().filter(|letter| letter.is_alphabetic()).count();
    last.contains('.') || letters < 2 || ["kl", "nr", "ca", "dvs", "osv", "kap", "st", "jfr"].contains(&last.to_lowercase().as_str())
}

/// True for a text that is somebody's own words.
pub(super) fn opens_with_quotation(text: &str) -> bool {
    text.trim_start().starts_with(is_quotation_mark)
}

const fn is_quotation_mark(letter: char) -> bool {
    matches!(letter, '"' | '”' | '“' | '„' | '»' | '«' | '\'' | '’' | '‘')
}
