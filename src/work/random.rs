//! Random letters and bits from the system's own source of randomness.

use std::hash::{BuildHasher as _, RandomState};

/// Letters that are taken from one random number; 26 to the power of this is far below the largest one, so all are as likely.
const FROM_ONE_NUMBER: usize = 8;

/// This many random small letters, each from `a` to `z`.
///
/// Where the system has no source of randomness, which only a locked-down sandbox lacks, the seeds of the standard library's
/// hash tables stand in for it: a meeting must begin all the same.
pub fn random_letters(count: usize) -> String {
    let mut letters = String::with_capacity(count);
    while letters.len() < count {
        let mut rest = random_number();
        for _ in 0..FROM_ONE_NUMBER.min(count - letters.len()) {
            letters.extend(u32::try_from(rest % 26).ok().and_then(|digit| char::from_digit(digit + 10, 36)));
            rest /= 26;
        }
    }
    letters
}

/// This many random bits: 32.
pub(super) fn random_bits() -> u32 {
    u32::try_from(random_number() >> u32::BITS).unwrap_or_default()
}

fn random_number() -> u64 {
    getrandom::u64().unwrap_or_else(|_| RandomState::new().hash_one(()))
}
