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

/// The text with LF in the place of every other line break; nothing else is changed. For texts that come in: no font draws the
/// others.
pub fn with_plain_breaks(text: &str) -> Cow<'_, str> {
    if !text.contains(|sign| sign != '\n' && is_break(sign)) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    Cow::Owned(text.replace(is_break, "\n"))
}
