//! A matrix after the reveal: all rows in one picture, then each row with every group's mark.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::named;
use crate::gui::hall::kind::dumbbells::{self, AnsweredRows};
use crate::gui::hall::kind::released::{Overview, borrowed, whole};
use crate::gui::hall::list::List;
use crate::gui::hall::mark::{self, ArrowEnd};
use crate::gui::hall::measure::{Setting, Typesetter};
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{Group, HallView, Ink, Item, Matrix, MatrixRow, Moment, RowAnswer, STEPS, Shape, row_lanes};
use eframe::egui::pos2;

type Lane<'a> = Vec<(&'a Group, RowAnswer)>;

/// All answered rows at once; then row by row, where more than one group has answered and the first picture does not show whose
/// mark is where.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, matrix: &Matrix) -> Vec<Page> {
    let matrix = &*matrix.with_shared_poles(set.words);
    let answers = borrowed(view);
    let said = |row: &MatrixRow| said(set, row, &row_lanes(row, &answers));
    let rows = AnsweredRows {
        matrix,
        answers: &answers,
        said: &said,
    };
    let Overview { mut pages, tells_groups } = dumbbells::pages(set, item, &rows);
    if answers.len() > 1 && !tells_groups {
        pages.extend(named(set, item, &|title| row_by_row(set, view, matrix, title)));
    }
    pages
}

/// The answered rows with a lane for each group, under a title. A row with more groups than a page can hold goes on to the next.
fn row_by_row(set: &Typesetter<'_>, view: &HallView, matrix: &Matrix, title: &PageBlock) -> Vec<Page> {
    let answers = borrowed(view);
    let heading = heading(set, matrix);
    let page = set.sheet.inner_height() - heading.height() - heading.gap - title.height() - title.gap;
    let parts = |set: &Typesetter<'_>, _width: f32| {
        let mut parts = Vec::new();
        for row in matrix.rows() {
            let lanes = row_lanes(row, &answers);
            let label = set.wide(row.label(), set.strong());
            let most = whole((page - label.height() - track_air(set)) / lane_height(set));
            let count = lanes.len().div_ceil(most).max(1);
            for lanes in lanes.chunks(lanes.len().div_ceil(count).max(1)) {
                let mut block = label.clone().with(track(set, lanes));
                if let Some(first) = block.strips.first_mut() {
                    first.said = Some(said(set, row, lanes));
                }
                let block = with_words(set, block, matrix, row, page);
                parts.push(ListEntry::new(block.whole_within(page).after(0.4 * set.sheet.text)));
            }
        }
        Some(parts)
    };
    let list = List {
        parts: &parts,
        frame: &|set| self::heading(set, matrix),
        most_columns: 1,
    };
    list.pages_as_they_are(set, title)
}

/// The two headings at the ends, with the key of the marks between them or above them.
fn heading(set: &Typesetter<'_>, matrix: &Matrix) -> PageBlock {
    let sheet = &set.sheet;
    let setting = set.accented();
    let width = |text: &str| set.width(text, setting.face, setting.size);
    let (left, right) = (width(&matrix.left), width(&matrix.right));
    let (_, legend_width) = mark::legend(set, 0.0);
    let gap = 0.8 * sheet.text;
    let free = sheet.inner_width() - left - right - 2.0 * gap;
    let rule = PageBlock::bare(4.0, [Drawn::rule(sheet.margin, 2.0, sheet.inner_width(), Ink::Line)]);
    if free < legend_width {
        let (legend, _) = mark::legend(set, sheet.margin);
        let poles = ends(set, &matrix.left, &matrix.right, setting);
        return PageBlock::bare(sheet.line(sheet.text), legend)
            .with(poles)
            .with(rule)
            .after(0.4 * sheet.text);
    }
    let (legend, _) = mark::legend(set, sheet.margin + left + gap + (free - legend_width) / 2.0);
    ends(set, &matrix.left, &matrix.right, setting)
        .adorned(legend)
        .with(rule)
        .after(0.4 * sheet.text)
}

/// Two texts under the ends of the track: one begins at its left end, the other stops at its right end.
fn ends(set: &Typesetter<'_>, left: &str, right: &str, setting: Setting) -> PageBlock {
    let sheet = &set.sheet;
    let width = (sheet.inner_width() - sheet.text) / 2.0;
    let right = set.text_ending(right, setting, sheet.width - sheet.margin, width);
    set.text(left, setting, sheet.margin, width).beside(right)
}

fn lane_height(set: &Typesetter<'_>) -> f32 {
    2.1 * mark::radius(set)
}

/// Room above and below the lanes.
fn track_air(set: &Typesetter<'_>) -> f32 {
    0.5 * set.sheet.text
}

fn track(set: &Typesetter<'_>, lanes: &[Lane<'_>]) -> PageBlock {
    let sheet = &set.sheet;
    let radius = mark::radius(set);
    // Two marks on one step stand side by side, so the ends need room for two.
    let edge = 2.2 * radius;
    let step_width = (sheet.inner_width() - 2.0 * edge) / f32::from(STEPS - 1);
    let x_of = |step: u8| sheet.margin + edge + step_width * f32::from(step.clamp(1, STEPS) - 1);
    let height = lane_height(set) * lanes.len() as f32;
    let bottom = height + 0.3 * sheet.text;
    let mut drawn: Vec<Drawn> = (1..=STEPS).map(|step| upright(x_of(step), bottom)).collect();
    drawn.push(Drawn::rule(x_of(1), bottom, x_of(STEPS) - x_of(1), Ink::Line));
    for (lane, groups) in lanes.iter().enumerate() {
        let y = lane_height(set) * (lane as f32 + 0.5);
        for (group, answer) in groups {
            let beside = if answer.today == answer.desired { 1.05 * radius } else { 0.0 };
            let today = answer.today.map(|step| pos2(x_of(step) - beside, y));
            let desired = answer.desired.map(|step| pos2(x_of(step) + beside, y));
            if let (Some(today), Some(desired)) = (today, desired) {
                let [from, to] = [today, desired].map(|at| ArrowEnd { at, radius });
                drawn.extend(mark::arrow(set, from, to));
            }
            for (moment, at) in [(Moment::Today, today), (Moment::Desired, desired)] {
                drawn.extend(at.into_iter().flat_map(|at| mark::mark(set, group.id, moment, at)));
            }
        }
    }
    PageBlock::bare(height + track_air(set), drawn)
}

fn upright(x: f32, height: f32) -> Drawn {
    Drawn::shape(
        pos2(x, 0.0),
        Shape::Line {
            from: [0.0, 0.0],
            to: [0.0, height],
            width: 2.0,
            ink: Ink::Line,
        },
    )
}

/// The row's own poles below its track, where they are others than those at the top and a page can hold them.
fn with_words(set: &Typesetter<'_>, block: PageBlock, matrix: &Matrix, row: &MatrixRow, page: f32) -> PageBlock {
    let (left, right) = (row.left_told(set.words), row.right_told(set.words));
    let words = ends(set, &left, &right, set.quiet());
    if !matrix.has_own_poles(row) || block.height() + words.height() > page {
        return block;
    }
    block.with(words)
}

fn said(set: &Typesetter<'_>, row: &MatrixRow, lanes: &[Lane<'_>]) -> String {
    let step = |moment: Moment, step: Option<u8>| step.map(|step| format!("{} {step}", mark::name(set, moment)));
    let groups = lanes.iter().flatten().map(|(group, answer)| {
        let steps = [step(Moment::Today, answer.today), step(Moment::Desired, answer.desired)];
        let steps: Vec<String> = steps.into_iter().flatten().collect();
        format!("{}: {}", group.name, steps.join(", "))
    });
    [row.label().to_owned()].into_iter().chain(groups).collect::<Vec<_>>().join("\n")
}
