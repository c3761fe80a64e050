//! Whole texts compared as somebody compares them who reads them.

use super::folded::Folded;
use super::signs::{is_blank, is_break, is_invisible};

/// The common form of texts that read alike: folded, small letters for capitals, one blank for every run of blanks and line
/// breaks, and none around it. Good as the key of a map.
pub fn folded_key(text: &str) -> String {
    let folded = Folded::caseless(text);
    folded.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True when two texts read alike, as titles or names do: see [`folded_key`]. Texts in which nothing is to be seen are alike.
pub fn is_same_text(one: &str, other: &str) -> bool {
    one == other || folded_key(one) == folded_key(other)
}

/// True when a reader sees nothing of a text: it is empty, or holds only blanks, line breaks and invisible signs.
pub fn has_nothing_to_see(text: &str) -> bool {
    text.chars().all(|sign| is_blank(sign) || is_break(sign) || is_invisible(sign))
}
