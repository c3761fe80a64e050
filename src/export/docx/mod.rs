//! The appendix as DOCX: its own small writer, because no library sets language, header rows and alternative texts.
//!
//! The parts that never change stand as XML in `assets/docx`; those that hold the bilaga are built here.

mod body;
mod package;
mod properties;
mod sheet;
mod styles;
mod text;
mod xml;

use super::ExportError;
use crate::model::Appendix;

/// The appendix as a document to go on writing in, with its pictures as PNG in their order; the same appendix gives the
/// same bytes.
pub(super) fn docx(appendix: &Appendix, pictures: Vec<Vec<u8>>) -> Result<Vec<u8>, ExportError> {
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), package::content_types().part()?),
        ("_rels/.rels".to_owned(), package::relationships().part()?),
        ("docProps/core.xml".to_owned(), properties::core(appendix).part()?),
        ("docProps/app.xml".to_owned(), properties::program().part()?),
        ("word/document.xml".to_owned(), body::document(appendix).part()?),
        (
            "word/_rels/document.xml.rels".to_owned(),
            package::document_relationships(pictures.len()).part()?,
        ),
        ("word/header1.xml".to_owned(), sheet::header(appendix).part()?),
        ("word/footer1.xml".to_owned(), sheet::footer(appendix).part()?),
    ];
    parts.extend(styles::parts(appendix.language).map(|(name, part)| (name.to_owned(), part)));
    parts.extend(
        pictures
            .into_iter()
            .zip(1..)
            .map(|(png, number)| (package::picture_name(number), png)),
    );
    package::container(&parts)
}
