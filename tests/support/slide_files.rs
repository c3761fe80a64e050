//! Files of slides for the tests: packages put together from parts, a fault at a time.

use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" \
    xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
const ODP_NAMES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
    xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\"";

/// The parts of a package in their order.
#[derive(Clone, Debug, Default)]
pub(crate) struct PackageParts(Vec<(String, Vec<u8>)>);

impl PackageParts {
    /// A PPTX whose slides hold these shapes, named by numbers in another order than the one in which they are shown.
    pub(crate) fn pptx(slides: &[&str]) -> Self {
        let count = slides.len();
        // The last slide lies in the file with the first name.
        let file = |place: usize| format!("slides/slide{}.xml", count - place);
        let ids: Vec<_> = (0..count)
            .map(|place| format!("<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 256 + place, place + 1))
            .collect();
        let ids = ids.concat();
        let relations: Vec<_> = (0..count)
            .map(|place| (format!("rId{}", place + 1), "slide", file(place)))
            .collect();
        let mut parts = Self::default()
            .with("[Content_Types].xml", "<Types/>")
            .with(
                "_rels/.rels",
                &relationships(&[("rId1".to_owned(), "officeDocument", "ppt/presentation.xml".to_owned())]),
            )
            .with(
                "ppt/presentation.xml",
                &format!(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><p:presentation {NAMES}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>"
                ),
            )
            .with("ppt/_rels/presentation.xml.rels", &relationships(&relations));
        for (place, shapes) in slides.iter().enumerate() {
            parts = parts.with(&format!("ppt/{}", file(place)), &slide(shapes));
        }
        parts
    }

    /// An ODP with these pages.
    pub(crate) fn odp(pages: &str) -> Self {
        Self::default()
            .with("mimetype", "application/vnd.oasis.opendocument.presentation")
            .with("content.xml", &odp_content(pages))
    }

    /// With a part more, or in the place of the one of that name.
    pub(crate) fn with(self, name: &str, text: &str) -> Self {
        self.with_bytes(name, text.as_bytes())
    }

    /// With a part of any bytes.
    pub(crate) fn with_bytes(mut self, name: &str, bytes: &[u8]) -> Self {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// With a relationship list of a part of the folder `ppt/slides`.
    pub(crate) fn with_relations(self, slide: &str, relations: &[(&str, &str, &str)]) -> Self {
        let relations: Vec<_> = relations
            .iter()
            .map(|(id, kind, target)| ((*id).to_owned(), *kind, (*target).to_owned()))
            .collect();
        self.with(&format!("ppt/slides/_rels/{slide}.rels"), &relationships(&relations))
    }

    /// Without a part.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.0.retain(|(known, _)| known != name);
        self
    }

    /// With every part changed by a function of its text.
    pub(crate) fn changed(mut self, change: impl Fn(&str, &str) -> String) -> Self {
        for (name, bytes) in &mut self.0 {
            *bytes = change(name, std::str::from_utf8(bytes).unwrap()).into_bytes();
        }
        self
    }

    /// The parts renamed.
    pub(crate) fn renamed(mut self, rename: impl Fn(&str) -> String) -> Self {
        for (name, _) in &mut self.0 {
            *name = rename(name);
        }
        self
    }

    /// The bytes of a part.
    pub(crate) fn part(&self, name: &str) -> Vec<u8> {
        self.0.iter().find(|(known, _)| known == name).unwrap().1.clone()
    }

    /// The file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.packed(CompressionMethod::Deflated)
    }

    /// The file with its parts as they are, so that what is changed in it is what is read.
    pub(crate) fn stored(&self) -> Vec<u8> {
        self.packed(CompressionMethod::Stored)
    }

    fn packed(&self, method: CompressionMethod) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(method);
        for (name, bytes) in &self.0 {
            writer.start_file(name.clone(), options).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }
}

/// A list of relationships.
pub(crate) fn relationships(list: &[(String, &str, String)]) -> String {
    let list: Vec<_> = list
        .iter()
        .map(|(id, kind, target)| format!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>"))
        .collect();
    let list = list.concat();
    format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{list}</Relationships>")
}

/// A slide with these shapes.
pub(crate) fn slide(shapes: &str) -> String {
    format!("<p:sld {NAMES}><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>{shapes}</p:spTree></p:cSld></p:sld>")
}

/// A page of notes.
pub(crate) fn notes(shapes: &str) -> String {
    slide(shapes).replace("p:sld", "p:notes")
}

/// A placeholder with these paragraphs, given as they stand in the file.
pub(crate) fn placeholder(about: &str, paragraphs: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"x\"/><p:cNvSpPr/><p:nvPr><p:ph {about}/></p:nvPr></p:nvSpPr><p:spPr/>\
         <p:txBody><a:bodyPr/>{paragraphs}</p:txBody></p:sp>"
    )
}

/// A text box at a place, with these paragraphs.
pub(crate) fn text_box(left: i64, top: i64, paragraphs: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"x\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"{left}\" y=\"{top}\"/><a:ext cx=\"9\" cy=\"9\"/></a:xfrm></p:spPr>\
         <p:txBody><a:bodyPr/>{paragraphs}</p:txBody></p:sp>"
    )
}

/// A title.
pub(crate) fn title(text: &str) -> String {
    placeholder("type=\"title\"", &paragraph(text))
}

/// A body with a paragraph for each text.
pub(crate) fn body(texts: &[&str]) -> String {
    let paragraphs: String = texts.iter().map(|text| paragraph(text)).collect();
    placeholder("idx=\"1\"", &paragraphs)
}

/// A paragraph of one run.
pub(crate) fn paragraph(text: &str) -> String {
    format!("<a:p><a:r><a:rPr lang=\"sv-SE\"/><a:t>{text}</a:t></a:r></a:p>")
}

/// A table with these rows.
pub(crate) fn table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!("<a:tc><a:txBody>{}</a:txBody></a:tc>", paragraph(text));
    let row = |cells: &&[&str]| format!("<a:tr>{}</a:tr>", cells.iter().map(cell).collect::<String>());
    frame(&format!("<a:tbl>{}</a:tbl>", rows.iter().map(row).collect::<String>()))
}

/// A frame around a table, a chart or a diagram.
pub(crate) fn frame(inside: &str) -> String {
    format!("<p:graphicFrame><p:nvGraphicFramePr/><a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></p:graphicFrame>")
}

/// The content of an ODP with these pages; the style `dold` hides one.
pub(crate) fn odp_content(pages: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {ODP_NAMES}><office:automatic-styles>\
         <style:style style:name=\"dold\" style:family=\"drawing-page\"><style:drawing-page-properties presentation:visibility=\"hidden\"/></style:style>\
         <style:style style:name=\"visad\" style:family=\"drawing-page\"><style:drawing-page-properties presentation:visibility=\"visible\"/></style:style>\
         </office:automatic-styles><office:body><office:presentation>{pages}</office:presentation></office:body></office:document-content>"
    )
}

/// A frame of an ODP with this class and these paragraphs.
pub(crate) fn odp_frame(class: &str, paragraphs: &str) -> String {
    format!("<draw:frame presentation:class=\"{class}\"><draw:text-box>{paragraphs}</draw:text-box></draw:frame>")
}

/// The names in a document of Word.
const WORD_NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

impl PackageParts {
    /// A DOCX whose body holds these paragraphs and tables, with a list of dots (1), one of numbers (2), styles and a header.
    pub(crate) fn docx(body: &str) -> Self {
        let level = |list: u32, sign: &str| {
            format!(
                "<w:abstractNum w:abstractNumId=\"{list}\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"{sign}\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>"
            )
        };
        let lists = format!(
            "<w:numbering {WORD_NAMES}>{}{}<w:num w:numId=\"1\"><w:abstractNumId w:val=\"8\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"9\"/></w:num></w:numbering>",
            level(8, "bullet"),
            level(9, "decimal")
        );
        let styles = format!(
            "<w:styles {WORD_NAMES}><w:style w:styleId=\"Rubrik1\"><w:name w:val=\"heading 1\"/></w:style>\
             <w:style w:styleId=\"Egen\"><w:name w:val=\"Nämndens rubrik\"/><w:basedOn w:val=\"Rubrik1\"/></w:style>\
             <w:style w:styleId=\"Numrerad\"><w:name w:val=\"Fråga\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style></w:styles>"
        );
        let beside = ["styles", "numbering", "header"].iter().zip(1..);
        let relations: Vec<_> = beside
            .map(|(kind, number)| (format!("rId{number}"), *kind, format!("{kind}.xml")))
            .collect();
        Self::default()
            .with("[Content_Types].xml", "<Types/>")
            .with(
                "_rels/.rels",
                &relationships(&[("rId1".to_owned(), "officeDocument", "word/document.xml".to_owned())]),
            )
            .with("word/_rels/document.xml.rels", &relationships(&relations))
            .with("word/styles.xml", &styles)
            .with("word/numbering.xml", &lists)
            .with(
                "word/header.xml",
                &format!("<w:hdr {WORD_NAMES}>{}</w:hdr>", word_paragraph("", "Vad står i sidhuvudet?")),
            )
            .with("word/document.xml", &word_document(body))
    }
}

/// The part with a body.
pub(crate) fn word_document(body: &str) -> String {
    format!("<w:document {WORD_NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>")
}

/// A paragraph with these properties.
pub(crate) fn word_paragraph(about: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{about}</w:pPr>{}</w:p>", word_run(text))
}

/// Words of a paragraph.
pub(crate) fn word_run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A table.
pub(crate) fn word_table(rows: &[&[&str]]) -> String {
    let rows: Vec<_> = rows
        .iter()
        .map(|cells| {
            let cells: Vec<_> = cells
                .iter()
                .map(|cell| format!("<w:tc>{}</w:tc>", word_paragraph("", cell)))
                .collect();
            format!("<w:tr>{}</w:tr>", cells.concat())
        })
        .collect();
    format!("<w:tbl>{}</w:tbl>", rows.concat())
}
