//! The appendix as DOCX: its own small writer, because no library sets language, header rows and alternative texts.
//!
//! The parts that never change stand as XML in `assets/docx`; those that hold the bilaga are built here.

mod body;
mod direction;
pub(super) mod document;
mod links;
mod numbering;
mod package;
mod properties;
mod sheet;
mod styles;
mod text;
mod xml;
