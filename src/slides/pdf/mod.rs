//! A guest's slides in a PDF: its words as slides, and its pages as pictures. What reads the PDF itself runs in a process of its own.

#[cfg(feature = "pdf")]
mod document;
mod fault;
#[cfg(feature = "pdf")]
mod glyphs;
mod lines;
mod margins;
mod matching;
mod page;
mod paragraphs;
#[cfg(feature = "pdf")]
mod serve;
mod show;
mod wire;

pub use fault::PdfFault;
pub use lines::{GlyphPlace, lines_of};
pub use matching::{MismatchReason, PagesOfSlides, PdfMismatch, are_handouts, pages_of_slides};
pub use page::{PageImage, PageText, PdfFacts, PdfLine};
#[cfg(feature = "pdf")]
pub use serve::serve_pdf;
pub use show::show_of_pages;
pub use wire::{LARGEST_PICTURE, PdfReply, PdfRequest, read_pdf_bytes, write_pdf_bytes};
