//! Fingerprints of the bytes of files.

use sha2::{Digest as _, Sha256};

/// Fingerprint of the bytes of a file (SHA-256).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The beginning of it, for names.
    pub(in crate::files) fn short(self) -> String {
        let [one, two, three, four, ..] = self.0;
        format!("{:08x}", u32::from_be_bytes([one, two, three, four]))
    }
}
