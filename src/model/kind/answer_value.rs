//! The contract of every kind of answer.

/// One group's answer to a prompt of some kind.
pub(super) trait AnswerValue {
    /// True when the answer says nothing, so that it needs no place in the file.
    fn is_empty(&self) -> bool;
}
