//! Word's form, of which only the paragraphs and tables of the body are read.

pub(super) mod document;
mod list_levels;
mod styles;
mod words_of;
