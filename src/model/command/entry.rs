//! One line of what happened to a meeting.

use crate::model::base::writer::WriterId;
use crate::model::command::command::Command;
use serde::{Deserialize, Serialize};

/// A command with its writer and its time: the only thing that changes a meeting, wherever it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Whose command it is.
    pub writer: WriterId,
    /// When it was given, in milliseconds of any clock that only rises; it tells runs of typing apart.
    pub at_ms: u64,
    /// The command.
    pub command: Command,
}
