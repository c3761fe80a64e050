//! A matrix: its rows as words between two poles.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{Below, on_one_page, question, short_heading};
use crate::gui::hall::list::List;
use crate::gui::hall::measure::{Setting, Typesetter};
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{HallView, Ink, Item, Matrix, MatrixRow};

/// The part of the width that the names of rows have where they stand beside the poles.
const NAMES: f32 = 0.26;

/// A way to set the rows: the names of rows beside the poles, or above them.
#[derive(Clone, Copy)]
struct PoleColumns {
    /// The left edge and the width of the names; `None` where they stand above.
    names: Option<(f32, f32)>,
    left: (f32, f32),
    right: (f32, f32),
}

/// The question with its rows as words: as a table where the names of the rows have room beside their poles.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, matrix: &Matrix) -> Vec<Page> {
    let both = [PoleColumns::beside, PoleColumns::above];
    let lists = |set: &Typesetter<'_>| {
        let ways = both.iter().filter_map(|columns| whole(set, matrix, columns(set)));
        ways.collect::<Vec<_>>()
    };
    on_one_page(set, view, item, &Below::Words(&lists)).unwrap_or_else(|| {
        let mut pages = question(set, item);
        let heading = short_heading(set, item);
        let ways = both.iter().map(|columns| {
            let parts = |set: &Typesetter<'_>, _width: f32| parts(set, matrix, columns(set));
            let list = List {
                parts: &parts,
                frame: &|set| poles(set, matrix, columns(set)),
                most_columns: 1,
            };
            list.pages(set, &heading)
        });
        pages.extend(ways.filter(|pages| !pages.is_empty()).min_by_key(Vec::len).unwrap_or_default());
        pages
    })
}

/// The rows on one page.
fn whole(set: &Typesetter<'_>, matrix: &Matrix, columns: PoleColumns) -> Option<PageBlock> {
    parts(set, matrix, columns)?;
    let list = List {
        parts: &|set, _width| parts(set, matrix, columns),
        frame: &|set| poles(set, matrix, columns),
        most_columns: 1,
    };
    list.whole(set).into_iter().next()
}

impl PoleColumns {
    fn beside(set: &Typesetter<'_>) -> Self {
        let sheet = &set.sheet;
        let gap = 0.6 * sheet.text;
        let names = NAMES * sheet.inner_width();
        let width = (sheet.inner_width() - names - 2.0 * gap) / 2.0;
        let left = sheet.margin + names + gap;
        Self {
            names: Some((sheet.margin, names)),
            left: (left, width),
            right: (left + width + gap, width),
        }
    }

    fn above(set: &Typesetter<'_>) -> Self {
        let sheet = &set.sheet;
        let gap = sheet.text;
        let width = (sheet.inner_width() - gap) / 2.0;
        Self {
            names: None,
            left: (sheet.margin, width),
            right: (sheet.margin + width + gap, width),
        }
    }
}

/// The rows; `None` where words are wider than a narrow column.
fn parts(set: &Typesetter<'_>, matrix: &Matrix, columns: PoleColumns) -> Option<Vec<ListEntry>> {
    let mut parts = Vec::new();
    for section in &matrix.sections {
        let title = (!section.title.is_empty()).then(|| set.wide(&section.title, set.quiet()).after(0.6 * set.sheet.text));
        for (index, row) in section.rows.iter().enumerate() {
            let block = words(set, row, columns)?.after(0.45 * set.sheet.text);
            parts.push(ListEntry::new(block).under(title.clone(), index == 0));
        }
    }
    Some(parts)
}

/// The two headings over a line.
fn poles(set: &Typesetter<'_>, matrix: &Matrix, columns: PoleColumns) -> PageBlock {
    let sheet = &set.sheet;
    let rule = Drawn::rule(sheet.margin, 4.0, sheet.inner_width(), Ink::Line);
    halves(set, [&matrix.left, &matrix.right], set.accented(), columns)
        .with(PageBlock::bare(6.0, [rule]))
        .after(0.4 * sheet.text)
}

fn words(set: &Typesetter<'_>, row: &MatrixRow, columns: PoleColumns) -> Option<PageBlock> {
    let (left, right) = (row.left_told(set.words), row.right_told(set.words));
    let poles = halves(set, [&left, &right], set.ordinary(), columns);
    let label = if row.label.is_empty() { &row.short } else { &row.label };
    let Some((x, width)) = columns.names else {
        return Some(if label.is_empty() {
            poles
        } else {
            set.wide(label, set.strong()).with(poles)
        });
    };
    let fits = |text: &str, setting: Setting, width: f32| set.words_fit(text, setting.face, setting.size, width);
    let all_fit =
        fits(label, set.strong(), width) && fits(&left, set.ordinary(), columns.left.1) && fits(&right, set.ordinary(), columns.right.1);
    all_fit.then(|| set.text(label, set.strong(), x, width).beside(poles))
}

fn halves(set: &Typesetter<'_>, [left, right]: [&str; 2], setting: Setting, columns: PoleColumns) -> PageBlock {
    let half = |text: &str, (x, width): (f32, f32)| set.text(text, setting, x, width);
    half(left, columns.left).beside(half(right, columns.right))
}
