//! What is known of a PDF and its pages.

use serde::{Deserialize, Serialize};

/// What a PDF says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PdfFacts {
    /// Number of pages.
    pub pages: usize,
    /// The program that made it; empty where the file does not say.
    pub made: String,
    /// The title in its properties; empty where there is none.
    pub title: String,
}

/// The words of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageText {
    /// Width in points of 1/72 inch, as the page is shown.
    pub width: f32,
    /// Height in the same.
    pub height: f32,
    /// The lines in the order in which they are drawn.
    pub lines: Vec<PdfLine>,
}

/// A line of words on a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PdfLine {
    /// The words.
    pub text: String,
    /// Where it begins, in points from the left edge of the page.
    pub left: f32,
    /// Where it ends.
    pub right: f32,
    /// Where its letters stand, in points from the upper edge.
    pub baseline: f32,
    /// The size of its type in points.
    pub size: f32,
}

/// A page, drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageImage {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Red, green, blue and 255 of each pixel, row by row from the upper left corner.
    pub pixels: Vec<u8>,
}
