//! A line of a text that comes in, and what became of it.

/// A paragraph of a document or a line of a pasted list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineOfText {
    /// Its place in the text, from 1; empty lines are counted.
    pub number: usize,
    /// The sign before it.
    pub mark: LineMark,
    /// Its depth in a list, from 0.
    pub level: usize,
    /// Its words without the sign.
    pub text: String,
    /// The cells where it is a row of a table; empty for every other line.
    pub cells: Vec<String>,
    /// True when an empty line stands before it.
    pub after_gap: bool,
}

/// The sign before a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineMark {
    /// None.
    #[default]
    Plain,
    /// A dash or a dot, or a letter as in "a)".
    Bullet,
    /// A number.
    Number,
    /// None, and it is set as a heading.
    Heading,
}

/// The sort of text that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSort {
    /// A list that somebody has made of questions, one a line.
    List,
    /// A letter or a summons, with questions among other things.
    Document,
}

/// What became of a line that is no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RemarkSort {
    /// A heading over questions; it is left out.
    Heading,
    /// Something to read.
    Reading,
    /// Perhaps a question, among other words.
    Perhaps,
    /// A table to read beside.
    Table,
}

/// A line that was not understood as a question or a pause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRemark {
    /// Its place in the text, from 1.
    pub line: usize,
    /// Its words.
    pub text: String,
    /// What became of it.
    pub sort: RemarkSort,
}
