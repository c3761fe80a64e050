//! An open question, with its parts side by side.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::heading::{question, short_heading};
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{Ink, Item, Open};

pub(super) fn pages(set: &Typesetter<'_>, item: &Item, open: &Open) -> Vec<Page> {
    let mut flow = question(set, item);
    if open.parts.is_empty() {
        return flow.finish();
    }
    let gap = 0.9 * set.sheet.text;
    let texts: Vec<&str> = open.parts.iter().map(|part| part.text.as_str()).collect();
    if let Some(block) = grid(set, &texts, flow.left() - gap) {
        flow.put(block.after(gap));
        return flow.finish();
    }
    let labels: Vec<&str> = open.parts.iter().map(|part| part.short.as_str()).collect();
    let are_short = labels.iter().all(|label| !label.is_empty());
    if let Some(block) = grid(set, &labels, flow.left() - gap).filter(|_| are_short) {
        flow.put(block.after(gap));
    }
    let mut pages = flow.finish();
    pages.extend(in_full(set, item, open));
    pages
}

/// The parts in full, one below the other, from a page of their own.
fn in_full(set: &Typesetter<'_>, item: &Item, open: &Open) -> Vec<Page> {
    let mut flow = Flow::new(&set.sheet, short_heading(set, item));
    for part in &open.parts {
        let text = set.wide(&part.text, set.ordinary());
        let block = if part.short.is_empty() {
            text
        } else {
            set.wide(&part.short, set.strong()).with(text)
        };
        flow.put(block.after(0.5 * set.sheet.text));
    }
    flow.finish()
}

/// Texts in one row of columns, or in several rows of fewer; `None` when they fit in no such way.
fn grid(set: &Typesetter<'_>, texts: &[&str], height: f32) -> Option<PageBlock> {
    (1..=texts.len())
        .rev()
        .filter_map(|across| {
            let rows = texts.chunks(across).map(|row| columns(set, row, across));
            rows.collect::<Option<Vec<_>>>()
        })
        .map(|rows| {
            let rows = rows.into_iter().map(|row| row.after(0.5 * set.sheet.text));
            rows.fold(PageBlock::default(), PageBlock::with)
        })
        .find(|block| block.height() <= height)
}

/// Texts side by side in `across` columns, each under a line of its own; `None` when a word is wider than its column.
fn columns(set: &Typesetter<'_>, texts: &[&str], across: usize) -> Option<PageBlock> {
    let sheet = &set.sheet;
    let gap = 0.8 * sheet.text;
    let count = across.max(1) as f32;
    let width = (sheet.inner_width() - gap * (count - 1.0)) / count;
    let setting = set.ordinary();
    if !texts.iter().all(|text| set.words_fit(text, setting.face, setting.size, width)) {
        return None;
    }
    let mut x = sheet.margin;
    let mut columns = PageBlock::default();
    for text in texts {
        let line = Drawn::rule(x, 0.0, width, Ink::Line);
        columns = columns.beside(set.text(text, setting, x, width).lowered(0.3 * sheet.text).adorned([line]));
        x += width + gap;
    }
    Some(columns)
}
