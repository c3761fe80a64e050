//! Lines that were pasted into a note field and are no notes yet.

use crate::model::base::ids::{GroupId, ItemKey, PlaceKey};
use serde::{Deserialize, Serialize};

/// Pasted lines that wait for an answer: one note, or one each. They belong to the question, group and part in whose field they
/// were pasted, wherever the writer has gone since, and wait in the file, so that no end of the program loses them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastedLines {
    /// The question.
    pub prompt: ItemKey,
    /// The group.
    pub group: GroupId,
    /// A part or a row; `None` is the whole question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceKey>,
    /// The lines that are not blank, in order and without blanks around them; two at least.
    pub lines: Vec<String>,
}
