//! A document laid out on pages: PDF/A-2a with PDF/UA-1, and the same pages as pictures for the preview.

use std::fmt;

use typst::foundations::{NativeElement as _, Smart};
use typst::introspection::Introspector as _;
use typst::model::HeadingElem;
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use crate::export::error::ExportError;
use crate::export::layout::Template;
use crate::export::{layout, page_data, sheet_data};
use crate::model::{Appendix, Pagination, Sheets};

/// The program that the file names as its maker.
const CREATOR: &str = "Samtalsledaren";

/// Pages drawn more finely than this would not fit in memory or on any screen.
const FINEST_PIXELS_PER_POINT: f32 = 10.0;

/// Number of pictures for which a drawn letter is remembered.
const LETTERS_KEPT: usize = 10;

/// A document laid out on pages.
pub struct Pages {
    document: PagedDocument,
    warnings: Vec<String>,
}

/// One page as pixels, opaque: four bytes a pixel (red, green, blue, alpha), row by row from the top.
#[derive(Clone, PartialEq, Eq)]
pub struct PagePicture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// `width` × `height` × 4 bytes.
    pub rgba: Vec<u8>,
}

impl Pages {
    /// Lays the appendix out.
    ///
    /// # Errors
    ///
    /// [`ExportError::Layout`] with the complaint of the page layout about the template or the data.
    pub fn of(appendix: &Appendix) -> Result<Self, ExportError> {
        let (document, warnings) = layout::lay_out(Template::Appendix, &page_data::page_data(appendix))?;
        Ok(Self { document, warnings })
    }

    /// Lays the list of groups and their answer sheets out.
    ///
    /// # Errors
    ///
    /// [`ExportError::Layout`] with the complaint of the page layout about the template or the data.
    pub fn of_sheets(sheets: &Sheets) -> Result<Self, ExportError> {
        let laid_out = layout::lay_out(Template::Sheets, &sheet_data::sheet_data(sheets));
        layout::forget();
        let (document, warnings) = laid_out?;
        Ok(Self { document, warnings })
    }

    /// Gives back the memory kept for the next layout of almost the same document; for the time when there is none.
    pub fn forget() {
        layout::forget();
    }

    /// The number of pages, and the page of each heading.
    pub fn pagination(&self) -> Pagination {
        Pagination {
            pages: self.count(),
            headings: self.heading_pages(),
        }
    }

    /// The number of pages.
    pub fn count(&self) -> u16 {
        u16::try_from(self.document.pages().len()).unwrap_or(u16::MAX)
    }

    /// The page of each heading, counted from 0, in the order of the document.
    pub fn heading_pages(&self) -> Vec<u16> {
        let introspector = self.document.introspector();
        let headings = introspector.query(&HeadingElem::ELEM.select());
        headings
            .iter()
            .map(|heading| {
                let page = heading.location().and_then(|location| introspector.page(location));
                page.and_then(|page| u16::try_from(page.get() - 1).ok()).unwrap_or_default()
            })
            .collect()
    }

    /// Remarks of the layout, for the log; none as long as template and fonts fit together.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The file. The same document gives the same bytes: its only date is the date of the meeting.
    ///
    /// # Errors
    ///
    /// [`ExportError::Layout`] when the pages do not fulfil PDF/A-2a and PDF/UA-1.
    pub fn pdf(&self) -> Result<Vec<u8>, ExportError> {
        let standards =
            PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| ExportError::Layout(error.message().to_string()))?;
        let options = PdfOptions {
            creator: Smart::Custom(Some(CREATOR.to_owned())),
            standards,
            ..PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&self.document, &options).map_err(|errors| layout::layout_error(&errors));
        comemo::evict(LETTERS_KEPT);
        bytes
    }

    /// The page at `index`, counted from 0, drawn for the preview; `None` where there is no such page or no such size.
    pub fn picture(&self, index: u16, pixels_per_point: f32) -> Option<PagePicture> {
        let page = self.document.pages().get(usize::from(index))?;
        if !(pixels_per_point > 0.0 && pixels_per_point <= FINEST_PIXELS_PER_POINT) {
            return None;
        }
        let options = RenderOptions {
            pixel_per_pt: Scalar::new(f64::from(pixels_per_point)),
            ..RenderOptions::default()
        };
        let pixels = typst_render::render(page, &options);
        comemo::evict(LETTERS_KEPT);
        Some(PagePicture {
            width: pixels.width(),
            height: pixels.height(),
            rgba: pixels.take(),
        })
    }
}

impl fmt::Debug for Pages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pages")
            .field("count", &self.count())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for PagePicture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PagePicture({} × {})", self.width, self.height)
    }
}
