//! Words that somebody looks for, and where they stand in a text.

use super::folded::Folded;
use super::same::folded_key;
use std::ops::Range;

/// Words that somebody looks for, compared as [`folded_key`] compares: whatever the spelling, capitals and runs of blanks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought(String);

impl Sought {
    /// Looks for these words; blanks around them do not count.
    pub fn new(words: &str) -> Self {
        Self(folded_key(words))
    }

    /// True when nothing is looked for.
    pub fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }

    /// True when the words stand in a text; everything holds nothing.
    pub fn is_in(&self, text: &str) -> bool {
        self.is_nothing() || folded_key(text).contains(&self.0)
    }

    /// Where the words stand in a text, in bytes of the text as it is written, from the first to the last and apart from each
    /// other; nowhere when nothing is looked for. A letter is found whole, whatever signs it is written with. There is such a
    /// place if and only if [`Self::is_in`].
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_nothing() {
            return Vec::new();
        }
        let folded = Folded::caseless(text);
        let (line, places) = in_one_line(folded.text());
        let mut hits: Vec<Range<usize>> = Vec::new();
        for (at, found) in line.match_indices(&self.0) {
            let place = |byte: usize| places.get(byte).copied();
            let Some((first, last)) = place(at).zip(place(at + found.len() - 1)) else {
                continue;
            };
            let hit = folded.original(first..last + 1);
            match hits.last_mut() {
                // One letter can be two in the common spelling, each of which is found.
                Some(before) if hit.start < before.end => before.end = before.end.max(hit.end),
                _ => hits.push(hit),
            }
        }
        hits
    }
}

/// A folded text with one blank for every run of blanks and line breaks and none around it, and for each of its bytes where that
/// stood.
fn in_one_line(folded: &str) -> (String, Vec<usize>) {
    let mut line = String::with_capacity(folded.len());
    let mut places = Vec::with_capacity(folded.len());
    let mut blank = None;
    for (at, sign) in folded.char_indices() {
        if sign.is_whitespace() {
            blank = blank.or(Some(at));
            continue;
        }
        if let Some(blank) = blank.take().filter(|_| !line.is_empty()) {
            line.push(' ');
            places.push(blank);
        }
        line.push(sign);
        places.extend(at..at + sign.len_utf8());
    }
    (line, places)
}
