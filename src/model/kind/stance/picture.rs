//! The picture of stances: a row for each proposal, with the groups' marks under the four opinions.

use super::answer::Opinion;
use super::prompt::{Proposal, Stance};
use crate::model::kind::answer::Answer;
use crate::model::kind::moment::Moment;
use crate::model::picture::canvas::Canvas;
use crate::model::picture::shape::{Align, Ink, Picture};
use crate::model::picture::text_metrics;
use crate::model::record::group::Group;
use crate::words::Words;
use std::ops::Range;

/// The most lines that a label takes here; the document has the proposal in full.
const LABEL_LINES: usize = 3;

/// The most lines of an opinion's name.
const HEAD_LINES: usize = 3;

/// The labels' part of the width, 0 to 1.
const LABELS: f32 = 0.36;

/// In how many bands the marks of a cell may stand before they become smaller.
const MOST_BANDS: usize = 3;

pub(super) fn picture(
    stance: &Stance,
    rows: Range<usize>,
    answers: &[(&Group, &Answer)],
    mut canvas: Canvas,
    words: Words,
) -> Option<Picture> {
    let rows: Vec<_> = stance.rows().skip(rows.start).take(rows.len()).collect();
    if rows.is_empty() {
        return None;
    }
    let label_width = canvas.width * LABELS;
    let column = (canvas.width - label_width) / Opinion::ALL.len() as f32;
    let gap = canvas.size * 0.5;
    // All pages of a long list have marks of one size.
    let fullest = stance
        .rows()
        .flat_map(|row| Opinion::ALL.map(|opinion| holding(row, opinion, answers).count()));
    let cell = Cell::new(&canvas, column - gap, fullest.max().unwrap_or(0));

    let left_of = |index: usize| label_width + column * index as f32;
    let mut y = 0.0;
    let heads = Opinion::ALL.into_iter().enumerate().map(|(index, opinion)| {
        let at = [left_of(index) + gap, 0.0];
        canvas.words(at, column - gap, true, Align::Left, Ink::Text, HEAD_LINES, opinion.name(words))
    });
    y += heads.fold(0.0, f32::max) + gap / 2.0;
    let top = y;
    for row in rows {
        canvas.line([0.0, y], [canvas.width, y], Ink::Line);
        y += gap;
        let label = row.label();
        let lines = text_metrics::lines(label, label_width - gap, canvas.size, false, LABEL_LINES).len();
        let bands = Opinion::ALL.map(|opinion| holding(row, opinion, answers).count().div_ceil(cell.beside));
        let bands = bands.into_iter().max().unwrap_or(0);
        let height = (lines.max(1) as f32 * canvas.line_height()).max(bands as f32 * cell.pitch);
        let first_line = y + (height - lines as f32 * canvas.line_height()) / 2.0;
        canvas.words(
            [0.0, first_line],
            label_width - gap,
            false,
            Align::Left,
            Ink::Text,
            LABEL_LINES,
            label,
        );
        for (index, opinion) in Opinion::ALL.into_iter().enumerate() {
            for (place, group) in holding(row, opinion, answers).enumerate() {
                let across = (place % cell.beside) as f32 + 0.5;
                let down = (place / cell.beside) as f32 + 0.5;
                let middle = [left_of(index) + gap + across * cell.pitch, y + down * cell.pitch];
                canvas.mark(group, Moment::Desired, middle, cell.radius);
            }
        }
        y += height + gap;
    }
    canvas.line([0.0, y], [canvas.width, y], Ink::Line);
    for index in 0..Opinion::ALL.len() {
        let x = left_of(index);
        canvas.line([x, top], [x, y], Ink::Line);
    }
    Some(canvas.picture(y + 1.0))
}

/// The layout of marks in the cells.
struct Cell {
    radius: f32,
    /// From the middle of one mark to the next.
    pitch: f32,
    /// The number of marks beside each other.
    beside: usize,
}

impl Cell {
    /// Marks as large as the type asks for, smaller only where the fullest cell would get too high.
    fn new(canvas: &Canvas, width: f32, fullest: usize) -> Self {
        let wanted = canvas.mark_radius();
        let pitch = |radius: f32| 2.1 * radius;
        let abreast = fullest.div_ceil(MOST_BANDS).max(1) as f32;
        let radius = (width / pitch(abreast)).clamp(wanted * 0.6, wanted).min(width / 2.1);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number, at least one")]
        let beside = (width / pitch(radius) + 0.001).floor().max(1.0) as usize;
        Self {
            radius,
            pitch: pitch(radius),
            beside,
        }
    }
}

/// The groups that hold an opinion on a proposal.
fn holding<'a>(row: &Proposal, opinion: Opinion, answers: &[(&'a Group, &Answer)]) -> impl Iterator<Item = &'a Group> {
    answers
        .iter()
        .filter(move |(_, answer)| matches!(answer, Answer::Stance(answer) if answer.on(&row.key) == Some(opinion)))
        .map(|(group, _)| *group)
}
