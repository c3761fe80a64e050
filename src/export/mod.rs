//! Documents: a finished appendix becomes bytes; nothing here touches the disk.

mod contents;
mod docx;
mod fonts;
#[cfg(feature = "pdf")]
mod layout;
mod lettering;
mod markdown;
#[cfg(feature = "pdf")]
mod page_data;
#[cfg(feature = "pdf")]
mod pdf;
mod raster;
#[cfg(feature = "pdf")]
mod sheet_data;
mod spreadsheet;
mod text;

pub use fonts::is_printable;
#[cfg(feature = "pdf")]
pub use pdf::{PagePicture, Pages};

use crate::model::{Appendix, Format, Sheets};

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The program was built without this format.
    #[error("this program was built without {}", .0.name())]
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
        Format::Markdown => Ok(markdown::markdown(appendix)),
        Format::Notes => spreadsheet::notes(appendix),
        Format::Positions => spreadsheet::positions(appendix),
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
