//! A reversed question: first how to make it as bad as possible, then each note turned round into what to do.
//!
//! The first answer and the turned one are two texts of the same note ([`crate::model::Note::turned`]), so that nothing
//! that happens to the note can part them.

use serde::{Deserialize, Serialize};

/// A question answered the wrong way round first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reverse {
    /// The question when the notes are turned round.
    pub turned: String,
}
