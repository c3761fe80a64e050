//! A text of RON written anew in the lines of the dialect that this program writes, whatever lines and blanks it had: an editor or
//! a person may have set it otherwise, and the rescue goes by the lines.

use crate::files::ron::layers::MOST_LAYERS;
use crate::files::ron::span_index::{TokenKind, token};
use crate::files::text::line_index::LineIndex;

/// Blanks by which each level is indented.
pub(super) const LEVEL: usize = 4;

/// The lines of the text as this program would set them, each with the number of the line in which it begins. What lies deeper
/// than any value that can be read stays in one line: indenting each of its layers would take the square of their number.
pub(super) fn reflowed(text: &str) -> Vec<(usize, String)> {
    let lines = LineIndex::of(text);
    let mut set = ReflowedLines::default();
    let mut at = 0;
    while let Some(token) = token(text, at) {
        at = token.end;
        let sign = text.get(token.start..token.end).unwrap_or_default();
        let line = lines.line_of(token.start);
        match token.kind {
            TokenKind::Space => {}
            TokenKind::Open(_) => {
                set.put(line, sign);
                set.end();
                set.depth += 1;
            }
            TokenKind::Close => {
                set.end();
                set.depth = set.depth.saturating_sub(1);
                set.put(line, sign);
            }
            TokenKind::Sign if sign == ":" => set.put(line, ": "),
            TokenKind::Sign if sign == "," => {
                set.put(line, sign);
                set.end();
            }
            TokenKind::Sign | TokenKind::Value | TokenKind::CutText => set.put(line, sign),
        }
    }
    set.lines.extend(set.current.take());
    set.lines
}

#[derive(Default)]
struct ReflowedLines {
    lines: Vec<(usize, String)>,
    depth: usize,
    /// The line that is being set.
    current: Option<(usize, String)>,
}

impl ReflowedLines {
    fn put(&mut self, line: usize, sign: &str) {
        let indent = self.depth.min(MOST_LAYERS) * LEVEL;
        let (_, text) = self.current.get_or_insert_with(|| (line, " ".repeat(indent)));
        text.push_str(sign);
    }

    fn end(&mut self) {
        if self.depth > MOST_LAYERS {
            return;
        }
        self.lines.extend(self.current.take());
    }
}
