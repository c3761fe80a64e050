//! The blocks of one question, one file a kind: what the groups said first, where they stand after.

mod marks;
mod matrix;
mod open;
mod shift;

use super::document::Block;
use super::question::Question;
use super::{heading, paragraph};
use crate::model::kind::Kind;
use crate::words::Words;

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
        Kind::Open(_) | Kind::Slide(_) | Kind::Pause(_) | Kind::Quadrant(_) | Kind::Stance(_) | Kind::Reverse(_) => {
            open::blocks(question, words)
        }
        Kind::Matrix(matrix) => matrix::blocks(question, matrix, words),
        Kind::Shift(shift) => shift::blocks(question, shift, words),
        Kind::Marks(marks) => marks::blocks(question, marks, words),
        Kind::Unknown(unknown) => {
            let mut blocks = vec![paragraph(words.appendix_unknown_kind(&unknown.name), false)];
            blocks.extend(open::blocks(question, words));
            blocks
        }
    });
    blocks
}
