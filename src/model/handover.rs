//! The choices made when the bilaga is handed over; kept in the session so that the next export is the same.

use serde::{Deserialize, Serialize};

/// How the bilaga is named, numbered and for whom it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Handover {
    /// The label, such as "Bilaga" or "Bilaga 2".
    pub label: String,
    /// What the protocol calls it, such as "gruppdiskussioner".
    pub title: String,
    /// The first page number, 1 to 9999; the protocol's pages come before.
    pub first_page: u16,
    /// For whom.
    pub profile: Profile,
    /// Whether the secretary has finished it, and when; empty while it is working material.
    pub finished_on: String,
}

/// The audience of an export.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Profile {
    /// The board's own protocol.
    #[default]
    Internal,
    /// The public web.
    Web,
}

impl Default for Handover {
    fn default() -> Self {
        Self {
            label: "Bilaga".to_owned(),
            title: "gruppdiskussioner".to_owned(),
            first_page: 1,
            profile: Profile::Internal,
            finished_on: String::new(),
        }
    }
}

impl Handover {
    /// The largest first page number.
    pub const LAST_PAGE: u16 = 9999;
}
