//! A reversed question: first how to make it as bad as possible, then each note turned round into what to do.
//!
//! The first answer and the turned one are two texts of the same note ([`crate::model::Note::turned`]), so that nothing
//! that happens to the note can part them.

mod appendix;
mod interpretation;
mod kind;
pub(super) mod prompt;

pub use interpretation::interpret_turned;
pub use prompt::Reverse;
