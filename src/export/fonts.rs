//! The shipped fonts, and which characters they can print.

/// Whether the shipped fonts have a sign for the character.
pub fn is_printable(_character: char) -> bool {
    true
}
