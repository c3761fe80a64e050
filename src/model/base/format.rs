//! Which files a bilaga can become.

use crate::words::Words;

/// Makes the enum and the list of all formats from the same rows, so that none can be left out.
macro_rules! formats {
    ($($(#[$doc:meta])+ $name:ident,)+) => {
        /// A file that the bilaga can become.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Format {
            $($(#[$doc])+ $name,)+
        }

        impl Format {
            /// All formats in the order in which they are offered.
            pub const ALL: [Self; [$(Self::$name),+].len()] = [$(Self::$name),+];
        }
    };
}

formats! {
    /// Accessible PDF/A.
    Pdf,
    /// A document to go on writing in.
    Docx,
    /// The texts for the protocol and all content, without any form.
    Txt,
    /// The content with plain signs for headings, lists and tables.
    Markdown,
    /// Every note as a row of a spreadsheet.
    Notes,
    /// Every position, mark and stance as a row of a spreadsheet.
    Positions,
}

impl Format {
    /// The formats that are made when nothing else is chosen.
    pub const USUAL: [Self; 3] = [Self::Pdf, Self::Docx, Self::Txt];

    /// The name on the command line and among the settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Txt => "txt",
            Self::Markdown => "md",
            Self::Notes => "notes",
            Self::Positions => "positions",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The ending of the file, without its first dot.
    pub const fn ending(self, words: Words) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Txt => "txt",
            Self::Markdown => "md",
            Self::Notes => words.file_notes(),
            Self::Positions => words.file_positions(),
        }
    }

    /// Its name on the screen.
    pub const fn title(self, words: Words) -> &'static str {
        match self {
            Self::Pdf => words.format_pdf(),
            Self::Docx => words.format_docx(),
            Self::Txt => words.format_txt(),
            Self::Markdown => words.format_markdown(),
            Self::Notes => words.format_notes(),
            Self::Positions => words.format_positions(),
        }
    }
}
