//! The pieces of which a bilaga consists, in reading order.

use crate::model::picture::shape::Picture;
use crate::model::table::Table;

/// One piece of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; levels start at 1 and are never skipped.
    Heading {
        /// 1 to 3.
        level: u8,
        /// The words.
        text: String,
    },
    /// Running text.
    Paragraph {
        /// The words; line breaks are kept.
        text: String,
        /// Bold.
        strong: bool,
    },
    /// A list of short points.
    Bullets(Vec<String>),
    /// The notes of a group, each with its number.
    Notes(Vec<NumberedNote>),
    /// A table with one header row and no merged cells.
    Table(Table),
    /// A drawn figure; what it shows also stands as text.
    Figure {
        /// The drawing.
        picture: Picture,
        /// Its content with figures, for those who do not see it.
        alt: String,
    },
    /// The list of headings of level 2 with their pages.
    Contents {
        /// The heading over it is a block of its own; this is only where it stands.
        depth: u8,
    },
}

/// One note as the bilaga prints it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberedNote {
    /// "1.2.3": question, group, note.
    pub number: String,
    /// The words; line breaks are kept.
    pub text: String,
}

impl Block {
    /// A heading of level 1 to 3.
    pub(in crate::model) fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// Running text.
    pub(in crate::model) fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph {
            text: text.into(),
            strong: false,
        }
    }

    /// Running text in bold.
    pub(in crate::model) fn strong_paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph {
            text: text.into(),
            strong: true,
        }
    }
}
