//! A note on its way into a meeting together with others.

use crate::model::base::ids::{GroupId, ItemKey, PlaceKey};
use serde::{Deserialize, Serialize};

/// A whole note, as a table of notes holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    /// The prompt.
    pub prompt: ItemKey,
    /// The group.
    pub group: GroupId,
    /// The part, or the whole.
    pub place: Option<PlaceKey>,
    /// The words.
    pub text: String,
    /// Its other side, on a question whose notes are turned round; else empty.
    pub turned: String,
}
