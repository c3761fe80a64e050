//! How well words that somebody types fit a title: whole words before parts of words, and slips of the finger last.

use crate::model::folded_key;

/// The fewest letters of a word that may be typed wrongly, or with letters left out.
const LEAST: usize = 4;

/// Words that are sought, folded once.
pub(super) struct Query(Vec<String>);

impl Query {
    pub(super) fn new(text: &str) -> Self {
        Self(folded_key(text).split_whitespace().map(str::to_owned).collect())
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well a title, or other words for the same, hold every word; `None` when one of them is nowhere.
    pub(super) fn fit(&self, title: &str, others: &str) -> Option<u32> {
        let (title, others) = (folded_key(title), folded_key(others));
        self.0.iter().map(|word| fit_word(word, &title, &others)).sum()
    }

    /// True when a text holds every word as it is typed.
    pub(super) fn is_within(&self, text: &str) -> bool {
        let text = folded_key(text);
        self.0.iter().all(|word| text.contains(word.as_str()))
    }
}

fn fit_word(word: &str, title: &str, others: &str) -> Option<u32> {
    if begins_a_word(word, title) {
        Some(8)
    } else if title.contains(word) {
        Some(6)
    } else if begins_a_word(word, others) {
        Some(4)
    } else if word.chars().count() >= LEAST && (leaves_out(word, title) || is_slip(word, title) || is_slip(word, others)) {
        Some(1)
    } else {
        None
    }
}

fn begins_a_word(word: &str, text: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text
            .get(..at)
            .and_then(|before| before.chars().next_back())
            .is_some_and(char::is_alphanumeric)
    })
}

/// True when the letters stand in one word of the text in their order, from its first letter on, with few between them.
fn leaves_out(word: &str, text: &str) -> bool {
    text.split(|sign: char| !sign.is_alphanumeric()).any(|candidate| {
        let most = word.chars().count() * 2;
        let mut wanted = word.chars().peekable();
        let mut used = 0;
        for (place, sign) in candidate.chars().enumerate() {
            if wanted.peek() == Some(&sign) {
                wanted.next();
                used = place + 1;
            } else if place == 0 {
                return false;
            }
        }
        wanted.peek().is_none() && used <= most
    })
}

/// True when a word of the text begins like this once one letter is taken away, changed, or exchanged with its neighbour.
fn is_slip(word: &str, text: &str) -> bool {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|candidate| !candidate.is_empty())
        .any(|candidate| slips_to(word, candidate))
}

fn slips_to(word: &str, candidate: &str) -> bool {
    let alike = word.chars().zip(candidate.chars()).take_while(|(one, other)| one == other);
    let same: usize = alike.map(|(sign, _)| sign.len_utf8()).sum();
    let (Some(typed), Some(meant)) = (word.get(same..), candidate.get(same..)) else {
        return false;
    };
    let (mut typed_signs, mut meant_signs) = (typed.chars(), meant.chars());
    let (Some(first), Some(wanted)) = (typed_signs.next(), meant_signs.next()) else {
        return same > 0 && typed.chars().count() == 1;
    };
    let (after, after_meant) = (typed_signs.as_str(), meant_signs.as_str());
    if meant.starts_with(after) || after_meant.starts_with(after) {
        return true;
    }
    let is_exchanged = typed_signs.next() == Some(wanted) && meant_signs.next() == Some(first);
    is_exchanged && meant_signs.as_str().starts_with(typed_signs.as_str())
}
