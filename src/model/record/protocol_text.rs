//! The texts for the protocol, and those of them that were worded by hand.

use serde::{Deserialize, Serialize};

/// A text for the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ProtocolText {
    /// The text for the §.
    Paragraph,
    /// The reference.
    Reference,
    /// The row for the contents.
    ContentsRow,
}

/// Texts for the protocol as the secretary worded them; one that is not here is made by the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnTexts {
    /// The text for the §.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// The reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The row for the contents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contents_row: Option<String>,
}

impl ProtocolText {
    /// All of them in the order of screen and file.
    pub const ALL: [Self; 3] = [Self::Paragraph, Self::Reference, Self::ContentsRow];
}

impl OwnTexts {
    /// True when the program makes them all.
    pub const fn is_empty(&self) -> bool {
        self.paragraph.is_none() && self.reference.is_none() && self.contents_row.is_none()
    }

    /// One of the texts, where it was worded by hand.
    pub fn get(&self, which: ProtocolText) -> Option<&str> {
        match which {
            ProtocolText::Paragraph => self.paragraph.as_deref(),
            ProtocolText::Reference => self.reference.as_deref(),
            ProtocolText::ContentsRow => self.contents_row.as_deref(),
        }
    }

    pub(in crate::model) const fn slot(&mut self, which: ProtocolText) -> &mut Option<String> {
        match which {
            ProtocolText::Paragraph => &mut self.paragraph,
            ProtocolText::Reference => &mut self.reference,
            ProtocolText::ContentsRow => &mut self.contents_row,
        }
    }
}
