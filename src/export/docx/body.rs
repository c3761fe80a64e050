//! The body of the DOCX: each block of the appendix as paragraphs, tables and pictures.

use crate::export::contents;
use crate::export::docx::direction::parts_of_one_direction;
use crate::export::docx::links::Links;
use crate::export::docx::numbering::{BULLET_WIDTH, BULLETS, LongNotes, NOTES, NUMBER_WIDTH};
use crate::export::docx::package;
use crate::export::docx::sheet::{MAIN, RELATIONSHIPS, TALLEST_PICTURE, TEXT_WIDTH, section};
use crate::export::docx::text::{field, paragraph, paragraph_of, paragraph_with, runs, tab_run};
use crate::export::docx::xml::{Element, element, setting};
use crate::model::{Appendix, Block, NumberedNote, Picture, Table, with_plain_breaks};
use crate::words::Words;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// Lengths of pictures are counted in parts of this size to a point.
const PER_POINT: f32 = 12_700.0;

/// The part that holds the document.
pub(super) fn document(appendix: &Appendix, links: &Links, long_notes: &LongNotes<'_>) -> Element {
    let mut body = element("w:body");
    let mut picture_number = 0;
    let mut after_table = false;
    for (index, block) in appendix.blocks.iter().enumerate() {
        let is_table = matches!(block, Block::Table(_));
        // A table has no room of its own below it.
        let running = if after_table { "AfterTable" } else { "Normal" };
        // Two tables that touch would become one.
        body = body.holding((after_table && is_table).then(|| paragraph(running, [])));
        after_table = is_table;
        body = match block {
            Block::Heading { level, text } => body.holding([heading(*level, text, index)]),
            Block::Paragraph { text, .. } if text.is_empty() => body,
            Block::Paragraph { text, strong: false } => {
                let first = |part: &str| paragraph_of(part, running, []).holding(links.runs(part, None));
                body.holding(paragraphs(
                    text,
                    first,
                    Further {
                        style: running,
                        left: 0,
                        links,
                    },
                ))
            }
            Block::Paragraph { text, strong: true } => {
                body.holding([paragraph_of(text, running, [element("w:keepNext")]).holding(links.runs(text, Some("Strong")))])
            }
            Block::Bullets(points) => body.holding(points.iter().flat_map(|point| {
                let further = Further {
                    style: "Normal",
                    left: BULLET_WIDTH,
                    links,
                };
                let first = |part: &str| list_point("ListBullet", BULLETS, part).holding(links.runs(part, None));
                paragraphs(point, first, further)
            })),
            Block::Notes(notes) => body.holding(notes.iter().flat_map(|note| self::note(note, links, long_notes))),
            Block::Table(table) => body.holding([self::table(table, links)]),
            Block::Figure { picture, alt } => {
                picture_number += 1;
                let name = Words::new(appendix.language).document_figure_name(picture_number);
                body.holding([figure(picture, alt, &name, picture_number)])
            }
            Block::Contents { depth } => body.holding(contents(appendix, index, *depth)),
        };
    }
    element("w:document")
        .with("xmlns:w", MAIN)
        .with("xmlns:r", RELATIONSHIPS)
        .with("xmlns:wp", &format!("{DRAWING}/wordprocessingDrawing"))
        .with("xmlns:a", &format!("{DRAWING}/main"))
        .with("xmlns:pic", &format!("{DRAWING}/picture"))
        .holding([body.holding([section(appendix)])])
}

/// A heading; its bookmark is where the contents lead.
fn heading(level: u8, text: &str, index: usize) -> Element {
    paragraph_of(text, &format!("Heading{}", level.clamp(1, 3)), [])
        .holding([element("w:bookmarkStart").with("w:id", index).with("w:name", &bookmark(index))])
        .holding(runs(text))
        .holding([element("w:bookmarkEnd").with("w:id", index)])
}

/// The leading underscore hides it in the word processor's own list.
fn bookmark(index: usize) -> String {
    format!("_Toc{index:06}")
}

/// A note; the style makes it a point of a list.
fn note(note: &NumberedNote, links: &Links, long_notes: &LongNotes<'_>) -> Vec<Element> {
    let first = |part: &str| {
        let text = links.runs(part, None);
        match long_notes.list_of(note) {
            Some(list) => list_point("NumberedNote", list, part).holding(text),
            None => list_point("NumberedNote", NOTES, part)
                .holding(runs(&note.number))
                .holding([tab_run()])
                .holding(text),
        }
    };
    let further = Further {
        style: "Normal",
        left: NUMBER_WIDTH,
        links,
    };
    paragraphs(&note.text, first, further)
}

/// The paragraphs under the first one of a text whose lines change direction.
#[derive(Clone, Copy)]
struct Further<'a> {
    style: &'a str,
    /// The room before them in a list, in twentieths of a point; 0 where the text is in none.
    left: u32,
    links: &'a Links,
}

/// The space under each of them in a list, as under its points, in twentieths of a point.
const BELOW_FURTHER: u32 = 80;

/// A text as paragraphs, as many as its lines change direction. `first` makes the first; the others are no points of its list, and
/// stand where its words stand.
fn paragraphs(text: &str, first: impl FnOnce(&str) -> Element, further: Further<'_>) -> Vec<Element> {
    let text = with_plain_breaks(text);
    let mut parts = parts_of_one_direction(&text).into_iter();
    let first = parts.next().map(first);
    let in_list = || {
        let space = element("w:spacing").with("w:after", BELOW_FURTHER);
        [space, element("w:ind").with("w:left", further.left)]
    };
    let others = parts.map(|part| {
        let room = (further.left > 0).then(in_list).into_iter().flatten();
        paragraph_with(part, further.style, [], room).holding(further.links.runs(part, None))
    });
    first.into_iter().chain(others).collect()
}

/// A point of one of the lists, which will hold this text; its style says so too, but not every reader looks
/// for it there.
fn list_point(style: &str, list: usize, text: &str) -> Element {
    let list = element("w:numPr").holding([setting("w:ilvl", 0), setting("w:numId", list)]);
    paragraph_of(text, style, [list])
}

/// The list of contents.
///
/// Its numbers are those of the laid-out pages, so that nobody has to ask for them; the word processor puts its own in their
/// place when it works its fields out, as it does before it prints. To ask for that at opening would greet the reader with a
/// question.
fn contents(appendix: &Appendix, here: usize, depth: u8) -> Vec<Element> {
    contents::entries(appendix, here, depth)
        .into_iter()
        .map(|entry| {
            let page = entry.page.map(|page| page.to_string());
            let link = element("w:hyperlink")
                .with("w:anchor", &bookmark(entry.index))
                .with("w:history", 1)
                .holding(runs(entry.text))
                .holding([tab_run()])
                .holding(field(&format!("PAGEREF {} \\h", bookmark(entry.index)), page.as_deref()));
            paragraph(&format!("TOC{}", entry.level), []).holding([link])
        })
        .collect()
}

/// A table with a header row that is repeated on each page, and rows that stay whole.
fn table(table: &Table, links: &Links) -> Element {
    let columns = table.header.len();
    let widths = grid(&table.widths, columns);
    let row = |cells: &[String], is_header: bool| {
        let mut properties = element("w:trPr").holding([element("w:cantSplit")]);
        if is_header {
            properties = properties.holding([element("w:tblHeader")]);
        }
        element("w:tr")
            .holding([properties])
            .holding(widths.iter().enumerate().map(|(column, width)| {
                let text = cells.get(column).map_or("", String::as_str);
                let width = element("w:tcW").with("w:w", width).with("w:type", "dxa");
                // The header keeps with the first row, so that it never stands alone at the foot of a page.
                let keep = is_header.then(|| element("w:keepNext"));
                let further = Further {
                    style: "Normal",
                    left: 0,
                    links,
                };
                let first = |part: &str| paragraph_of(part, "Normal", keep).holding(links.runs(part, None));
                element("w:tc")
                    .holding([element("w:tcPr").holding([width])])
                    .holding(paragraphs(text, first, further))
            }))
    };
    let properties = element("w:tblPr").holding([
        setting("w:tblStyle", "AppendixTable"),
        element("w:tblW").with("w:w", TEXT_WIDTH).with("w:type", "dxa"),
        element("w:tblLayout").with("w:type", "fixed"),
        setting("w:tblLook", "0620")
            .with("w:firstRow", 1)
            .with("w:lastRow", 0)
            .with("w:firstColumn", 0)
            .with("w:lastColumn", 0)
            .with("w:noHBand", 1)
            .with("w:noVBand", 1),
    ]);
    element("w:tbl")
        .holding([
            properties,
            element("w:tblGrid").holding(widths.iter().map(|width| element("w:gridCol").with("w:w", width))),
            row(&table.header, true),
        ])
        .holding(table.rows.iter().map(|cells| row(cells, false)))
}

/// The columns' widths, which together are exactly the text's; equal where the table does not say.
fn grid(relative: &[u16], columns: usize) -> Vec<u32> {
    let relative: Vec<u32> = (0..columns)
        .map(|column| relative.get(column).map_or(1, |width| u32::from(*width).max(1)))
        .collect();
    let whole = relative.iter().sum::<u32>().max(1);
    let mut edges = relative.iter().scan(0, |sum, width| {
        *sum += width;
        Some(*sum * TEXT_WIDTH / whole)
    });
    let mut before = 0;
    std::iter::from_fn(|| {
        let edge = edges.next()?;
        Some(edge - std::mem::replace(&mut before, edge))
    })
    .collect()
}

/// A picture in the line of the text, no wider than the text, with its words for those who do not see it.
fn figure(picture: &Picture, alt: &str, name: &str, number: usize) -> Element {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded and within a page")]
    let [width, height] = {
        let room = TEXT_WIDTH as f32 / 20.0;
        let scale = (room / picture.width).min(TALLEST_PICTURE / picture.height).min(1.0);
        [picture.width, picture.height].map(|points| (points * scale * PER_POINT).round().max(1.0) as u64)
    };
    let extent = |name| element(name).with("cx", width).with("cy", height);
    let described = |of| element(of).with("id", number).with("name", name).with("descr", alt);
    let drawn = element("pic:pic").holding([
        element("pic:nvPicPr").holding([described("pic:cNvPr"), element("pic:cNvPicPr")]),
        element("pic:blipFill").holding([
            element("a:blip").with("r:embed", &package::picture_relationship(number)),
            element("a:stretch").holding([element("a:fillRect")]),
        ]),
        element("pic:spPr").holding([
            element("a:xfrm").holding([element("a:off").with("x", 0).with("y", 0), extent("a:ext")]),
            element("a:prstGeom").with("prst", "rect").holding([element("a:avLst")]),
        ]),
    ]);
    let kind = format!("{DRAWING}/picture");
    let inline = ["distT", "distB", "distL", "distR"]
        .into_iter()
        .fold(element("wp:inline"), |inline, side| inline.with(side, 0))
        .holding([
            extent("wp:extent"),
            described("wp:docPr"),
            element("wp:cNvGraphicFramePr").holding([element("a:graphicFrameLocks").with("noChangeAspect", 1)]),
            element("a:graphic").holding([element("a:graphicData").with("uri", &kind).holding([drawn])]),
        ]);
    paragraph("Figure", []).holding([element("w:r").holding([element("w:drawing").holding([inline])])])
}
