//! Every kind of line break, as one.

use super::signs::is_break;
use std::borrow::Cow;

/// The lines of a text, whichever signs end them: LF, CR LF, CR, VT (Word's and `PowerPoint`'s break in a paragraph), FF, NEL, LS
/// or PS. As with [`str::lines`], a break at the end begins no further line.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text).filter(|text| !text.is_empty());
    std::iter::from_fn(move || {
        let here = rest?;
        let Some(at) = here.find(is_break) else {
            rest = None;
            return Some(here);
        };
        let (line, after) = here.split_at_checked(at)?;
        let after = after.strip_prefix("\r\n").unwrap_or_else(|| {
            let mut signs = after.chars();
            signs.next();
            signs.as_str()
        });
        rest = Some(after).filter(|after| !after.is_empty());
        Some(line)
    })
}

/// The text as a window can draw it: LF for every line break, and none of the controls for which fonts draw a box.
pub fn as_drawn(text: &str) -> Cow<'_, str> {
    let is_undrawn = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\t');
    if !text.contains(|sign| is_undrawn(sign) || is_break(sign) && sign != '\n') {
        return Cow::Borrowed(text);
    }
    // The hyphen at which Word does not break a line is a control in texts that come out of it raw.
    let text = with_plain_breaks(text).replace('\u{1E}', "-");
    Cow::Owned(text.replace(is_undrawn, ""))
}

/// The text with LF in the place of every other line break; nothing else is changed. For texts that come in: no font draws the
/// others.
pub fn with_plain_breaks(text: &str) -> Cow<'_, str> {
    if !text.contains(|sign| sign != '\n' && is_break(sign)) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    Cow::Owned(text.replace(is_break, "\n"))
}

/// The text as one line, for fields that have no more: a blank in the place of every line break between words, and none for one at
/// the end, as what is pasted from a cell of a table has.
pub fn as_one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(is_break) {
        return Cow::Borrowed(text);
    }
    let lines: Vec<_> = lines(text.trim_end_matches(is_break)).collect();
    Cow::Owned(lines.join(" "))
}
