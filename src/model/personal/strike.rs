//! Strikes personal data out of texts.

use std::ops::Range;

/// The text in the place of words that were struck.
pub const STRUCK: &str = "[struket]";

/// The text without the words in these places, which are in its order.
pub(in crate::model) fn struck(text: &str, ranges: impl IntoIterator<Item = Range<usize>>) -> String {
    let mut rest = 0;
    let mut clean = String::new();
    for range in ranges {
        clean.push_str(text.get(rest..range.start).unwrap_or_default());
        clean.push_str(STRUCK);
        rest = range.end;
    }
    clean.push_str(text.get(rest..).unwrap_or_default());
    clean
}

/// True when nothing but striking makes the one text the other.
pub(in crate::model) fn is_only_struck(before: &str, after: &str) -> bool {
    let kept: Vec<_> = after.split(STRUCK).collect();
    let [first, between @ .., last] = kept.as_slice() else {
        return before == after;
    };
    let Some(mut rest) = before.strip_prefix(first) else { return false };
    for words in between {
        let Some((_, after)) = rest.split_once(words) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}
