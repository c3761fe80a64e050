//! The direction in which text is read: which parts of it run leftward, as Hebrew and Arabic do.
//!
//! The format asks the writer for it. The rules are those of Unicode (UAX 9) in short: a letter has a direction of its own; what
//! stands between two of one direction, such as blanks, digits and full stops, takes it from them, and all else from the
//! paragraph, whose direction is that of its first letter.

/// The direction in which a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// From left to right.
    Rightward,
    /// From right to left.
    Leftward,
}

/// The direction of a paragraph of this text.
pub(super) fn direction_of(text: &str) -> Direction {
    text.chars().find_map(own_direction).unwrap_or(Direction::Rightward)
}

/// The text cut before each line that is read in another direction than the lines before it: a line is a paragraph of its own to
/// a reader, and a paragraph of the format has but one direction. A line without a letter goes with those before it. A text of one
/// direction is whole, and so is an empty one.
pub(super) fn parts_of_one_direction(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut direction = None;
    for line in text.split_inclusive('\n') {
        let own = line.chars().find_map(own_direction);
        if let (Some(before), Some(own)) = (direction, own)
            && own != before
        {
            // The break before the line is the end of the part.
            parts.extend(text.get(start..at).map(|part| part.strip_suffix('\n').unwrap_or(part)));
            start = at;
        }
        direction = own.or(direction);
        at += line.len();
    }
    parts.extend(text.get(start..));
    parts
}

/// The text in pieces of one direction each; an empty text has none.
pub(super) fn directed(text: &str) -> Vec<(Direction, &str)> {
    let whole = direction_of(text);
    let mut pieces: Vec<(Direction, &str)> = Vec::new();
    let mut rest = text;
    let mut before = whole;
    while !rest.is_empty() {
        // Signs without a direction, then those of one direction.
        let letters = rest.find(|sign| own_direction(sign).is_some()).unwrap_or(rest.len());
        let (neutral, after) = rest.split_at_checked(letters).unwrap_or((rest, ""));
        let next = after.chars().find_map(own_direction).unwrap_or(whole);
        let end = after.find(|sign| own_direction(sign) != Some(next)).unwrap_or(after.len());
        let (strong, after) = after.split_at_checked(end).unwrap_or((after, ""));
        let between = if before == next { next } else { whole };
        pieces.extend([(between, neutral), (next, strong)]);
        before = next;
        rest = after;
    }
    joined(text, pieces)
}

/// The pieces of a text with neighbours of one direction put together.
fn joined<'a>(text: &'a str, pieces: Vec<(Direction, &'a str)>) -> Vec<(Direction, &'a str)> {
    let mut joined = Vec::new();
    let (mut start, mut end) = (0, 0);
    let mut current = pieces.first().map_or(Direction::Rightward, |(direction, _)| *direction);
    for (direction, piece) in pieces.into_iter().filter(|(_, piece)| !piece.is_empty()) {
        if direction != current && start < end {
            joined.extend(text.get(start..end).map(|piece| (current, piece)));
            start = end;
        }
        current = direction;
        end += piece.len();
    }
    joined.extend(text.get(start..end).filter(|piece| !piece.is_empty()).map(|piece| (current, piece)));
    joined
}

/// The direction of a letter by itself; `None` for blanks, digits, punctuation and all else that has none.
fn own_direction(sign: char) -> Option<Direction> {
    match sign {
        '\u{200F}' | '\u{61C}' => Some(Direction::Leftward),
        '\u{200E}' => Some(Direction::Rightward),
        // Arabic digits are read as numbers are, whatever stands around them.
        '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' => None,
        // Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours; the forms of presentation; the old scripts of the plane above.
        '\u{590}'..='\u{8FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}' => is_letter(sign).then_some(Direction::Leftward),
        _ => is_letter(sign).then_some(Direction::Rightward),
    }
}

/// Letters, but not the marks over them, which go with their letter.
fn is_letter(sign: char) -> bool {
    sign.is_alphabetic()
}
