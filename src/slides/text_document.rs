//! A document of text as lines, before it is read as questions.

use crate::model::LineOfText;

/// A document of Word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextDocument {
    /// The words of the paragraph that is styled as its title; empty where there is none.
    pub title: String,
    /// Its paragraphs and the rows of its tables, numbered from 1.
    pub lines: Vec<LineOfText>,
}
