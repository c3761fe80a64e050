//! Documents: a finished appendix becomes bytes; nothing here touches the disk.

mod contents;
mod coverage_mask;
mod document;
mod docx;
mod error;
mod fonts;
#[cfg(feature = "pdf")]
mod layout;
#[cfg(feature = "pdf")]
mod layout_mark;
mod markdown;
#[cfg(feature = "pdf")]
mod page_data;
#[cfg(feature = "pdf")]
mod pdf;
mod png_encoder;
mod raster;
#[cfg(feature = "pdf")]
mod sheet_data;
mod spreadsheet;
mod text;
mod text_renderer;

pub use document::{document, pictures, sheets};
pub use docx::document::Docx;
pub use error::ExportError;
pub use fonts::is_printable;
#[cfg(feature = "pdf")]
pub use layout_mark::layout_mark;
#[cfg(feature = "pdf")]
pub use pdf::{PagePicture, Pages};
pub use raster::Rasterizer;
