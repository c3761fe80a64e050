//! Documents: a finished appendix becomes bytes; nothing here touches the disk.

mod docx;
mod fonts;
#[cfg(feature = "pdf")]
mod layout;
mod lettering;
#[cfg(feature = "pdf")]
mod page_data;
#[cfg(feature = "pdf")]
mod pdf;
mod raster;
#[cfg(feature = "pdf")]
mod sheet_data;
mod text;

pub use fonts::is_printable;
#[cfg(feature = "pdf")]
pub use pdf::{PagePicture, Pages};

use crate::model::{Appendix, Sheets};

/// A file that the bilaga can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Accessible PDF/A.
    Pdf,
    /// A document to go on writing in.
    Docx,
    /// The texts for the protocol.
    Txt,
}

impl Format {
    /// All formats in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Docx, Self::Txt];

    /// The ending of the file, without dot; also its name on the command line.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Txt => "txt",
        }
    }
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The program was built without this format.
    #[error("this program was built without {}", .0.ending())]
    NotBuilt(Format),
    /// The page layout refused the document; the text is for the log.
    #[error("page layout: {0}")]
    Layout(String),
    /// The container could not be put together.
    #[error("document container: {0}")]
    Container(String),
}

/// The appendix in one format.
pub fn document(appendix: &Appendix, format: Format) -> Result<Vec<u8>, ExportError> {
    match format {
        #[cfg(feature = "pdf")]
        Format::Pdf => Pages::of(appendix)?.pdf(),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => Err(ExportError::NotBuilt(Format::Pdf)),
        Format::Docx => docx::docx(appendix),
        Format::Txt => Ok(text::text(appendix)),
    }
}

/// The list of groups and their answer sheets, to be printed.
pub fn sheets(sheets: &Sheets) -> Result<Vec<u8>, ExportError> {
    #[cfg(feature = "pdf")]
    return Pages::of_sheets(sheets)?.pdf();
    #[cfg(not(feature = "pdf"))]
    {
        let _ = sheets;
        Err(ExportError::NotBuilt(Format::Pdf))
    }
}
