//! An open question, with its parts side by side.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{Below, on_one_page, question, short_heading};
use crate::gui::hall::list::{List, no_frame};
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{HallView, Ink, Item, Open};

/// The question with its parts; where they do not fit with it in full, with their labels, and in full on the pages after it.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, open: &Open) -> Vec<Page> {
    // Parts that the question itself says are not said again below it.
    if open.parts.iter().all(|part| item.title.contains(part.text.trim())) {
        return question(set, item);
    }
    let texts: Vec<&str> = open.parts.iter().map(|part| part.text.as_str()).collect();
    if let Some(page) = on_one_page(set, view, item, &Below::Words(&|set| grids(set, &texts))) {
        return page;
    }
    let labels: Vec<&str> = open.parts.iter().map(|part| part.short.as_str()).collect();
    let are_short = labels.iter().all(|label| !label.is_empty());
    let labelled = on_one_page(set, view, item, &Below::Words(&|set| grids(set, &labels))).filter(|_| are_short);
    let mut pages = labelled.unwrap_or_else(|| question(set, item));
    pages.extend(in_full(set, item, open));
    pages
}

/// The parts in full, one below the other, on pages of their own.
fn in_full(set: &Typesetter<'_>, item: &Item, open: &Open) -> Vec<Page> {
    let parts = |set: &Typesetter<'_>, width: f32| {
        let part = |part: &crate::model::Part| {
            let text = set.text(&part.text, set.ordinary(), set.sheet.margin, width);
            let block = if part.short.is_empty() {
                text
            } else {
                set.text(&part.short, set.strong(), set.sheet.margin, width).with(text)
            };
            ListEntry::new(block.after(0.5 * set.sheet.text))
        };
        Some(open.parts.iter().map(part).collect())
    };
    let list = List {
        parts: &parts,
        frame: &no_frame,
        most_columns: 1,
    };
    list.pages(set, &short_heading(set, item))
}

/// Texts in one row of columns, and in several rows of fewer.
fn grids(set: &Typesetter<'_>, texts: &[&str]) -> Vec<PageBlock> {
    let grid = |across: usize| {
        let rows = texts.chunks(across).map(|row| columns(set, row, across));
        let rows = rows.collect::<Option<Vec<_>>>()?.into_iter();
        let rows = rows.map(|row| row.after(0.5 * set.sheet.text));
        Some(rows.fold(PageBlock::default(), PageBlock::with))
    };
    (1..=texts.len()).rev().filter_map(grid).collect()
}

/// Texts side by side in `across` columns, each under a line of its own; `None` when a word is wider than its column.
fn columns(set: &Typesetter<'_>, texts: &[&str], across: usize) -> Option<PageBlock> {
    let sheet = &set.sheet;
    let gap = 0.8 * sheet.text;
    let count = across.max(1) as f32;
    let width = (sheet.inner_width() - gap * (count - 1.0)) / count;
    let setting = set.ordinary();
    if across > 1 && !texts.iter().all(|text| set.words_fit(text, setting.face, setting.size, width)) {
        return None;
    }
    let mut x = sheet.margin;
    let mut columns = PageBlock::default();
    for text in texts {
        let line = Drawn::rule(x, 0.0, width, Ink::Accent);
        let column = set.text(text, setting, x, width).lowered(0.3 * sheet.text).adorned([line]);
        columns = columns.beside(column);
        x += width + gap;
    }
    Some(columns)
}
