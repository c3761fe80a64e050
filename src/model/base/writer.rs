//! The writers of a meeting: each has a name that no other has, and makes ids that no other makes.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The signs of a writer's name: small letters and digits, without those that are taken for one another.
const SIGNS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'j', 'k', 'm', 'n', 'p', 'q', 'r', 's', 't',
    'v', 'w', 'x', 'y', 'z',
];

/// Number of signs in the name of a writer.
const LENGTH: u32 = 6;

/// Number of bits that a sign tells.
const BITS_OF_A_SIGN: u32 = 5;

/// Start and factor of the FNV-1a hash with 32 bits.
const START: u32 = 0x811C_9DC5;
const FACTOR: u32 = 0x0100_0193;

/// The name of a writer: six small letters and digits, without i, l, o and u. It is drawn by lot whenever somebody begins to
/// write, and names neither a person nor a computer: two copies of one file are never written by the same writer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WriterId(String);

impl WriterId {
    /// The writer with this name; `None` when it is no name of a writer.
    pub fn new(name: &str) -> Option<Self> {
        let is_name = name.len() == LENGTH as usize && name.chars().all(|sign| SIGNS.contains(&sign));
        is_name.then(|| Self(name.to_owned()))
    }

    /// The writer that these bits name; the lowest 30 count. The shell draws them by lot.
    pub fn of_bits(bits: u32) -> Self {
        let places = (0..LENGTH).rev();
        let signs = places.filter_map(|place| SIGNS.get((bits >> (place * BITS_OF_A_SIGN)) as usize % SIGNS.len()));
        Self(signs.collect())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id that this writer makes with a number of its own.
    pub(in crate::model) fn id(&self, number: u32) -> String {
        format!("{self}-{number}")
    }

    /// The number with which this writer made an id; `None` when another did.
    pub(in crate::model) fn number_of(&self, id: &str) -> Option<u32> {
        id.strip_prefix(self.as_str())?.strip_prefix('-')?.parse().ok()
    }

    /// The id of a theme or a conclusion that this writer makes with a number of its own. Files of format 1 have numbers there,
    /// so it is one of 32 bits that hardly any other writer makes, as no other writer has this name.
    pub(in crate::model) fn short_id(&self, number: u32) -> u32 {
        let bytes = self.id(number).into_bytes();
        bytes
            .into_iter()
            .fold(START, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(FACTOR))
    }
}

/// The writer of a session that nobody has said who writes: one that is only read.
impl Default for WriterId {
    fn default() -> Self {
        Self::of_bits(0)
    }
}

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<WriterId> for String {
    fn from(writer: WriterId) -> Self {
        writer.0
    }
}

impl TryFrom<String> for WriterId {
    type Error = String;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        Self::new(&name).ok_or(name)
    }
}
