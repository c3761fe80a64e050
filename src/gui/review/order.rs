//! The order in which the notes are read through.

/// In which order the notes are read through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReviewOrder {
    /// Question by question.
    #[default]
    ByQuestion,
    /// Group by group.
    ByGroup,
    /// The notes that were put aside.
    Wastebasket,
}
