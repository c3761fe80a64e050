//! The open form of `LibreOffice` and others, as a package and as one flat file.

mod page;
mod paragraphs;
pub(super) mod presentation;
mod table;
