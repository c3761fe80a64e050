//! The layers in which brackets lie in each other, counted before anything is built of a text.
//!
//! Whatever reads a text layer by layer takes time and memory for each of them, and the reader of RON goes no deeper than this
//! anyway. So a text of too many layers is refused by a count alone.

use crate::files::ron::span_index::{TokenKind, token};

/// The most layers of brackets in a file, as many as the reader of RON goes down; a session or a deck has about ten.
pub(in crate::files) const MOST_LAYERS: usize = 128;

/// The byte of the first bracket that lies too deep; `None` in a text that is no deeper than it may be.
pub(in crate::files) fn too_deep_at(text: &str) -> Option<usize> {
    let (mut layers, mut at) = (0_usize, 0);
    while let Some(token) = token(text, at) {
        match token.kind {
            TokenKind::Open(_) if layers == MOST_LAYERS => return Some(token.start),
            TokenKind::Open(_) => layers += 1,
            TokenKind::Close => layers = layers.saturating_sub(1),
            _ => {}
        }
        at = token.end;
    }
    None
}
