//! The bilaga as Markdown, with the tables that most readers know; every sign of a note that could be markup is escaped.

use crate::export::contents;
use crate::model::{Appendix, Block, Table};

/// The content as Markdown; UTF-8 with line feeds on every system.
pub(super) fn markdown(appendix: &Appendix) -> Vec<u8> {
    let blocks = appendix.blocks.iter().enumerate();
    let parts: Vec<_> = blocks
        .map(|(index, block)| block_text(appendix, index, block))
        .filter(|part| !part.is_empty())
        .collect();
    format!("{}\n", parts.join("\n\n")).into_bytes()
}

fn block_text(appendix: &Appendix, index: usize, block: &Block) -> String {
    match block {
        Block::Heading { level, text } => format!("{} {}", "#".repeat(usize::from((*level).clamp(1, 6))), on_one_line(text)),
        Block::Paragraph { text, strong: true } => format!("**{}**", on_one_line(text)),
        Block::Paragraph { text, .. } | Block::Figure { alt: text, .. } => kept(text, ""),
        Block::Bullets(points) => points
            .iter()
            .map(|point| format!("- {}", kept(point, "  ")))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Notes(notes) => {
            let note = |(number, text): (&str, &str)| format!("- **{}** {}", escaped(number), kept(text, "  "));
            notes
                .iter()
                .map(|each| note((&each.number, &each.text)))
                .collect::<Vec<_>>()
                .join("\n")
        }
        Block::Table(table) => table_text(table),
        Block::Contents { depth } => contents::entries(appendix, index, *depth)
            .into_iter()
            .map(|entry| {
                let page = entry.page.map(|page| format!("  {page}")).unwrap_or_default();
                format!("- {}{page}", on_one_line(entry.text))
            })
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn table_text(table: &Table) -> String {
    if table.header.is_empty() {
        return String::new();
    }
    let row = |cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| on_one_line(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut rows = vec![row(&table.header), format!("|{}", " --- |".repeat(table.header.len()))];
    rows.extend(table.rows.iter().map(|cells| row(cells)));
    rows.join("\n")
}

/// The text where no line may end, as in headings and cells.
fn on_one_line(text: &str) -> String {
    escaped(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The text with its line breaks; an empty line begins a new paragraph of the same point.
fn kept(text: &str, indent: &str) -> String {
    let mut written = String::new();
    let mut is_apart = false;
    for line in text.lines().map(|line| escaped(line.trim())) {
        if line.is_empty() {
            is_apart = !written.is_empty();
            continue;
        }
        if !written.is_empty() {
            written.push_str(if is_apart { "\n\n" } else { "\\\n" });
            written.push_str(indent);
        }
        written.push_str(&line);
        is_apart = false;
    }
    written
}

/// The line with a backslash before every sign that could mean something.
fn escaped(line: &str) -> String {
    let mut written = String::with_capacity(line.len());
    for (at, sign) in line.char_indices() {
        let before = line.get(..at).unwrap_or_default();
        let after = line.get(at + sign.len_utf8()..).unwrap_or_default();
        let means_something = match sign {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' | '^' | '@' | '&' => true,
            '-' | '+' | '=' => before.is_empty(),
            '.' | ')' => is_number(before) || before.to_ascii_lowercase().ends_with("www"),
            // Words that would become a link of themselves.
            ':' => before.is_empty() || after.starts_with("//"),
            _ => false,
        };
        if means_something {
            written.push('\\');
        }
        written.push(sign);
    }
    written
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit())
}
