//! The appendix as data for the layout template; a person's words stay strings in it, never markup.

use serde_json::{Value, json};

use crate::model::{Align, Appendix, Block, Ink, LinkTarget, Picture, Shape, Table, linked};

/// The appendix as the template reads it.
pub(super) fn page_data(appendix: &Appendix) -> Value {
    let (language, region) = appendix.language.tag().split_once('-').unwrap_or(("sv", "SE"));
    let (year, month, day) = appendix.date;
    json!({
        "title": appendix.title,
        "description": appendix.description,
        "date": [year, month, day],
        "language": language,
        "region": region,
        "header": appendix.header,
        "label": appendix.label,
        "footer": appendix.footer,
        "first_page": appendix.first_page,
        "page_word": appendix.page_word,
        "blocks": appendix.blocks.iter().filter_map(block).collect::<Vec<_>>(),
    })
}

/// One block; `None` where there is nothing to print, since an empty list or table would be announced as one.
fn block(block: &Block) -> Option<Value> {
    Some(match block {
        Block::Heading { level, text } => json!({ "kind": "heading", "level": level, "text": text }),
        Block::Paragraph { text, strong } => json!({ "kind": "paragraph", "text": words(text), "strong": strong }),
        Block::Bullets(points) if points.is_empty() => return None,
        Block::Bullets(points) => json!({ "kind": "bullets", "points": points.iter().map(|point| words(point)).collect::<Vec<_>>() }),
        Block::Notes(notes) if notes.is_empty() => return None,
        Block::Notes(notes) => json!({
            "kind": "notes",
            "notes": notes.iter().map(|note| json!({ "number": note.number, "text": words(&note.text) })).collect::<Vec<_>>(),
        }),
        Block::Table(table) if table.header.is_empty() => return None,
        Block::Table(table) => table_data(table),
        Block::Figure { picture, alt } => picture_data(picture, alt),
        Block::Contents { depth } => json!({ "kind": "contents", "depth": depth }),
    })
}

/// A text as the template prints it: a string, or where addresses are links, pieces of it, each with the address it leads to.
fn words(text: &str) -> Value {
    let pieces = linked(text);
    if pieces.iter().all(|piece| piece.target.is_none()) {
        return json!(text);
    }
    let pieces = pieces.iter().map(|piece| {
        let target = piece.target.as_ref().map(LinkTarget::as_str);
        json!({ "text": piece.text, "target": target })
    });
    json!(pieces.collect::<Vec<_>>())
}

/// The table with every row as long as the header, so that no cell slides into another column.
fn table_data(table: &Table) -> Value {
    let columns = table.header.len();
    let width = |column| table.widths.get(column).copied().unwrap_or(1).max(1);
    let row = |cells: &Vec<String>| {
        (0..columns)
            .map(|column| words(cells.get(column).map_or("", String::as_str)))
            .collect::<Vec<_>>()
    };
    json!({
        "kind": "table",
        "header": row(&table.header),
        "rows": table.rows.iter().map(row).collect::<Vec<_>>(),
        "widths": (0..columns).map(width).collect::<Vec<_>>(),
    })
}

fn picture_data(picture: &Picture, alt: &str) -> Value {
    json!({
        "kind": "figure",
        "alt": alt,
        "width": picture.width.max(1.0),
        "height": picture.height.max(1.0),
        "shapes": picture.shapes.iter().map(shape).collect::<Vec<_>>(),
    })
}

fn shape(shape: &Shape) -> Value {
    let pen = |(ink, width): &(Ink, f32)| json!({ "ink": ink_name(*ink), "width": width });
    match shape {
        Shape::Line { from, to, width, ink } => json!({ "kind": "line", "from": from, "to": to, "outline": pen(&(*ink, *width)) }),
        Shape::Circle {
            middle,
            radius,
            fill,
            outline,
        } => json!({ "kind": "circle", "middle": middle, "radius": radius, "fill": ink_name(*fill), "outline": pen(outline) }),
        Shape::Polygon { corners, fill, outline } => {
            json!({ "kind": "polygon", "corners": corners, "fill": fill.map(ink_name), "outline": pen(outline) })
        }
        Shape::Text {
            at,
            width,
            size,
            bold,
            align,
            ink,
            text,
        } => json!({
            "kind": "text",
            "at": at,
            "width": width,
            "size": size,
            "bold": bold,
            "align": align_name(*align),
            "ink": ink_name(*ink),
            "text": text,
        }),
    }
}

const fn ink_name(ink: Ink) -> &'static str {
    match ink {
        Ink::Text => "text",
        Ink::Quiet => "quiet",
        Ink::Line => "line",
        Ink::Accent => "accent",
        Ink::Tint => "tint",
        Ink::Ground => "ground",
    }
}

const fn align_name(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Middle => "middle",
        Align::Right => "right",
    }
}
