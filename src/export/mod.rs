//! Documents: a finished appendix becomes bytes; nothing here touches the disk.

mod contents;
mod docx;
mod fonts;
#[cfg(feature = "pdf")]
mod layout;
#[cfg(feature = "pdf")]
mod layout_mark;
mod lettering;
mod markdown;
#[cfg(feature = "pdf")]
mod page_data;
#[cfg(feature = "pdf")]
mod pdf;
mod png_file;
mod raster;
#[cfg(feature = "pdf")]
mod sheet_data;
mod spreadsheet;
mod stamp;
mod text;

pub use docx::Docx;
pub use fonts::is_printable;
#[cfg(feature = "pdf")]
pub use layout_mark::layout_mark;
#[cfg(feature = "pdf")]
pub use pdf::{PagePicture, Pages};
pub use raster::Artist;

use crate::model::{Appendix, Block, Format, Picture, Sheets};

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
        Format::Pdf => {
            let pages = Pages::of(appendix);
            Pages::forget();
            pages?.pdf()
        }
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => Err(ExportError::NotBuilt(Format::Pdf)),
        Format::Docx => {
            let mut artist = Artist::default();
            let pictures = pictures(appendix);
            let drawn = pictures.iter().map(|picture| artist.png(picture));
            Docx::of(appendix, pictures.len())?.with(&drawn.collect::<Result<Vec<_>, _>>()?)
        }
        Format::Txt => Ok(text::text(appendix)),
        Format::Markdown => Ok(markdown::markdown(appendix)),
        Format::Notes => spreadsheet::notes(appendix),
        Format::Positions => spreadsheet::positions(appendix),
    }
}

/// The pictures of an appendix in their order.
pub fn pictures(appendix: &Appendix) -> Vec<&Picture> {
    let pictures = appendix.blocks.iter().filter_map(|block| match block {
        Block::Figure { picture, .. } => Some(picture),
        _ => None,
    });
    pictures.collect()
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
