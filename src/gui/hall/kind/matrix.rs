//! A matrix before the reveal: the question with its axis and all rows at once, then the rows as words between their poles.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{self, Below, all_at_once, on_one_page, question, short_heading};
use crate::gui::hall::list::List;
use crate::gui::hall::mark;
use crate::gui::hall::measure::{ASCENT, Setting, Typesetter, X_HEIGHT};
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{HallView, Ink, Item, Matrix, MatrixRow, STEPS};
use eframe::egui::pos2;

/// The greatest part of the width that the names of rows have where they stand beside the poles.
const NAMES: f32 = 0.26;
/// The most columns of names.
const MOST_COLUMNS: usize = 3;

/// A way to set the rows: the names of rows beside the poles, or above them.
#[derive(Clone, Copy)]
struct PoleColumns {
    /// The left edge and the width of the names; `None` where they stand above.
    names: Option<(f32, f32)>,
    left: (f32, f32),
    right: (f32, f32),
}

/// The words of a list of rows without their poles.
#[derive(Clone, Copy)]
struct RowNames {
    /// The name of a row: in full, or its label.
    name: fn(&MatrixRow) -> &str,
    /// With the titles of the sections, which otherwise come with the poles.
    is_parted: bool,
}

/// All rows in full, in their sections.
const IN_FULL: RowNames = RowNames {
    name: full_name,
    is_parted: true,
};

/// The question with its rows as words, as a table where the names of the rows have room beside their poles. Where they do not fit
/// with it, all their names first and their poles after that; rows without poles of their own have nothing more to say than that.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, matrix: &Matrix) -> Vec<Page> {
    let matrix = &*matrix.with_shared_poles(set.words);
    let both = [PoleColumns::beside, PoleColumns::above];
    let tells_poles = matrix.rows().any(|row| matrix.has_own_poles(row));
    let lists = |set: &Typesetter<'_>| {
        let ways = both.iter().filter(|_| tells_poles);
        let ways = ways.filter_map(|columns| whole(set, matrix, columns(set, matrix)));
        ways.chain(named(set, matrix, IN_FULL).into_iter().filter(|_| !tells_poles))
            .collect::<Vec<_>>()
    };
    if let Some(pages) = on_one_page(set, view, item, &Below::Words(&lists)) {
        return pages;
    }
    let heading = short_heading(set, item);
    if !tells_poles {
        let mut pages = question(set, item);
        pages.extend(names(matrix, IN_FULL, |list| list.pages(set, &heading)));
        return pages;
    }
    // Rows of which the deck tells no name have nothing to show here.
    let are_named = matrix.rows().all(|row| !full_name(row).is_empty());
    let names = |set: &Typesetter<'_>| {
        let labels = RowNames {
            name: MatrixRow::label,
            is_parted: true,
        };
        let bare = RowNames {
            is_parted: false,
            ..labels
        };
        let ways = [IN_FULL, labels, bare].into_iter().filter(|_| are_named);
        ways.flat_map(|words| named(set, matrix, words)).collect::<Vec<_>>()
    };
    let details = details(set, item, matrix);
    if let Some(mut pages) = on_one_page(set, view, item, &Below::Words(&names)) {
        pages.extend(details);
        return pages;
    }
    let mut pages = question(set, item);
    let together = all_at_once(set, &heading, &names).filter(|_| details.len() > 1);
    pages.extend(together.into_iter().flatten());
    pages.extend(details);
    pages
}

/// The rows between their poles, evenly divided, under the item's short name unless that costs a page, in the way that needs the fewest pages: the title of a
/// section stands again where its rows go on unless that costs a page, and the air between rows gives way last.
fn details(set: &Typesetter<'_>, item: &Item, matrix: &Matrix) -> Vec<Page> {
    heading::named(set, item, &|heading| rows_under(set, heading, matrix))
}

fn rows_under(set: &Typesetter<'_>, heading: &PageBlock, matrix: &Matrix) -> Vec<Page> {
    let airs = [(true, 1.0), (false, 1.0), (true, 0.5), (false, 0.5)];
    let ways = airs.into_iter().flat_map(|(repeats, air)| {
        [PoleColumns::beside, PoleColumns::above].map(|columns| {
            let parts = |set: &Typesetter<'_>, _width: f32| {
                let rows = RowWay {
                    columns: columns(set, matrix),
                    repeats,
                    air,
                };
                parts(set, matrix, rows)
            };
            let list = List {
                parts: &parts,
                frame: &|set| poles(set, matrix, columns(set, matrix)).after(0.4 * air * set.sheet.text),
                most_columns: 1,
            };
            list.pages(set, &heading.clone().after(air * heading.gap))
        })
    });
    ways.filter(|pages| !pages.is_empty()).min_by_key(Vec::len).unwrap_or_default()
}

/// The rows on one page.
fn whole(set: &Typesetter<'_>, matrix: &Matrix, columns: PoleColumns) -> Option<PageBlock> {
    let rows = RowWay {
        columns,
        repeats: true,
        air: 1.0,
    };
    parts(set, matrix, rows)?;
    let list = List {
        parts: &|set, _width| parts(set, matrix, rows),
        frame: &|set| poles(set, matrix, columns),
        most_columns: 1,
    };
    list.whole(set).into_iter().next()
}

/// The names of all rows under their axis, in one column or several.
fn named(set: &Typesetter<'_>, matrix: &Matrix, words: RowNames) -> Vec<PageBlock> {
    names(matrix, words, |list| list.whole(set))
}

/// Does something with the list of the names of all rows.
fn names<T>(matrix: &Matrix, words: RowNames, done: impl FnOnce(&List<'_>) -> T) -> T {
    let RowNames { name, is_parted } = words;
    let parts = |set: &Typesetter<'_>, width: f32| {
        let fits =
            |text: &str, setting: Setting| width >= set.sheet.inner_width() || set.words_fit(text, setting.face, setting.size, width);
        let mut parts = Vec::new();
        for section in &matrix.sections {
            let title = (is_parted && !section.title.is_empty()).then(|| set.text(&section.title, set.quiet(), set.sheet.margin, width));
            if (is_parted && !fits(&section.title, set.quiet())) || !section.rows.iter().all(|row| fits(name(row), set.strong())) {
                return None;
            }
            for (index, row) in section.rows.iter().enumerate() {
                let block = set.text(name(row), set.strong(), set.sheet.margin, width);
                let title = title.clone().map(|title| title.after(0.6 * set.sheet.text));
                parts.push(ListEntry::new(block.after(0.35 * set.sheet.text)).under(title, index == 0));
            }
        }
        Some(parts)
    };
    done(&List {
        parts: &parts,
        frame: &|set| axis(set, matrix),
        most_columns: MOST_COLUMNS,
    })
}

/// The name of a row, word for word where the deck has it so.
fn full_name(row: &MatrixRow) -> &str {
    if row.label.is_empty() { &row.short } else { &row.label }
}

/// The two headings at the ends of a line of five steps, as the answers will stand on it; above each other's columns where they have
/// no room for that.
fn axis(set: &Typesetter<'_>, matrix: &Matrix) -> PageBlock {
    let sheet = &set.sheet;
    let setting = set.accented();
    let [left, right] = [&matrix.left, &matrix.right].map(|pole| set.width(pole, setting.face, sheet.text));
    let gap = 0.6 * sheet.text;
    let from = sheet.margin + left + gap;
    let length = sheet.width - sheet.margin - right - gap - from;
    if length < 4.0 * sheet.text {
        return poles(set, matrix, PoleColumns::above(set, matrix));
    }
    let y = (ASCENT - X_HEIGHT / 2.0) * sheet.text;
    let steps = (0..STEPS).map(|step| from + length * f32::from(step) / f32::from(STEPS - 1));
    let drawn = steps
        .map(|x| mark::tick(set, pos2(x, y)))
        .chain([Drawn::rule(from, y, length, Ink::Line)]);
    let block = set.text(&matrix.left, setting, sheet.margin, f32::INFINITY).beside(set.text_ending(
        &matrix.right,
        setting,
        sheet.width - sheet.margin,
        f32::INFINITY,
    ));
    block.adorned(drawn).after(0.5 * sheet.text)
}

impl PoleColumns {
    /// With names as wide as the longest of them, as far as they may be.
    fn beside(set: &Typesetter<'_>, matrix: &Matrix) -> Self {
        let sheet = &set.sheet;
        let gap = 0.9 * sheet.text;
        let widths = matrix.rows().map(|row| set.width(full_name(row), set.strong().face, sheet.text));
        let names = widths.fold(0.0, f32::max).min(NAMES * sheet.inner_width());
        let width = (sheet.inner_width() - names - 2.0 * gap) / 2.0;
        let left = sheet.margin + names + gap;
        Self {
            names: Some((sheet.margin, names)),
            left: (left, width),
            right: (left + width + gap, width),
        }
    }

    fn above(set: &Typesetter<'_>, _matrix: &Matrix) -> Self {
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

/// How the rows stand between their poles.
#[derive(Clone, Copy)]
struct RowWay {
    columns: PoleColumns,
    /// Whether the title of a section stands again where its rows go on to a new page.
    repeats: bool,
    /// The space between rows, in parts of the usual one.
    air: f32,
}

/// The rows; `None` where words are wider than a narrow column.
fn parts(set: &Typesetter<'_>, matrix: &Matrix, way: RowWay) -> Option<Vec<ListEntry>> {
    let gap = way.air * set.sheet.text;
    let mut parts = Vec::new();
    for section in &matrix.sections {
        let title = (!section.title.is_empty()).then(|| set.wide(&section.title, set.quiet()).after(0.6 * gap));
        let again = title.clone().filter(|_| way.repeats);
        for (index, row) in section.rows.iter().enumerate() {
            let row = OneRow {
                row,
                tells_poles: matrix.has_own_poles(row),
            };
            let block = words(set, row, way.columns)?.after(0.45 * gap);
            parts.push(ListEntry::new(block).under(title.clone(), index == 0).again_under(again.clone()));
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

/// A row of a matrix, and whether its poles are others than the matrix has.
struct OneRow<'a> {
    row: &'a MatrixRow,
    tells_poles: bool,
}

fn words(set: &Typesetter<'_>, OneRow { row, tells_poles }: OneRow<'_>, columns: PoleColumns) -> Option<PageBlock> {
    let (left, right) = (row.left_told(set.words), row.right_told(set.words));
    let label = full_name(row);
    if !tells_poles {
        return Some(set.wide(label, set.strong()));
    }
    let poles = halves(set, [&left, &right], set.ordinary(), columns);
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
