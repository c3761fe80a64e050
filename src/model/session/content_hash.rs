//! A hash of all that has been said; it is another one when anything of it is.

use crate::model::kind::outputs::table_of;
use crate::model::session::session::Session;
use crate::words::{Language, Words};

/// Start and factor of the FNV-1a hash with 64 bits: small, and the same in every version of the program.
const START: u64 = 0xCBF2_9CE4_8422_2325;

const FACTOR: u64 = 0x0000_0100_0000_01B3;

impl Session {
    /// The hash of the notes that go into the bilaga and of all answers, as sixteen hexadecimal digits.
    pub fn content_hash(&self) -> String {
        let mut hash = START;
        let mut add = |text: &str| {
            // An end between two texts, so that moving a letter from one to the next is a change too.
            for byte in text.bytes().chain([0xFF]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(FACTOR);
            }
        };
        for note in self.notes().filter(|note| note.include) {
            add(note.id.as_str());
            add(&note.group.to_string());
            add(note.place.as_ref().map_or("", |place| place.as_str()));
            add(&note.text);
            add(&note.turned);
        }
        for item in &self.deck().items {
            let answers: Vec<_> = self.answers_to(&item.key).collect();
            if let Some(table) = table_of(item, &answers, Words::new(Language::Swedish)) {
                table.rows.iter().flatten().for_each(|cell| add(cell));
            }
        }
        format!("{hash:016x}")
    }
}
