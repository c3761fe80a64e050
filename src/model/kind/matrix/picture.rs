//! The picture of a matrix: each row five steps between its poles, with the groups' marks on them.

use super::prompt::{Matrix, MatrixRow, MatrixStep, STEPS};
use crate::model::kind::answer::Answer;
use crate::model::kind::moment::Moment;
use crate::model::picture::canvas::Canvas;
use crate::model::picture::shape::{Align, Ink, Picture, Point};
use crate::model::record::group::Group;
use crate::words::Words;
use std::ops::Range;

/// The most lines that a pole or a label takes here; the document has them in full.
const POLE_LINES: usize = 4;

pub(super) fn picture(
    matrix: &Matrix,
    rows: Range<usize>,
    answers: &[(&Group, &Answer)],
    mut canvas: Canvas,
    words: Words,
) -> Option<Picture> {
    let rows: Vec<_> = matrix.rows().skip(rows.start).take(rows.len()).collect();
    if rows.is_empty() {
        return None;
    }
    let mut y = canvas.legend(words);
    y += poles(&mut canvas, y, true, &matrix.left, &matrix.right);
    y += canvas.size * 0.3;
    for (index, row) in rows.into_iter().enumerate() {
        if index > 0 {
            y += canvas.size * 1.2;
        }
        y = draw_row(&mut canvas, y, row, answers);
    }
    Some(canvas.picture(y + margin_below()))
}

/// A hair of room below the last line.
const fn margin_below() -> f32 {
    1.0
}

/// Two texts at the ends of a line; gives the height of the higher one.
fn poles(canvas: &mut Canvas, y: f32, bold: bool, left: &str, right: &str) -> f32 {
    let half = canvas.width * 0.48;
    let ink = if bold { Ink::Text } else { Ink::Quiet };
    let left = canvas.words([0.0, y], half, bold, Align::Left, ink, POLE_LINES, left);
    let right = canvas.words([canvas.width, y], half, bold, Align::Right, ink, POLE_LINES, right);
    left.max(right)
}

/// A row: its label, the marks in five columns with today above and desired below, and the poles with their steps.
fn draw_row(canvas: &mut Canvas, top: f32, row: &MatrixRow, answers: &[(&Group, &Answer)]) -> f32 {
    let label = if row.short.is_empty() { &row.label } else { &row.short };
    let mut y = top + canvas.size * 0.3;
    y += canvas.words([0.0, y], canvas.width, true, Align::Left, Ink::Text, 2, label);
    y += canvas.size * 0.2;

    let column = canvas.width / f32::from(STEPS);
    let radius = canvas.mark_radius().min(column / 2.2);
    let today = columns(row, answers, Moment::Today);
    let desired = columns(row, answers, Moment::Desired);
    let most_beside = beside(column, radius);
    let [above, below] = [&today, &desired].map(|columns| bands(columns, most_beside) as f32 * 2.1 * radius);
    let gap = if above > 0.0 && below > 0.0 { canvas.size * 1.4 } else { 0.0 };
    let [above_bottom, below_top] = [y + above, y + above + gap];
    let bottom = below_top + below + canvas.size * 0.2;
    for border in 1..STEPS {
        let x = column * f32::from(border);
        canvas.line([x, y], [x, bottom], Ink::Line);
    }
    canvas.line([0.0, bottom], [canvas.width, bottom], Ink::Line);

    let today = places(&today, column, radius, |band| above_bottom - 1.05 * radius * (2.0 * band + 1.0));
    let desired = places(&desired, column, radius, |band| below_top + 1.05 * radius * (2.0 * band + 1.0));
    connect(canvas, &today, &desired, radius);
    for (moment, marks) in [(Moment::Today, &today), (Moment::Desired, &desired)] {
        for mark in marks {
            canvas.mark(mark.group, moment, mark.middle, radius);
        }
    }
    y = bottom + canvas.size * 0.2;
    y + poles(canvas, y, false, &format!("1 {}", row.left), &format!("{} {STEPS}", row.right))
}

/// A mark in its place.
struct PlacedGroup<'a> {
    group: &'a Group,
    step: MatrixStep,
    middle: Point,
}

/// The groups of each step, in an order in which few arrows cross.
fn columns<'a>(row: &MatrixRow, answers: &[(&'a Group, &Answer)], moment: Moment) -> Vec<Vec<&'a Group>> {
    let other = match moment {
        Moment::Today => Moment::Desired,
        Moment::Desired => Moment::Today,
    };
    (1..=STEPS)
        .map(|step| {
            let mut groups: Vec<_> = answers
                .iter()
                .filter_map(|(group, answer)| match answer {
                    Answer::Matrix(answer) => Some((*group, answer.row(&row.key))),
                    _ => None,
                })
                .filter(|(_, answer)| answer.at(moment) == Some(step))
                .collect();
            groups.sort_by_key(|(_, answer)| answer.at(other));
            groups.into_iter().map(|(group, _)| group).collect()
        })
        .collect()
}

/// The number of marks that a column holds beside each other.
fn beside(column: f32, radius: f32) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number, at least one")]
    let count = (column / (2.1 * radius)).floor().max(1.0) as usize;
    count
}

/// The number of bands of marks that the fullest column needs.
fn bands(columns: &[Vec<&Group>], most_beside: usize) -> usize {
    columns.iter().map(|groups| groups.len().div_ceil(most_beside)).max().unwrap_or(0)
}

/// The place of each mark: in the middle of its column, those that share it beside each other.
fn places<'a>(columns: &[Vec<&'a Group>], column: f32, radius: f32, y_of_band: impl Fn(f32) -> f32) -> Vec<PlacedGroup<'a>> {
    let mut placed = Vec::new();
    for (step, groups) in (1..).zip(columns) {
        for (band, groups) in groups.chunks(beside(column, radius)).enumerate() {
            let left = column * (f32::from(step) - 0.5) - 1.05 * radius * (groups.len() as f32 - 1.0);
            for (index, group) in groups.iter().enumerate() {
                placed.push(PlacedGroup {
                    group,
                    step,
                    middle: [left + 2.1 * radius * index as f32, y_of_band(band as f32)],
                });
            }
        }
    }
    placed
}

/// An arrow for each group that moves, and a quiet line for one that stays.
fn connect(canvas: &mut Canvas, today: &[PlacedGroup<'_>], desired: &[PlacedGroup<'_>], radius: f32) {
    for from in today {
        let Some(to) = desired.iter().find(|to| to.group.id == from.group.id) else {
            continue;
        };
        if from.step == to.step {
            canvas.line(from.middle, to.middle, Ink::Line);
        } else {
            canvas.arrow(from.middle, to.middle, radius * 1.1);
        }
    }
}
