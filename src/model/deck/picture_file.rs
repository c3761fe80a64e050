//! A file beside the deck that holds a guest's slides as they look.

use serde::{Deserialize, Serialize};

/// A PDF beside the file of the deck, written once and never changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureFile {
    /// The name by which slides refer to it.
    pub id: String,
    /// Its name, in the same folder as the deck or the meeting that shows it.
    pub file: String,
    /// Its checksum, SHA-256 in hexadecimal: another file of that name is not shown.
    pub sha256: String,
    /// Number of its pages.
    pub pages: u32,
    /// The program that made it; empty where that is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub made: String,
}

/// A page that is to be drawn as large as it fits.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WantedPicture {
    /// The page.
    pub page: SlidePage,
    /// Pixels across and down within which it is drawn.
    pub within: [u32; 2],
}

/// A page that the hall shows, found by the checksum of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlidePage {
    /// The checksum of the file.
    pub sha256: String,
    /// The page, from 1.
    pub page: u32,
}
