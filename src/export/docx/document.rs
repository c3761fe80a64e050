//! The DOCX put together from its parts.

use crate::export::docx::links::Links;
use crate::export::docx::numbering::LongNotes;
use crate::export::docx::package::Container;
use crate::export::docx::{body, package, properties, sheet, styles};
use crate::export::error::ExportError;
use crate::model::Appendix;

/// A document to go on writing in that has everything but its pictures, which may be drawn meanwhile.
pub struct Docx {
    container: Container,
}

impl Docx {
    /// The appendix with room for so many pictures; the same appendix gives the same bytes.
    ///
    /// # Errors
    ///
    /// [`ExportError::Container`] when a part cannot be written as XML or packed.
    pub fn of(appendix: &Appendix, picture_count: usize) -> Result<Self, ExportError> {
        let mut container = Container::new();
        let (links, long_notes) = (Links::of(appendix), LongNotes::of(appendix));
        for (name, part) in [
            ("[Content_Types].xml", package::content_types()),
            ("_rels/.rels", package::relationships()),
            ("docProps/core.xml", properties::core(appendix)),
            ("docProps/app.xml", properties::program()),
            ("word/document.xml", body::document(appendix, &links, &long_notes)),
            (
                "word/_rels/document.xml.rels",
                package::document_relationships(picture_count, &links),
            ),
            ("word/numbering.xml", long_notes.part()),
            ("word/header1.xml", sheet::header(appendix)),
            ("word/footer1.xml", sheet::footer(appendix)),
        ] {
            container.add_text(name, &part.part()?)?;
        }
        for (name, part) in styles::parts(appendix.language) {
            container.add_text(name, &part)?;
        }
        Ok(Self { container })
    }

    /// The whole document, with its pictures as PNG in their order.
    ///
    /// # Errors
    ///
    /// [`ExportError::Container`] when a picture or the end of the container cannot be packed.
    pub fn with(mut self, pictures: &[Vec<u8>]) -> Result<Vec<u8>, ExportError> {
        for (png, number) in pictures.iter().zip(1..) {
            self.container.add_packed(&package::picture_name(number), png)?;
        }
        self.container.finish()
    }
}
