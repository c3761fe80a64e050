//! The bilaga in every format.

mod docx;
mod docx_text;
mod formats;
mod links;
#[cfg(feature = "pdf")]
mod pdf;
mod private;
mod writing;
