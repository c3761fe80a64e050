//! A matrix: its rows as words between two poles.

use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{has_tables, height_of_first, question};
use crate::gui::hall::measure::{Setting, Typesetter};
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{HallView, Ink, Item, Matrix, MatrixRow, MatrixSection};

/// The question, then the rows as words, below it where the first two have room.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, matrix: &Matrix) -> Vec<Page> {
    let gap = 0.6 * set.sheet.text;
    let mut blocks = Vec::new();
    for section in &matrix.sections {
        let mut title = section_title(set, section);
        for row in &section.rows {
            let words = words(set, row);
            let block = match title.take() {
                Some(title) => title.with(words.after(0.3 * set.sheet.text)),
                None => words,
            };
            blocks.push(block.after(gap));
        }
    }
    let poles = poles(set, matrix);
    let mut flow = question(set, item);
    flow.go_on_under(poles.clone());
    if !has_tables(view) && flow.fits(poles.gap + poles.height() + height_of_first(&blocks)) {
        flow.put(poles);
    } else {
        flow.turn();
    }
    for block in blocks {
        flow.put(block);
    }
    flow.finish()
}

fn section_title(set: &Typesetter<'_>, section: &MatrixSection) -> Option<PageBlock> {
    (!section.title.is_empty()).then(|| set.wide(&section.title, set.quiet()))
}

/// The two headings over a line.
fn poles(set: &Typesetter<'_>, matrix: &Matrix) -> PageBlock {
    let sheet = &set.sheet;
    let rule = Drawn::rule(sheet.margin, 4.0, sheet.inner_width(), Ink::Line);
    halves(set, &matrix.left, &matrix.right, set.accented())
        .with(PageBlock::bare(6.0, [rule]))
        .after(0.5 * sheet.text)
}

fn words(set: &Typesetter<'_>, row: &MatrixRow) -> PageBlock {
    let poles = halves(set, &row.left_told(set.words), &row.right_told(set.words), set.ordinary());
    let label = if row.label.is_empty() { &row.short } else { &row.label };
    if label.is_empty() {
        poles
    } else {
        set.wide(label, set.strong()).with(poles)
    }
}

fn halves(set: &Typesetter<'_>, left: &str, right: &str, setting: Setting) -> PageBlock {
    let sheet = &set.sheet;
    let gap = sheet.text;
    let width = (sheet.inner_width() - gap) / 2.0;
    let right = set.text(right, setting, sheet.margin + width + gap, width);
    set.text(left, setting, sheet.margin, width).beside(right)
}
