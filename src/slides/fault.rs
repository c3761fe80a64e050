//! Why a guest's file gives no slides, each with its remedy.

use crate::words::Words;

/// The reason why no slides were read of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShowFault {
    /// There is nothing in it.
    Empty,
    /// A PDF.
    Pdf,
    /// A PPTX with a password, or a file of a `PowerPoint` before 2007.
    LockedOrOld,
    /// A file with a password.
    Locked,
    /// A document or a sheet of an office program.
    OtherDocument,
    /// A file of any other kind.
    Foreign,
    /// It is cut off or damaged.
    Damaged,
    /// There is no slide in it, as in a template.
    NoSlides,
    /// There are no words in it.
    NoWords,
    /// It is larger than what is read.
    TooLarge,
    /// It has more parts than what is read.
    TooManyParts,
    /// It takes more room unpacked than what is read.
    TooMuchUnpacked,
    /// Its parts are packed harder than any text.
    PackedTooHard,
    /// Its elements lie too deep in one another.
    TooDeep,
    /// It has too many elements.
    TooManyElements,
    /// It defines entities, which no program for slides does.
    Entities,
    /// It has more slides than what is read.
    TooManySlides {
        /// The most that are read.
        most: usize,
    },
    /// It has more text than what is read.
    TooMuchText,
}

impl ShowFault {
    /// The reason in one sentence, with the file's name and what to do.
    pub fn message(self, name: &str, words: Words) -> String {
        match self {
            Self::Empty => words.show_empty(name),
            Self::Pdf => words.show_is_pdf(name),
            Self::LockedOrOld => words.show_locked_or_old(name),
            Self::Locked => words.show_locked(name),
            Self::OtherDocument => words.show_other_document(name),
            Self::Foreign => words.show_foreign(name),
            Self::Damaged => words.show_damaged(name),
            Self::NoSlides => words.show_without_slides(name),
            Self::NoWords => words.text_without_words(name),
            Self::TooLarge => words.show_too_large(name),
            Self::TooManyParts => words.show_too_many_parts(name),
            Self::TooMuchUnpacked => words.show_too_much_unpacked(name),
            Self::PackedTooHard => words.show_packed_too_hard(name),
            Self::TooDeep => words.show_too_deep(name),
            Self::TooManyElements => words.show_too_many_elements(name),
            Self::Entities => words.show_entities(name),
            Self::TooManySlides { most } => words.show_too_many_slides(name, most),
            Self::TooMuchText => words.show_too_much_text(name),
        }
    }
}
