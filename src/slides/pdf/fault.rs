//! Why a PDF gives no slides or pictures, each with its remedy.

use crate::words::Words;
use serde::{Deserialize, Serialize};

/// The reason why a PDF, or a page of it, is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PdfFault {
    /// It asks for a password, or is locked in a way that is not known.
    Locked,
    /// It is cut off or damaged, or no PDF.
    Damaged,
    /// It has no pages.
    NoPages,
    /// It has more pages than what is read.
    TooManyPages {
        /// The most that are read.
        most: usize,
    },
    /// A page is wider or higher than any slide.
    PageShape {
        /// The page, from 1.
        page: usize,
    },
    /// It has more text than what is read.
    TooMuchText,
    /// It has taken longer than what is waited for.
    TooSlow,
    /// What reads it has broken down over it, or needed more memory than it gets.
    Broken,
    /// What reads it could not be started.
    NotStarted,
}

impl PdfFault {
    /// The reason in one sentence, with the file's name and what to do.
    pub fn message(self, name: &str, words: Words) -> String {
        match self {
            Self::Locked => words.pdf_locked(name),
            Self::Damaged => words.pdf_damaged(name),
            Self::NoPages => words.pdf_without_pages(name),
            Self::TooManyPages { most } => words.pdf_too_many_pages(name, most),
            Self::PageShape { page } => words.pdf_page_shape(name, page),
            Self::TooMuchText => words.show_too_much_text(name),
            Self::TooSlow => words.pdf_too_slow(name),
            Self::Broken => words.pdf_broken(name),
            Self::NotStarted => words.pdf_not_started(name),
        }
    }
}
