//! The container of the DOCX: its parts, their types and their relationships.

use crate::export::docx::links::Links;
use crate::export::docx::xml::{Element, element};
use crate::export::error::ExportError;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument";

/// The parts that the document leans on: relationship, name, kind of content.
const AROUND_THE_DOCUMENT: [(&str, &str, &str); 7] = [
    ("styles", "styles.xml", "wordprocessingml.styles+xml"),
    ("numbering", "numbering.xml", "wordprocessingml.numbering+xml"),
    ("settings", "settings.xml", "wordprocessingml.settings+xml"),
    ("fontTable", "fontTable.xml", "wordprocessingml.fontTable+xml"),
    ("theme", "theme/theme1.xml", "theme+xml"),
    ("header", "header1.xml", "wordprocessingml.header+xml"),
    ("footer", "footer1.xml", "wordprocessingml.footer+xml"),
];

/// The folder of the pictures.
const PICTURES: &str = "word/media/";

/// The relationship of the header; its place in the list above.
pub(super) const HEADER: &str = "rId6";
/// The relationship of the footer.
pub(super) const FOOTER: &str = "rId7";

/// The relationship of picture `number`, from 1.
pub(super) fn picture_relationship(number: usize) -> String {
    format!("rId{}", AROUND_THE_DOCUMENT.len() + number)
}

/// The name of picture `number` in the container, from 1.
pub(super) fn picture_name(number: usize) -> String {
    format!("{PICTURES}image{number}.png")
}

/// The content type of each part.
pub(super) fn content_types() -> Element {
    let default = |ending: &str, kind: &str| element("Default").with("Extension", ending).with("ContentType", kind);
    let part = |name: &str, kind: &str| element("Override").with("PartName", name).with("ContentType", kind);
    element("Types")
        .with("xmlns", &format!("{PACKAGE}/content-types"))
        .holding([
            default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            default("xml", "application/xml"),
            default("png", "image/png"),
            part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            part("/docProps/app.xml", &format!("{CONTENT}.extended-properties+xml")),
            part("/word/document.xml", &format!("{CONTENT}.wordprocessingml.document.main+xml")),
        ])
        .holding(AROUND_THE_DOCUMENT.map(|(_, name, kind)| part(&format!("/word/{name}"), &format!("{CONTENT}.{kind}"))))
}

/// The relationships of the container: the document and its properties.
pub(super) fn relationships() -> Element {
    relationship_list([
        (format!("{OFFICE}/officeDocument"), "word/document.xml".to_owned()),
        (
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml".to_owned(),
        ),
        (format!("{OFFICE}/extended-properties"), "docProps/app.xml".to_owned()),
    ])
}

/// The relationships of the document; out of the container lead only the addresses that are written in its text.
pub(super) fn document_relationships(picture_count: usize, links: &Links) -> Element {
    let around = AROUND_THE_DOCUMENT.map(|(kind, name, _)| (format!("{OFFICE}/{kind}"), name.to_owned()));
    let pictures = (1..=picture_count).map(|number| (format!("{OFFICE}/image"), format!("media/image{number}.png")));
    let links = links
        .relationships()
        .map(|(id, target)| relationship(&id, &format!("{OFFICE}/hyperlink"), target.as_str()).with("TargetMode", "External"));
    relationship_list(around.into_iter().chain(pictures)).holding(links)
}

fn relationship_list(targets: impl IntoIterator<Item = (String, String)>) -> Element {
    element("Relationships").with("xmlns", &format!("{PACKAGE}/relationships")).holding(
        targets
            .into_iter()
            .zip(1..)
            .map(|((kind, target), number)| relationship(&format!("rId{number}"), &kind, &target)),
    )
}

fn relationship(id: &str, kind: &str, target: &str) -> Element {
    element("Relationship").with("Id", id).with("Type", kind).with("Target", target)
}

/// The parts as one file. All are dated alike, since the time of writing would make each copy different.
pub(super) struct Container {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Container {
    pub(super) fn new() -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    /// Adds a part that is packed on its way.
    pub(super) fn add_text(&mut self, name: &str, part: &[u8]) -> Result<(), ExportError> {
        self.add(name, part, CompressionMethod::Deflated)
    }

    /// Adds a part that is packed already.
    pub(super) fn add_packed(&mut self, name: &str, part: &[u8]) -> Result<(), ExportError> {
        self.add(name, part, CompressionMethod::Stored)
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, ExportError> {
        Ok(self.zip.finish().map_err(|error| refused(&error))?.into_inner())
    }

    fn add(&mut self, name: &str, part: &[u8], method: CompressionMethod) -> Result<(), ExportError> {
        let options = SimpleFileOptions::default()
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .compression_method(method);
        self.zip.start_file(name, options).map_err(|error| refused(&error))?;
        self.zip.write_all(part).map_err(|error| refused(&error))
    }
}

fn refused(error: &dyn std::fmt::Display) -> ExportError {
    ExportError::Container(error.to_string())
}
