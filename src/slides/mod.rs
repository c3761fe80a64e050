//! A guest's slides, from the bytes of a PPTX, ODP or PDF to a deck, and the lines of a DOCX; no disk, and nothing that the file points to is fetched.
//!
//! Of PPTX and ODP only words are read: order, hidden slides, titles, texts, tables and notes. Whatever a file may hold ends in a
//! [`SlideShow`] or in one [`ShowFault`], within the limits of `limits.rs`. A PDF also gives pictures; what reads it, `pdf/serve.rs`, is run
//! in a process of its own, which `work` starts and ends.

mod content;
mod deck;
mod docx;
mod encoding;
mod fault;
mod limits;
mod odp;
mod order;
mod package;
mod pdf;
mod pptx;
mod questions;
mod read;
mod read_text;
mod relations;
mod show;
mod text;
mod text_document;
mod xml;

pub use deck::{deck_of_show, deck_with_pictures};
pub use fault::ShowFault;
pub use limits::LARGEST_FILE;
#[cfg(feature = "pdf")]
pub use pdf::serve_pdf;
pub use pdf::{
    GlyphPlace, LARGEST_PICTURE, MismatchReason, PageImage, PageText, PagesOfSlides, PdfFacts, PdfFault, PdfLine, PdfMismatch, PdfReply,
    PdfRequest, are_handouts, lines_of, pages_of_slides, read_pdf_bytes, show_of_pages, write_pdf_bytes,
};
pub use questions::{FoundQuestion, OfferedPrompt, QuestionRule, QuestionShape, found_questions};
pub use read::{is_pdf, read_slide_show};
pub use read_text::read_text_document;
pub use show::{GuestSlide, GuestTable, GuestText, SlideRemark, SlideShow};
pub use text_document::TextDocument;
