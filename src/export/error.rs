//! The error of making documents.

use crate::model::Format;

/// The reason why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The program was built without this format.
    #[error("this program was built without {}", .0.name())]
    NotBuilt(Format),
    /// The page layout refused the document; the text is for the log.
    #[error("page layout: {0}")]
    Layout(String),
    /// The container could not be put together.
    #[error("document container: {0}")]
    Container(String),
}
