//! Measures text by a generous estimate: no line that it gives is wider when it is painted.

use unicode_segmentation::UnicodeSegmentation as _;

/// The height of a line in sizes of its type.
pub(in crate::model) const LINE_HEIGHT: f32 = 1.2;

/// The middle of capitals and digits in the line, in sizes of the type from its top.
pub(in crate::model) const MIDDLE_OF_DIGITS: f32 = 0.605;

/// The bold face is wider by this much at most.
const BOLD_FACTOR: f32 = 1.1;

/// About how wide the words are on one line; rather too much than too little.
pub(in crate::model) fn width_of(text: &str, size: f32, bold: bool) -> f32 {
    let ems: f32 = text.chars().map(ems_of).sum();
    ems * size * if bold { BOLD_FACTOR } else { 1.0 }
}

/// Width of one sign of the shipped face, in sizes of the type.
fn ems_of(sign: char) -> f32 {
    match sign {
        ' ' | '\u{A0}' | 'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.3,
        'f' | 'r' | 't' | 'I' | '(' | ')' | '[' | ']' | '/' | '"' => 0.4,
        '-' | '–' => 0.65,
        'm' | 'w' | 'M' | 'W' | '—' | '…' | '%' | '@' => 0.95,
        'a'..='z' | 'å' | 'ä' | 'ö' | 'é' => 0.62,
        '0'..='9' | 'J' | 'L' | 'E' | 'F' => 0.67,
        'A'..='Z' | 'Å' | 'Ä' | 'Ö' => 0.78,
        _ => 1.0,
    }
}

/// The words in at most `most` lines of at most `width`; what does not fit ends in "…".
pub(in crate::model) fn lines(text: &str, width: f32, size: f32, bold: bool, most: usize) -> Vec<String> {
    let fits = |line: &str| width_of(line, size, bold) <= width;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if fits(&longer) {
                *line = longer;
                continue;
            }
        }
        let mut rest = String::new();
        for sign in word.graphemes(true) {
            if !rest.is_empty() && !fits(&format!("{rest}{sign}")) {
                lines.push(std::mem::take(&mut rest));
            }
            rest.push_str(sign);
        }
        lines.push(rest);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && !fits(&format!("{last}…")) {
                last.pop();
            }
            *last = format!("{}…", last.trim_end());
        }
    }
    lines
}
