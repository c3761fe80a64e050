//! What the program needs of the answers of every kind.

/// One group's answer to a prompt of some kind.
pub(super) trait AnswerValue {
    /// True when the answer says nothing, so that it needs no place in the file.
    fn is_empty(&self) -> bool;
}
