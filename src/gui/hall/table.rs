//! A background table as a real table where its words fit side by side, else with its first column above the others, or all of
//! them one below the other.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::short_heading;
use crate::gui::hall::list::List;
use crate::gui::hall::measure::{Setting, Typesetter};
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{BackgroundTable, HallView, Ink, Item};

/// The left edge and the width of a column.
type TableColumn = (f32, f32);

/// Pages with the tables of an item under its title, each table from a new page.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item) -> Vec<Page> {
    // A slide never shows the large clock, so its tables need no room for it.
    let set = &set.on(if item.is_prompt() { set.sheet } else { set.sheet.above_lines(1) });
    let tables = view.tables.iter().filter(|table| !table.rows.is_empty());
    tables.flat_map(|table| table_pages(set, item, table)).collect()
}

/// A table in the way that needs the fewest pages.
fn table_pages(set: &Typesetter<'_>, item: &Item, table: &BackgroundTable) -> Vec<Page> {
    let heading = short_heading(set, item);
    let in_way = |way: Way| {
        let list = List {
            parts: &|set, _width| way.parts(set, table),
            frame: &|set| way.frame(set, table),
            most_columns: 1,
        };
        list.pages(set, &heading)
    };
    let ways = [Way::WithNames, Way::NamesAbove, Way::Below].into_iter().map(in_way);
    ways.filter(|pages| !pages.is_empty()).min_by_key(Vec::len).unwrap_or_default()
}

/// A way to set a table.
#[derive(Clone, Copy)]
enum Way {
    /// All columns side by side.
    WithNames,
    /// The first column as small headings over its rows; the others side by side.
    NamesAbove,
    /// Everything one below the other, each cell beside the name of its column.
    Below,
}

impl Way {
    /// The rows; `None` where words are wider than their columns.
    fn parts(self, set: &Typesetter<'_>, table: &BackgroundTable) -> Option<Vec<ListEntry>> {
        let gap = 0.35 * set.sheet.text;
        let names = table.columns.get(1..).unwrap_or_default();
        if matches!(self, Self::WithNames) {
            let columns = columns(set, table, 0)?;
            let rows = table.rows.iter().enumerate();
            let row = |(index, row): (usize, &Vec<String>)| {
                let first = set.strong();
                let block = beside(set, &columns, row, [first, set.ordinary()]);
                // A thin line leads the eye from one end of a row to the other.
                let block = if index == 0 { block } else { thin_rule(set).with(block) };
                ListEntry::new(block.after(gap))
            };
            return Some(rows.map(row).collect());
        }
        let columns = match self {
            Self::NamesAbove => Some(columns(set, table, 1)?),
            Self::WithNames | Self::Below => None,
        };
        let mut aspect = "";
        let mut parts = Vec::new();
        for row in &table.rows {
            let (first, cells) = row
                .split_first()
                .map_or(("", row.as_slice()), |(first, cells)| (first.as_str(), cells));
            let body = columns.as_ref().map_or_else(
                || below(set, names, cells),
                |columns| beside(set, columns, cells, [set.ordinary(); 2]),
            );
            let begins = !first.is_empty() && first != aspect;
            if begins {
                aspect = first;
            }
            let above = (!aspect.is_empty()).then(|| set.wide(aspect, set.accented()).after(0.5 * set.sheet.text));
            parts.push(ListEntry::new(body.after(gap)).under(above, begins));
        }
        Some(parts)
    }

    /// The names of the columns over a line.
    fn frame(self, set: &Typesetter<'_>, table: &BackgroundTable) -> PageBlock {
        let first = match self {
            Self::WithNames => 0,
            Self::NamesAbove => 1,
            Self::Below => return PageBlock::default(),
        };
        let Some(columns) = columns(set, table, first) else {
            return PageBlock::default();
        };
        let mut names: Vec<String> = table.columns.get(first..).unwrap_or_default().to_vec();
        // The cells of the first column tell its subject themselves.
        if let Some(name) = names.first_mut().filter(|_| first == 0) {
            name.clear();
        }
        let heading = beside(set, &columns, &names, [set.accented(); 2]);
        heading.with(rule(set).after(0.1 * set.sheet.text)).after(0.4 * set.sheet.text)
    }
}

/// The left edge and width of each column from the first of them: the width of its longest word, and of the rest as much as it has
/// words. `None` when the words do not fit side by side.
fn columns(set: &Typesetter<'_>, table: &BackgroundTable, first: usize) -> Option<Vec<TableColumn>> {
    let gap = 0.6 * set.sheet.text;
    let count = table.columns.len().saturating_sub(first);
    let cells = |index: usize| table.rows.iter().filter_map(move |row| row.get(index));
    let setting = |index: usize| if index == 0 { set.strong() } else { set.ordinary() };
    let widest = |index: usize| {
        let setting = setting(index);
        let words = cells(index).map(|cell| set.widest_word(cell, setting.face, set.sheet.text));
        let name = table.columns.get(index).filter(|_| index > 0);
        let name = name.map_or(0.0, |name| set.widest_word(name, set.accented().face, set.sheet.text));
        words.fold(name, f32::max)
    };
    let length = |index: usize| {
        let longest = cells(index).map(|cell| set.width(cell, setting(index).face, set.sheet.text));
        longest.fold(0.0, f32::max)
    };
    let needed: Vec<f32> = (first..table.columns.len()).map(widest).collect();
    let wanted: Vec<f32> = (first..table.columns.len())
        .zip(&needed)
        .map(|(index, needed)| (length(index) - needed).max(0.0) + 1.0)
        .collect();
    let gaps = gap * count.saturating_sub(1) as f32;
    let spare = set.sheet.inner_width() - gaps - needed.iter().sum::<f32>();
    if count == 0 || spare < 0.0 {
        return None;
    }
    let mut x = set.sheet.margin;
    let all: f32 = wanted.iter().sum();
    // Columns of few words need no more than these.
    let part = |wanted: f32| {
        (spare * wanted / all).min(if spare > all {
            wanted.max(spare / count as f32)
        } else {
            f32::INFINITY
        })
    };
    let widths = needed.iter().zip(wanted).map(|(needed, wanted)| needed + part(wanted)).collect();
    let widths = lowered(set, table, first, TableWidths { widths, needed });
    let place = |width: f32| {
        let column = (x, width);
        x += width + gap;
        column
    };
    Some(widths.into_iter().map(place).collect())
}

/// The widths of columns, and those that they need for their longest words.
struct TableWidths {
    widths: Vec<f32>,
    needed: Vec<f32>,
}

/// The widths with which the rows are lowest, as far as a few moves of a column's edge find them.
fn lowered(set: &Typesetter<'_>, table: &BackgroundTable, first: usize, TableWidths { mut widths, needed }: TableWidths) -> Vec<f32> {
    const MOVES: usize = 12;
    let step = 0.04 * set.sheet.inner_width();
    let face = |index: usize| {
        if first + index == 0 {
            set.strong().face
        } else {
            set.ordinary().face
        }
    };
    let lines = |index: usize, width: f32| -> Vec<usize> {
        let cells = table.rows.iter().map(|row| row.get(first + index).map_or("", String::as_str));
        cells
            .map(|cell| set.lines(cell, face(index), set.sheet.text, width).len())
            .collect()
    };
    let height = |columns: &[Vec<usize>]| -> usize {
        let highest = |row: usize| columns.iter().filter_map(|column| column.get(row)).max().copied().unwrap_or(0);
        (0..table.rows.len()).map(highest).sum()
    };
    let mut columns: Vec<Vec<usize>> = widths.iter().enumerate().map(|(index, width)| lines(index, *width)).collect();
    for _ in 0..MOVES {
        let now = height(&columns);
        let moved = |from: usize, to: usize| {
            let mut widths = widths.clone();
            *widths.get_mut(from)? -= step;
            *widths.get_mut(to)? += step;
            let mut columns = columns.clone();
            for index in [from, to] {
                *columns.get_mut(index)? = lines(index, *widths.get(index)?);
            }
            let is_wide_enough = widths.get(from)? >= needed.get(from)?;
            (is_wide_enough && height(&columns) < now).then_some((height(&columns), widths, columns))
        };
        let pairs = (0..widths.len()).flat_map(|from| (0..widths.len()).map(move |to| (from, to)));
        let best = pairs.filter(|(from, to)| from != to).filter_map(|(from, to)| moved(from, to));
        let Some((_, better, counted)) = best.min_by_key(|(height, ..)| *height) else {
            break;
        };
        (widths, columns) = (better, counted);
    }
    widths
}

/// Cells side by side, the first in a setting of its own.
fn beside(set: &Typesetter<'_>, columns: &[TableColumn], cells: &[String], [first, others]: [Setting; 2]) -> PageBlock {
    let cell = |(index, (cell, (x, width))): (usize, (&String, &TableColumn))| {
        let setting = if index == 0 { first } else { others };
        set.text(cell, setting, *x, *width)
    };
    let cells = cells.iter().zip(columns).enumerate();
    cells.map(cell).fold(PageBlock::default(), PageBlock::beside)
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
    PageBlock::bare(6.0, [Drawn::rule(set.sheet.margin, 2.0, set.sheet.inner_width(), Ink::Text)])
}

fn thin_rule(set: &Typesetter<'_>) -> PageBlock {
    let gap = 0.25 * set.sheet.text;
    PageBlock::bare(gap, [Drawn::rule(set.sheet.margin, 0.0, set.sheet.inner_width(), Ink::Line)])
}
