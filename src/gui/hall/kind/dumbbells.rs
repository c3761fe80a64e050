//! All rows of a matrix in one picture: from the mean of today to that of the desired position, with a small dot for each group.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{fitting_line, fitting_lines};
use crate::gui::hall::list::List;
use crate::gui::hall::mark::{self, ArrowEnd};
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{Answer, Group, Ink, Item, Matrix, MatrixRow, Moment, STEPS, row_mean};
use eframe::egui::{Pos2, pos2, vec2};

/// The part of the width that the names of the rows have.
const NAMES: f32 = 0.36;
/// The space beyond each end of a track, in sizes of type.
const EDGE: f32 = 0.5;
/// The most lines of a name.
const NAME_LINES: usize = 2;
/// Spaces between the rows to try, in sizes of type, the widest first.
const GAPS: [f32; 5] = [0.8, 0.5, 0.3, 0.15, 0.0];

/// The answered rows, on one page where they fit; `said` tells the answers of each group on a row.
pub(super) fn pages(
    set: &Typesetter<'_>,
    item: &Item,
    matrix: &Matrix,
    answers: &[(&Group, &Answer)],
    said: &dyn Fn(&MatrixRow) -> String,
) -> Vec<Page> {
    let is_answered = |row: &&MatrixRow| {
        [Moment::Today, Moment::Desired]
            .iter()
            .any(|at| row_mean(row, answers, *at).is_some())
    };
    let rows: Vec<&MatrixRow> = matrix.rows().filter(is_answered).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let frame = |set: &Typesetter<'_>| heading(set, item, matrix, answers.len());
    List::spaced(&GAPS, |gap| {
        let parts = |set: &Typesetter<'_>, _width: f32| {
            // Larger type gives way where it would break a word.
            let names_fit = |row: &&MatrixRow| {
                let width = NAMES * set.sheet.inner_width();
                set.words_fit(row.label(), set.strong().face, set.sheet.text, width)
            };
            if set.sheet.is_larger() && !(poles_fit(set, matrix) && rows.iter().all(names_fit)) {
                return None;
            }
            let rows = rows.iter().map(|row| dumbbell(set, row, answers, said(row)));
            Some(rows.map(|row| ListEntry::new(row.after(gap * set.sheet.text))).collect())
        };
        let list = List {
            parts: &parts,
            frame: &frame,
            most_columns: 1,
        };
        list.pages(set, &PageBlock::default())
    })
}

/// The left end of the tracks and their length.
fn track(set: &Typesetter<'_>) -> (f32, f32) {
    let sheet = &set.sheet;
    let edge = EDGE * sheet.text;
    let left = sheet.margin + NAMES * sheet.inner_width() + 0.6 * sheet.text + edge;
    (left, sheet.width - sheet.margin - edge - left)
}

/// The left edge of the poles, and the width of each.
fn poles(set: &Typesetter<'_>) -> (f32, f32) {
    let (left, length) = track(set);
    (left - 0.3 * set.sheet.text, length / 2.0)
}

/// True when no word of a pole is broken.
fn poles_fit(set: &Typesetter<'_>, matrix: &Matrix) -> bool {
    let (_, half) = poles(set);
    [&matrix.left, &matrix.right]
        .iter()
        .all(|pole| set.words_fit(pole, set.accented().face, set.sheet.text, half))
}

/// The item with the key of the marks, then the poles over the ends of the tracks.
fn heading(set: &Typesetter<'_>, item: &Item, matrix: &Matrix, groups: usize) -> PageBlock {
    let sheet = &set.sheet;
    let (_, legend_width) = mark::legend(set, 0.0);
    let (legend, _) = mark::legend(set, sheet.width - sheet.margin - legend_width);
    let title_width = sheet.inner_width() - legend_width - sheet.text;
    let title = fitting_line(set, item.label(), set.quiet(), title_width);
    let mean = (groups > 1).then(|| set.words.hall_mean(groups));
    let (left, half) = poles(set);
    let right = left + 2.0 * half + 0.6 * sheet.text;
    let poles = set
        .text(&matrix.left, set.accented(), left, half)
        .beside(set.text_ending(&matrix.right, set.accented(), right, half));
    let names = mean.map(|mean| set.text(&mean, set.quiet(), sheet.margin, NAMES * sheet.inner_width()));
    let rule = PageBlock::bare(4.0, [Drawn::rule(sheet.margin, 2.0, sheet.inner_width(), Ink::Line)]);
    title
        .adorned(legend)
        .with(names.unwrap_or_default().beside(poles).after(0.2 * sheet.text))
        .with(rule)
        .after(0.25 * sheet.text)
}

/// A row: its name, and its marks on a line of five steps.
fn dumbbell(set: &Typesetter<'_>, row: &MatrixRow, answers: &[(&Group, &Answer)], said: String) -> PageBlock {
    let sheet = &set.sheet;
    let width = NAMES * sheet.inner_width();
    let setting = set.strong();
    let mut name = fitting_lines(set, row.label(), setting, width, NAME_LINES);
    // Names of one line stand closer than lines of one text.
    let height = if name.strips.len() == 1 {
        if let Some(strip) = name.strips.first_mut() {
            strip.height = 1.1 * sheet.text;
        }
        1.1 * sheet.text
    } else {
        name.height()
    };
    let (left, length) = track(set);
    let y = height / 2.0;
    let x_of = |step: f32| left + length * (step - 1.0) / f32::from(STEPS - 1);
    let mut drawn = vec![Drawn::rule(left, y, length, Ink::Line)];
    drawn.extend((1..=STEPS).map(|step| mark::tick(set, pos2(x_of(f32::from(step)), y))));
    if answers.len() > 1 {
        for (moment, at) in [(Moment::Today, -1.0), (Moment::Desired, 1.0)] {
            drawn.extend(dots(set, row, answers, moment, |step| pos2(x_of(step), y + at * 0.42 * sheet.text)));
        }
    }
    let [today, desired] = [Moment::Today, Moment::Desired].map(|moment| row_mean(row, answers, moment).map(|step| pos2(x_of(step), y)));
    let radius = 0.3 * sheet.text;
    if let (Some(today), Some(desired)) = (today, desired) {
        let [from, to] = [today, desired].map(|at| ArrowEnd { at, radius });
        let arrow = mark::arrow(set, from, to).into_iter();
        drawn.extend(arrow.map(|part| part.coming_from(today)));
    }
    // Where nothing moves, the ring of today stands around the desired mark.
    let stays = today.zip(desired).is_some_and(|(one, two)| one.distance(two) < radius);
    let of_today = if stays { 1.35 * radius } else { radius };
    drawn.extend(today.map(|at| mark::circle(Moment::Today, at, of_today)));
    let of_desired = if stays { 0.75 * radius } else { radius };
    drawn.extend(desired.map(|at| {
        let circle = mark::circle(Moment::Desired, at, of_desired);
        circle.coming_from(today.unwrap_or(at))
    }));
    let mut row = name.in_one().beside(PageBlock::bare(height, drawn));
    if let Some(strip) = row.strips.first_mut() {
        strip.said = Some(said);
    }
    row
}

/// A dot for each group at its step, beside each other where several chose the same one; many at an end stand further in, so that none
/// leaves the line.
fn dots(set: &Typesetter<'_>, row: &MatrixRow, answers: &[(&Group, &Answer)], moment: Moment, at: impl Fn(f32) -> Pos2) -> Vec<Drawn> {
    let radius = 0.1 * set.sheet.text;
    let step_of = |answer: &Answer| match answer {
        Answer::Matrix(answer) => answer.row(&row.key).at(moment),
        _ => None,
    };
    let mut drawn = Vec::new();
    for step in 1..=STEPS {
        let count = answers.iter().filter(|(_, answer)| step_of(answer) == Some(step)).count();
        if count == 0 {
            continue;
        }
        let half = (count - 1) as f32 / 2.0 * 2.5 * radius;
        let [first, last] = [1, STEPS].map(|step| at(f32::from(step)).x);
        let (left, right) = (
            first - EDGE * set.sheet.text + radius + half,
            last + EDGE * set.sheet.text - radius - half,
        );
        let mut middle = at(f32::from(step));
        middle.x = middle.x.min(right).max(left);
        for place in 0..count {
            let aside = place as f32 * 2.5 * radius - half;
            drawn.push(mark::dot(moment, middle + vec2(aside, 0.0), radius));
        }
    }
    drawn
}
