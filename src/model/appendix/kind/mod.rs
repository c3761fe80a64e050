//! The blocks of one question, one file a kind: what the groups said first, where they stand after.

mod marks;
mod matrix;
mod open;
mod quadrant;
mod reverse;
mod shift;
mod stance;

use super::document::Block;
use super::question::Question;
use super::{heading, paragraph};
use crate::model::group::Group;
use crate::model::kind::{Answer, Kind};
use crate::model::picture::{Picture, picture_of_rows, row_count};
use crate::words::Words;
use std::ops::Range;

/// Width of a figure on the page, in points; the page's lines are a little longer.
const FIGURE_WIDTH: f32 = 450.0;

/// The type of figures on the page, in points.
const FIGURE_TYPE: f32 = 9.0;

/// The highest figure that stands on one page together with its heading, in points.
const MOST_FIGURE_HEIGHT: f32 = 520.0;

/// A question from its heading to its last table.
pub(super) fn blocks(question: &Question<'_>, words: Words) -> Vec<Block> {
    let item = &question.item;
    let mut blocks = vec![
        heading(2, words.appendix_question(question.number, &item.title)),
        paragraph(item.lead.as_str(), false),
    ];
    blocks.extend(match &item.kind {
        Kind::Open(_) | Kind::Slide(_) | Kind::Pause(_) => open::blocks(question, words),
        Kind::Matrix(matrix) => matrix::blocks(question, matrix, words),
        Kind::Shift(shift) => shift::blocks(question, shift, words),
        Kind::Marks(marks) => marks::blocks(question, marks, words),
        Kind::Quadrant(quadrant) => quadrant::blocks(question, quadrant, words),
        Kind::Stance(stance) => stance::blocks(question, stance, words),
        Kind::Reverse(reverse) => reverse::blocks(question, reverse, words),
        Kind::Unknown(unknown) => {
            let mut blocks = vec![paragraph(words.appendix_unknown_kind(&unknown.name), false)];
            blocks.extend(open::blocks(question, words));
            blocks
        }
    });
    blocks
}

/// As few figures of the rows that are shown as there are pages needed, each with as many rows as one page holds.
fn figures(
    question: &Question<'_>,
    answers: &[(&Group, &Answer)],
    is_shown: impl Fn(usize) -> bool,
    words: Words,
) -> Vec<(Range<usize>, Picture)> {
    let draw = |rows: Range<usize>| picture_of_rows(&question.item, rows, answers, FIGURE_WIDTH, FIGURE_TYPE, words);
    let mut figures: Vec<(Range<usize>, Picture)> = Vec::new();
    for row in (0..row_count(&question.item)).filter(|row| is_shown(*row)) {
        let longer = figures
            .last()
            .filter(|(rows, _)| rows.end == row)
            .and_then(|(rows, _)| Some((rows.start..row + 1, draw(rows.start..row + 1)?)))
            .filter(|(_, picture)| picture.height <= MOST_FIGURE_HEIGHT);
        match (longer, figures.last_mut()) {
            (Some(longer), Some(last)) => *last = longer,
            _ => figures.extend(draw(row..row + 1).map(|picture| (row..row + 1, picture))),
        }
    }
    figures
}
