//! A new session with what only the machine can know: a name of its own, and the time.

use crate::model::{Deck, Session};
use std::hash::{BuildHasher as _, RandomState};

/// How many letters name a session; the first four also name its notes.
const LETTERS: usize = 8;

/// Today as `2031-03-05`.
#[expect(
    clippy::disallowed_methods,
    reason = "the name of a new session's file bears the day on which it was made"
)]
pub(super) fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

/// A new session of `deck` with `group_count` numbered groups, made now.
#[expect(clippy::disallowed_methods, reason = "a session tells when it was made")]
pub fn new_session(deck: Deck, group_count: u32) -> Session {
    let created = jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    Session::new(deck, group_count, random_letters(), created)
}

/// Small letters that nobody else has drawn. The hasher of the standard library is seeded by the system's own dice.
pub(super) fn random_letters() -> String {
    let mut rest = RandomState::new().hash_one(());
    let mut letters = String::new();
    for _ in 0..LETTERS {
        letters.extend(u32::try_from(rest % 26).ok().and_then(|digit| char::from_digit(digit + 10, 36)));
        rest /= 26;
    }
    letters
}
