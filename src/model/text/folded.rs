//! A text in one spelling, with a way back to the text as it was written.

use super::signs::{
    digit_of_another_script, dressed_digit, is_apostrophe, is_blank, is_break, is_dash, is_dressed, is_invisible, is_quote,
};
use std::ops::Range;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// A text in one spelling:
///
/// * letters composed (Unicode's form NFC), so that "Å" is one sign;
/// * every hyphen, dash and minus a "-";
/// * every blank, and the tab, a " ";
/// * every line break, CR LF as well, a "\n";
/// * apostrophes "'", quotation marks of two strokes "\"";
/// * ligatures, wide letters, those in rings and those of mathematics as plain ones, digits of other scripts as 0 to 9, without what
///   is drawn around, under or through them;
/// * without signs that nobody sees: soft hyphens, blanks of no width, marks of direction, joiners, selectors of variants, tags,
///   controls;
/// * made with [`Folded::caseless`], with small letters for capitals ("ß" is "ss");
/// * made with `with_dressed_digits`, with 0 to 9 for digits that are raised or stand in rings ("10²" is "102").
///
/// Runs of blanks stay runs. [`Folded::original`] leads back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each sign of the text where it stands, and where in the original what it was made of; `None` while every sign stands
    /// where it stood.
    steps: Option<Vec<FoldedSign>>,
}

/// What is folded beside what always is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fold {
    Plain,
    /// Capitals.
    Caseless,
    /// Digits in another dress.
    Digits,
}

/// A sign of the folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct FoldedSign {
    /// The byte at which it begins in the folded text.
    at: usize,
    /// The bytes in the original.
    start: usize,
    end: usize,
}

impl Folded {
    /// Folds a text; capitals stay capitals.
    pub fn new(original: &str) -> Self {
        Self::of(original, Fold::Plain)
    }

    /// Folds a text, with small letters for capitals.
    pub fn caseless(original: &str) -> Self {
        Self::of(original, Fold::Caseless)
    }

    /// Folds a text in which numbers are looked for, however their digits are dressed; capitals stay capitals.
    pub(in crate::model) fn with_dressed_digits(original: &str) -> Self {
        Self::of(original, Fold::Digits)
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where bytes of the folded text stand in the original: from the first sign that they were made of to the last, with
    /// everything between, invisible signs as well. Those before and after are left out. A letter that is several signs in the
    /// original is found whole. An empty range stands where its next sign begins.
    pub fn original(&self, folded: Range<usize>) -> Range<usize> {
        let Some(steps) = &self.steps else { return folded };
        // The sign in which a byte stands: the last that begins at or before it.
        let sign_of = |byte: usize| {
            steps
                .partition_point(|step| step.at <= byte)
                .checked_sub(1)
                .and_then(|place| steps.get(place))
        };
        let end_of_all = steps.last().map_or(0, |step| step.end);
        let start = if folded.start >= self.text.len() {
            end_of_all
        } else {
            sign_of(folded.start).map_or(0, |step| step.start)
        };
        if folded.is_empty() {
            return start..start;
        }
        let end = sign_of(folded.end - 1).map_or(end_of_all, |step| step.end);
        start..end.max(start)
    }

    /// True when this text stands somewhere in it; `sought` has to be folded in the same way.
    pub fn holds(&self, sought: &Self) -> bool {
        self.text.contains(&sought.text)
    }

    fn of(original: &str, fold: Fold) -> Self {
        let caseless = fold == Fold::Caseless;
        if original.chars().all(is_plain) {
            let text = if caseless { original.to_lowercase() } else { original.to_owned() };
            return Self { text, steps: None };
        }
        let mut folding = Folding {
            caseless,
            text: String::with_capacity(original.len()),
            steps: Vec::with_capacity(original.len()),
            letter: Vec::new(),
        };
        let mut signs = original.char_indices().peekable();
        while let Some((start, sign)) = signs.next() {
            let mut end = start + sign.len_utf8();
            if sign == '\r' && signs.next_if(|(_, next)| *next == '\n').is_some() {
                end += 1;
            }
            let digit = dressed_digit(sign).filter(|_| fold == Fold::Digits);
            if let Some(sign) = digit.or_else(|| look_of(sign)) {
                folding.take(Taken { sign, start, end });
            }
        }
        folding.end_letter();
        Self {
            text: folding.text,
            steps: Some(folding.steps),
        }
    }
}

/// Signs that fold to themselves, and to one of as many bytes when they become small; most texts hold no other.
const fn is_plain(sign: char) -> bool {
    matches!(sign, '\n' | ' '..='_' | 'a'..='~' | 'À'..='Þ' | 'à'..='ÿ')
}

/// The sign that a sign looks like; nothing when nobody sees it.
fn look_of(sign: char) -> Option<char> {
    match sign {
        _ if is_invisible(sign) || is_drawn_around(sign) => None,
        _ if is_dash(sign) => Some('-'),
        _ if is_blank(sign) => Some(' '),
        _ if is_break(sign) => Some('\n'),
        _ if is_apostrophe(sign) => Some('\''),
        _ if is_quote(sign) => Some('"'),
        _ => Some(digit_of_another_script(sign).unwrap_or(sign)),
    }
}

/// Rings, boxes and keys that are drawn around the sign before them.
const fn is_drawn_around(sign: char) -> bool {
    matches!(sign, '\u{20DD}'..='\u{20E0}' | '\u{20E2}'..='\u{20E4}')
}

/// True when a sign can become one with the sign before it, as an accent does.
fn joins(sign: char) -> bool {
    // No sign below joins another, and almost all are.
    if sign < '\u{300}' {
        return false;
    }
    let first = std::iter::once(sign).nfd().next().unwrap_or(sign);
    canonical_combining_class(first) != 0 || is_nfc_quick(std::iter::once(sign)) == IsNormalized::Maybe
}

/// A sign of the original.
#[derive(Clone, Copy)]
struct Taken {
    sign: char,
    start: usize,
    end: usize,
}

/// A text while it is folded.
struct Folding {
    caseless: bool,
    text: String,
    steps: Vec<FoldedSign>,
    /// The signs of a letter that has not come to its end: one, and those that join it.
    letter: Vec<Taken>,
}

impl Folding {
    fn take(&mut self, taken: Taken) {
        if !joins(taken.sign) {
            self.end_letter();
        }
        self.letter.push(taken);
    }

    fn end_letter(&mut self) {
        let letter = std::mem::take(&mut self.letter);
        let (Some(first), Some(last)) = (letter.first(), letter.last()) else {
            return;
        };
        let is_alone = letter.len() == 1;
        if is_alone && is_plain(first.sign) {
            let sign = if self.caseless { small(first.sign) } else { first.sign };
            self.push(sign, first.start..last.end);
            return;
        }
        // A line under or through a digit makes no other digit of it.
        if first.sign.is_ascii_digit() {
            self.push(first.sign, first.start..last.end);
            return;
        }
        let mut signs = String::new();
        for taken in &letter {
            if is_dressed(taken.sign) {
                signs.extend(std::iter::once(taken.sign).nfkc());
            } else {
                signs.push(taken.sign);
            }
        }
        if self.caseless {
            // By way of the capitals, so that "ß" and "SS", and both small sigmas, are the same.
            signs = signs.nfd().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect();
        }
        for sign in signs.nfc() {
            self.push(sign, first.start..last.end);
        }
    }

    fn push(&mut self, sign: char, original: Range<usize>) {
        self.steps.push(FoldedSign {
            at: self.text.len(),
            start: original.start,
            end: original.end,
        });
        self.text.push(sign);
    }
}

/// The small letter of a plain sign, which has but one.
fn small(sign: char) -> char {
    sign.to_lowercase().next().unwrap_or(sign)
}
