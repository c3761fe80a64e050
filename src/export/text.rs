//! The texts for the protocol and then the whole bilaga as a plain text file, each text once and in the order of the pages.

use crate::export::contents;
use crate::model::{Appendix, Block, Table};
use crate::words::Words;

/// Every part with an empty line before the next; UTF-8 with line feeds on every system. Lines are not broken.
pub(super) fn text(appendix: &Appendix) -> Vec<u8> {
    let words = Words::new(appendix.language);
    let texts = &appendix.protocol;
    let protocol = [
        (words.protocol_paragraph_heading(), &texts.paragraph),
        (words.protocol_reference_heading(), &texts.reference),
        (words.protocol_contents_heading(), &texts.contents_row),
    ]
    .map(|(heading, text)| format!("{heading}\n{}", hung(text, "")));
    let blocks = appendix.blocks.iter().enumerate();
    let parts: Vec<_> = protocol
        .into_iter()
        .chain(blocks.map(|(index, block)| block_text(appendix, index, block)))
        .filter(|part| !part.is_empty())
        .collect();
    format!("{}\n", parts.join("\n\n")).into_bytes()
}

fn block_text(appendix: &Appendix, index: usize, block: &Block) -> String {
    match block {
        Block::Heading { level: 1, text } => underlined(text, "="),
        Block::Heading { level: 2, text } => underlined(text, "-"),
        Block::Heading { text, .. } | Block::Paragraph { text, .. } | Block::Figure { alt: text, .. } => hung(text, ""),
        Block::Bullets(points) => lines(points.iter().map(|point| format!("- {}", hung(point, "  ")))),
        Block::Notes(notes) => lines(notes.iter().map(|note| {
            let indent = " ".repeat(note.number.chars().count() + 2);
            format!("{}  {}", note.number, hung(&note.text, &indent))
        })),
        Block::Table(table) => table_text(table),
        Block::Contents { depth } => lines(
            contents::entries(appendix, index, *depth)
                .into_iter()
                .map(|entry| match entry.page {
                    Some(page) => format!("{}  {page}", entry.text),
                    None => entry.text.to_owned(),
                }),
        ),
    }
}

/// A row on each line, its cells between upright strokes.
fn table_text(table: &Table) -> String {
    let row = |cells: &[String]| {
        let cells: Vec<_> = cells
            .iter()
            .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        cells.join(" | ")
    };
    if table.header.is_empty() {
        return String::new();
    }
    let mut written = vec![underlined(&row(&table.header), "-")];
    written.extend(table.rows.iter().map(|cells| row(cells)));
    written.join("\n")
}

/// The longest line that underlines a heading.
const LONGEST_LINE: usize = 80;

fn underlined(text: &str, sign: &str) -> String {
    let text = hung(text, "");
    let width = text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    format!("{text}\n{}", sign.repeat(width.min(LONGEST_LINE)))
}

/// The text with its line breaks, each later line behind the indent.
fn hung(text: &str, indent: &str) -> String {
    text.lines().collect::<Vec<_>>().join(&format!("\n{indent}"))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}
