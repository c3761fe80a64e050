//! The properties of the DOCX: its title, language and date, and nobody's name.

use crate::export::docx::xml::{Element, element};
use crate::model::Appendix;

/// Title, description, language and the date of the meeting. The names of writers are left out on purpose.
pub(super) fn core(appendix: &Appendix) -> Element {
    let (year, month, day) = appendix.date;
    // An appendix without a date says nothing rather than something impossible.
    let date = (year > 0 && month > 0 && day > 0).then(|| format!("{year:04}-{month:02}-{day:02}T00:00:00Z"));
    element("cp:coreProperties")
        .with(
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        )
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .holding([
            element("dc:title").saying(&appendix.title),
            element("dc:description").saying(&appendix.description),
            element("dc:language").saying(appendix.language.tag()),
        ])
        .holding(
            ["dcterms:created", "dcterms:modified"]
                .into_iter()
                .filter_map(|name| Some(element(name).with("xsi:type", "dcterms:W3CDTF").saying(date.as_ref()?))),
        )
}

/// The program that wrote it. Its version stands in the bilaga's own text.
pub(super) fn program() -> Element {
    element("Properties")
        .with("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        .holding([element("Application").saying("Samtalsledaren")])
}
