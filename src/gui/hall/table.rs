//! A background table: side by side where the words fit, else one below the other.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{BackgroundTable, Ink};

/// Pages with the tables of an item, each table from a new page.
pub(super) fn pages(set: &Typesetter<'_>, tables: &[BackgroundTable]) -> Vec<Page> {
    tables
        .iter()
        .filter(|table| !table.rows.is_empty())
        .flat_map(|table| table_pages(set, table))
        .collect()
}

/// The first column becomes a small heading over its rows; it would take room from the words of the others.
fn table_pages(set: &Typesetter<'_>, table: &BackgroundTable) -> Vec<Page> {
    let names = table.columns.get(1..).unwrap_or_default();
    let columns = columns(set, table, names);
    let heading = columns.as_ref().map_or_else(PageBlock::default, |columns| {
        let gap = 0.6 * set.sheet.text;
        let mut heading = beside(set, columns, names, true);
        heading = heading.with(rule(set).after(0.1 * set.sheet.text)).after(gap);
        heading
    });
    let mut flow = Flow::new(&set.sheet, heading);
    let mut aspect = "";
    for row in &table.rows {
        let (first, cells) = row
            .split_first()
            .map_or(("", row.as_slice()), |(first, cells)| (first.as_str(), cells));
        let body = columns
            .as_ref()
            .map_or_else(|| below(set, names, cells), |columns| beside(set, columns, cells, false));
        let body = body.after(0.35 * set.sheet.text);
        let is_new = !first.is_empty() && first != aspect;
        if !first.is_empty() {
            aspect = first;
        }
        // The heading stands again where its rows go on to a new page.
        flow.put(if !aspect.is_empty() && (is_new || flow.would_turn(&body)) {
            set.wide(aspect, set.accented()).with(body.after(0.0)).after(0.5 * set.sheet.text)
        } else {
            body
        });
    }
    flow.finish()
}

/// The left edge and width of each column; `None` when the words do not fit side by side.
fn columns(set: &Typesetter<'_>, table: &BackgroundTable, names: &[String]) -> Option<Vec<(f32, f32)>> {
    let gap = 0.6 * set.sheet.text;
    let widest = |index: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(index + 1));
        let words = cells.map(|cell| set.widest_word(cell, set.ordinary().face, set.sheet.text));
        let name = names
            .get(index)
            .map_or(0.0, |name| set.widest_word(name, set.strong().face, set.sheet.text));
        words.fold(name, f32::max)
    };
    let needed: Vec<f32> = (0..names.len()).map(widest).collect();
    let gaps = gap * names.len().saturating_sub(1) as f32;
    let spare = set.sheet.inner_width() - gaps - needed.iter().sum::<f32>();
    if names.is_empty() || spare < 0.0 {
        return None;
    }
    let mut x = set.sheet.margin;
    let each = spare / names.len() as f32;
    let place = |width: f32| {
        let column = (x, width + each);
        x += width + each + gap;
        column
    };
    Some(needed.into_iter().map(place).collect())
}

fn beside(set: &Typesetter<'_>, columns: &[(f32, f32)], cells: &[String], is_heading: bool) -> PageBlock {
    let setting = if is_heading { set.strong() } else { set.ordinary() };
    cells
        .iter()
        .zip(columns)
        .map(|(cell, (x, width))| set.text(cell, setting, *x, *width))
        .fold(PageBlock::default(), PageBlock::beside)
}

fn below(set: &Typesetter<'_>, names: &[String], cells: &[String]) -> PageBlock {
    let sheet = &set.sheet;
    let widest = names
        .iter()
        .map(|name| set.width(name, set.strong().face, sheet.text))
        .fold(0.0, f32::max)
        .min(0.4 * sheet.inner_width());
    let indent = widest + 0.7 * sheet.text;
    names
        .iter()
        .zip(cells)
        .map(|(name, cell)| {
            let name = set.text(name, set.quiet(), sheet.margin, widest);
            name.beside(set.text(cell, set.ordinary(), sheet.margin + indent, sheet.inner_width() - indent))
        })
        .map(|pair| pair.after(0.2 * sheet.text))
        .fold(PageBlock::default(), PageBlock::with)
}

fn rule(set: &Typesetter<'_>) -> PageBlock {
    PageBlock::bare(6.0, [Drawn::rule(set.sheet.margin, 2.0, set.sheet.inner_width(), Ink::Line)])
}
