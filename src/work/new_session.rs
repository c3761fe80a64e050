//! A new session with what only the machine can know: a name of its own, and the time.

use crate::model::{CopiedMeeting, Deck, Record, Session, WriterId};
use crate::work::random::{random_bits, random_letters};

/// Letters that name a session.
const NAME_LETTERS: usize = 8;

/// Today as `2031-03-05`.
#[expect(
    clippy::disallowed_methods,
    reason = "the name of a new session's file bears the day on which it was made"
)]
pub(super) fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

/// A new session of `deck` with `group_count` numbered groups, made now by a new writer.
pub fn new_session(deck: Deck, group_count: u32) -> Session {
    Session::new(deck, group_count, random_letters(NAME_LETTERS), created_now()).written_by(new_writer())
}

/// A new session after one from before, made now by a new writer.
pub(super) fn copied_session(earlier: &Record, copied: &CopiedMeeting) -> Session {
    Session::copied(earlier, copied, random_letters(NAME_LETTERS), created_now()).written_by(new_writer())
}

#[expect(clippy::disallowed_methods, reason = "a session tells when it was made")]
fn created_now() -> String {
    jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// A writer that nobody has been before, for whoever begins to write in a session.
pub fn new_writer() -> WriterId {
    WriterId::of_bits(random_bits())
}
