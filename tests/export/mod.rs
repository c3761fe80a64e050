//! The bilaga in every format.

mod docx;
mod formats;
#[cfg(feature = "pdf")]
mod pdf;
mod writing;
