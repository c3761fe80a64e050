//! The picture of a matrix: each row a track of five steps between its poles, with the groups' marks on it.

use super::lettering;
use super::sheet::{MARK_RADIUS, Sheet};
use super::{Align, Ink, Picture};
use crate::model::group::Group;
use crate::model::kind::{Answer, Matrix, Moment, Row, RowAnswer, STEPS};
use crate::words::Words;
use std::ops::Range;

/// The most lines that a pole or a label takes here; the document has them in full.
const POLE_LINES: usize = 4;

pub(super) fn picture(
    matrix: &Matrix,
    rows: Range<usize>,
    answers: &[(&Group, &Answer)],
    mut sheet: Sheet,
    words: Words,
) -> Option<Picture> {
    let rows: Vec<_> = matrix.rows().skip(rows.start).take(rows.len()).collect();
    if rows.is_empty() {
        return None;
    }
    let mut y = sheet.legend(words);
    y += poles(&mut sheet, y, true, &matrix.left, &matrix.right);
    for (index, row) in rows.into_iter().enumerate() {
        if index > 0 {
            y += sheet.size * 1.2;
        }
        y = draw_row(&mut sheet, y, row, answers);
    }
    Some(sheet.picture(y + sheet_margin()))
}

/// A hair of room below the last line.
const fn sheet_margin() -> f32 {
    1.0
}

/// Two texts at the ends of a line; gives the height of the higher one.
fn poles(sheet: &mut Sheet, y: f32, bold: bool, left: &str, right: &str) -> f32 {
    let half = sheet.width * 0.48;
    let ink = if bold { Ink::Text } else { Ink::Quiet };
    let left = sheet.words([0.0, y], half, bold, Align::Left, ink, POLE_LINES, left);
    let right = sheet.words([sheet.width, y], half, bold, Align::Right, ink, POLE_LINES, right);
    left.max(right)
}

fn draw_row(sheet: &mut Sheet, top: f32, row: &Row, answers: &[(&Group, &Answer)]) -> f32 {
    let label = if row.short.is_empty() { &row.label } else { &row.short };
    let mut y = top + sheet.size * 0.3;
    y += sheet.words([0.0, y], sheet.width, true, Align::Left, Ink::Text, 2, label);

    // A mark that stays is drawn beside its twin, so that the ends of the track need room for two.
    let radius = (sheet.size * MARK_RADIUS).min(sheet.width / 26.0);
    let edge = 2.3 * radius;
    let step_width = (sheet.width - 2.0 * edge) / f32::from(STEPS - 1);
    let x_of = |step: u8| edge + step_width * f32::from(step.clamp(1, STEPS) - 1);
    let lanes = row_lanes(row, answers);
    let lane_height = 2.2 * radius;
    let lanes_top = y + sheet.size * 0.2;
    let track = lanes_top + lane_height * lanes.len() as f32 + sheet.size * 0.3;
    for step in 1..=STEPS {
        sheet.line([x_of(step), lanes_top], [x_of(step), track], Ink::Line);
    }
    sheet.line([x_of(1), track], [x_of(STEPS), track], Ink::Line);
    for (lane, groups) in lanes.into_iter().enumerate() {
        let middle = lanes_top + lane_height * (lane as f32 + 0.5);
        for (group, answer) in groups {
            draw_group(sheet, group, answer, middle, radius, x_of);
        }
    }
    y = track + sheet.size * 0.2;
    for step in 1..=STEPS {
        let digit = step.to_string();
        let width = lettering::width_of(&digit, sheet.size, false);
        sheet.words([x_of(step), y], width, false, Align::Middle, Ink::Quiet, 1, &digit);
    }
    y += sheet.line_height();
    y + poles(sheet, y, false, &row.left, &row.right)
}

fn draw_group(sheet: &mut Sheet, group: &Group, answer: RowAnswer, y: f32, radius: f32, x_of: impl Fn(u8) -> f32) {
    match (answer.today, answer.desired) {
        (Some(today), Some(desired)) if today == desired => {
            let aside = radius * 1.08;
            sheet.mark(group, Moment::Today, [x_of(today) - aside, y], radius);
            sheet.mark(group, Moment::Desired, [x_of(desired) + aside, y], radius);
        }
        (today, desired) => {
            if let (Some(today), Some(desired)) = (today, desired) {
                sheet.arrow([x_of(today), y], [x_of(desired), y], radius * 1.1);
            }
            for (moment, step) in [(Moment::Today, today), (Moment::Desired, desired)] {
                if let Some(step) = step {
                    sheet.mark(group, moment, [x_of(step), y], radius);
                }
            }
        }
    }
}

/// The groups on a row, in lanes above each other: two share a lane where they take up no step in common.
pub fn row_lanes<'a>(row: &Row, answers: &[(&'a Group, &Answer)]) -> Vec<Vec<(&'a Group, RowAnswer)>> {
    let mut lanes: Vec<Vec<(&Group, RowAnswer)>> = Vec::new();
    for (group, answer) in answers {
        let Answer::Matrix(answer) = answer else { continue };
        let answer = answer.row(&row.key);
        let Some((from, to)) = span(answer) else { continue };
        let free = lanes.iter_mut().find(|lane| {
            lane.iter()
                .filter_map(|(_, other)| span(*other))
                .all(|(other_from, other_to)| to < other_from || other_to < from)
        });
        match free {
            Some(lane) => lane.push((group, answer)),
            None => lanes.push(vec![(group, answer)]),
        }
    }
    lanes
}

/// The lowest and the highest step of an answer.
fn span(answer: RowAnswer) -> Option<(u8, u8)> {
    let from = answer.today.or(answer.desired)?;
    let to = answer.desired.unwrap_or(from);
    Some((from.min(to), from.max(to)))
}
