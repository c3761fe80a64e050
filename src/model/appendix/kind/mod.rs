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
    let draw = |rows: Range<usize>| {
        Some((
            rows.clone(),
            picture_of_rows(&question.item, rows, answers, FIGURE_WIDTH, FIGURE_TYPE, words)?,
        ))
    };
    let fits = |(_, picture): &(Range<usize>, Picture)| picture.height <= MOST_FIGURE_HEIGHT;
    let mut figures = Vec::new();
    let shown: Vec<usize> = (0..row_count(&question.item)).filter(|row| is_shown(*row)).collect();
    for run in shown.chunk_by(|row, next| row + 1 == *next) {
        let (Some(mut first), Some(end)) = (run.first().copied(), run.last().map(|last| last + 1)) else {
            continue;
        };
        while first < end {
            // Most often one page holds them all.
            let longest = draw(first..end).filter(fits).or_else(|| {
                let longer = (first + 2..end).map_while(|end| draw(first..end).filter(fits));
                longer.last().or_else(|| draw(first..first + 1))
            });
            first = longest.as_ref().map_or(first + 1, |(rows, _)| rows.end);
            figures.extend(longest);
        }
    }
    figures
}
