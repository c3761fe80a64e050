//! The bilaga as an ordered document: what a session becomes before it becomes PDF, DOCX or text.

mod document;

pub use document::{Appendix, Block, Finding, NumberedNote, ProtocolTexts, Surroundings, Table};
