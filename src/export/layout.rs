//! The world in which a document is laid out: one template, one data file and the shipped fonts.
//!
//! No disk, no packages, no clock and no fonts of the machine, so that the same document gives the same pages everywhere.

use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;

use crate::export::error::ExportError;
use crate::export::fonts::FACES;

/// The name under which a template reads its document.
const DATA_FILE: &str = "data.json";

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect());
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static APPENDIX: LazyLock<Source> = LazyLock::new(|| {
    Source::detached(concat!(
        include_str!("../../assets/paper.typ"),
        include_str!("../../assets/appendix.typ")
    ))
});
static SHEETS: LazyLock<Source> = LazyLock::new(|| {
    Source::detached(concat!(
        include_str!("../../assets/paper.typ"),
        include_str!("../../assets/sheets.typ")
    ))
});

/// The document that is laid out.
#[derive(Clone, Copy, Debug)]
pub(super) enum Template {
    /// The bilaga.
    Appendix,
    /// The list of groups and their answer sheets.
    Sheets,
}

impl Template {
    fn source(self) -> &'static Source {
        match self {
            Self::Appendix => &APPENDIX,
            Self::Sheets => &SHEETS,
        }
    }
}

struct TypesetWorld {
    template: &'static Source,
    data: Bytes,
}

impl World for TypesetWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(missing(id))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let known = *id.root() == VirtualRoot::Project && id.vpath().get_without_slash() == DATA_FILE;
        if known { Ok(self.data.clone()) } else { Err(missing(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

/// The laid-out pages, and the remarks of the layout.
///
/// The memory that typst keeps of it makes the next layout of almost the same document much faster; see [`forget`].
pub(super) fn lay_out(template: Template, data: &Value) -> Result<(PagedDocument, Vec<String>), ExportError> {
    let world = TypesetWorld {
        template: template.source(),
        data: Bytes::from_string(data.to_string()),
    };
    let result = typst::compile::<PagedDocument>(&world);
    let warnings = result.warnings.iter().map(sentence).collect();
    let document = result.output.map_err(|errors| layout_error(&errors))?;
    Ok((document, warnings))
}

/// Gives back the memory in which typst keeps its layouts, which is much.
pub(super) fn forget() {
    comemo::evict(0);
}

/// The complaints of typst, for the log.
pub(super) fn layout_error(errors: &[SourceDiagnostic]) -> ExportError {
    ExportError::Layout(errors.iter().map(sentence).collect::<Vec<_>>().join("; "))
}

fn sentence(diagnostic: &SourceDiagnostic) -> String {
    let hints = diagnostic.hints.iter().map(|hint| hint.v.as_str());
    let parts: Vec<&str> = std::iter::once(diagnostic.message.as_str()).chain(hints).collect();
    parts.join(", ")
}
