//! A finished appendix, or the sheets of a meeting, as a document in one format.

use crate::export::docx::document::Docx;
use crate::export::error::ExportError;
use crate::export::markdown::markdown;
#[cfg(feature = "pdf")]
use crate::export::pdf::Pages;
use crate::export::raster::Rasterizer;
use crate::export::spreadsheet;
use crate::export::text::text;
use crate::model::{Appendix, Block, Format, Picture, Sheets};

/// The appendix in one format.
///
/// # Errors
///
/// [`ExportError::NotBuilt`] for a PDF in a program without `pdf`; [`ExportError::Layout`] when the page layout refuses the
/// document; [`ExportError::Container`] when DOCX, picture or CSV cannot be put together.
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
            let mut rasterizer = Rasterizer::default();
            let pictures = pictures(appendix);
            let drawn = pictures.iter().map(|picture| rasterizer.png(picture));
            Docx::of(appendix, pictures.len())?.with(&drawn.collect::<Result<Vec<_>, _>>()?)
        }
        Format::Txt => Ok(text(appendix)),
        Format::Markdown => Ok(markdown(appendix)),
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
///
/// # Errors
///
/// [`ExportError::NotBuilt`] in a program without `pdf`; [`ExportError::Layout`] when the page layout refuses the document.
pub fn sheets(sheets: &Sheets) -> Result<Vec<u8>, ExportError> {
    #[cfg(feature = "pdf")]
    return Pages::of_sheets(sheets)?.pdf();
    #[cfg(not(feature = "pdf"))]
    {
        let _ = sheets;
        Err(ExportError::NotBuilt(Format::Pdf))
    }
}
