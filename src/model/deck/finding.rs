//! A finding of the check of a deck that is edited.

/// Something that is wrong with a deck, or well to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeckFinding {
    /// The place of the item that it is about, from 0; `None` for the deck as a whole.
    pub item: Option<usize>,
    /// The field as files name it, such as `title`; empty where it is about no single one.
    pub field: String,
    /// The place among the fields of that name in the item, from 0, in the order of the file.
    pub nth: usize,
    /// True when it has to be put right before the deck can be used.
    pub is_error: bool,
    /// Description and advice, in the user's words.
    pub message: String,
}
