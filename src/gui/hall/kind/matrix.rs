//! A matrix: its rows as words between two poles, and after the reveal each group's place on them.

use super::super::flow::{Block, Flow, Setting};
use super::super::measure::Typesetter;
use super::super::page::{Drawn, Page};
use super::{picture_page, question, short_heading};
use crate::model::{HallView, Ink, Item, Kind, Matrix, Row, Section};

/// The question, then the rows as words.
pub(super) fn pages(set: &Typesetter<'_>, _view: &HallView, item: &Item, matrix: &Matrix) -> Vec<Page> {
    let mut pages = question(set, item).finish();
    let mut flow = Flow::new(&set.sheet, poles(set, matrix));
    for section in &matrix.sections {
        let mut title = section_title(set, section);
        for row in &section.rows {
            let words = words(set, row);
            let gap = 0.6 * set.sheet.text;
            flow.put(match title.take() {
                Some(title) => title.with(words.after(0.3 * set.sheet.text)).after(gap),
                None => words.after(gap),
            });
        }
    }
    pages.extend(flow.finish());
    pages
}

/// The rows with every group's place: as many rows on a page as it can hold, and the words again where they fit.
pub(super) fn answers(set: &Typesetter<'_>, view: &HallView, item: &Item, matrix: &Matrix) -> Vec<Page> {
    let heading = short_heading(set, item);
    let rows: Vec<&Row> = matrix.rows().collect();
    let mut pages = Vec::new();
    let mut rest = rows.as_slice();
    while !rest.is_empty() {
        let page = (1..=rest.len()).rev().find_map(|count| {
            let (these, after) = rest.split_at_checked(count)?;
            let part = with_rows(item, matrix, these);
            Some((picture_page(set, view, &part, &heading, None)?, after))
        });
        let Some((page, after)) = page else {
            // A row that nobody has answered, or that no page can hold, is passed over.
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        pages.push(page);
        rest = after;
    }
    pages
}

/// The same item with only `rows`.
fn with_rows(item: &Item, matrix: &Matrix, rows: &[&Row]) -> Item {
    let section = Section {
        title: String::new(),
        rows: rows.iter().map(|row| (*row).clone()).collect(),
    };
    Item {
        kind: Kind::Matrix(Matrix {
            sections: vec![section],
            ..matrix.clone()
        }),
        ..item.clone()
    }
}

fn section_title(set: &Typesetter<'_>, section: &Section) -> Option<Block> {
    let setting = Setting {
        ink: Ink::Quiet,
        ..set.ordinary()
    };
    (!section.title.is_empty()).then(|| set.wide(&section.title, setting))
}

/// The two headings over a line.
fn poles(set: &Typesetter<'_>, matrix: &Matrix) -> Block {
    let sheet = &set.sheet;
    let setting = Setting {
        ink: Ink::Accent,
        ..set.strong()
    };
    let rule = Drawn::rule(sheet.margin, 4.0, sheet.inner_width(), Ink::Line);
    halves(set, &matrix.left, &matrix.right, setting)
        .with(Block::bare(6.0, [rule]))
        .after(0.5 * sheet.text)
}

fn words(set: &Typesetter<'_>, row: &Row) -> Block {
    let poles = halves(set, &row.left, &row.right, set.ordinary());
    let label = if row.label.is_empty() { &row.short } else { &row.label };
    if label.is_empty() {
        poles
    } else {
        set.wide(label, set.strong()).with(poles)
    }
}

fn halves(set: &Typesetter<'_>, left: &str, right: &str, setting: Setting) -> Block {
    let sheet = &set.sheet;
    let gap = sheet.text;
    let width = (sheet.inner_width() - gap) / 2.0;
    let right = set.text(right, setting, sheet.margin + width + gap, width);
    set.text(left, setting, sheet.margin, width).beside(right)
}
