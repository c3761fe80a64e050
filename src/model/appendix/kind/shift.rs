//! A shift: the triangle as a figure, and the same points as a table of shares.

use super::{FIGURE_TYPE, FIGURE_WIDTH, open};
use crate::model::appendix::document::Block;
use crate::model::appendix::question::Question;
use crate::model::appendix::{heading, paragraph};
use crate::model::kind::Shift;
use crate::model::picture::picture_of;
use crate::model::reading::{listed, reading_of};
use crate::model::told::{how_to_read, shift as told, table_of, told_by_all};
use crate::words::Words;

pub(super) fn blocks(question: &Question<'_>, shift: &Shift, words: Words) -> Vec<Block> {
    let answers = question.answers();
    let mut blocks = open::blocks(question, words);
    blocks.push(heading(3, words.appendix_positions()));
    let reading = reading_of(&question.item, &answers, words).unwrap_or_default();
    blocks.push(paragraph(reading.as_str(), false));
    let explained: Vec<_> = shift
        .corners
        .iter()
        .filter(|corner| !corner.words.is_empty())
        .map(|corner| words.appendix_corner_words(&corner.name, &corner.words.join(", ")))
        .collect();
    if !explained.is_empty() {
        blocks.push(Block::Bullets(explained));
    }
    if answers.is_empty() {
        return blocks;
    }
    blocks.extend(how_to_read(&question.item, words).map(|text| paragraph(text, false)));
    let what = words.appendix_alt_shift(&listed(&told::corner_names(shift, words), words));
    blocks.extend(
        picture_of(&question.item, &answers, FIGURE_WIDTH, FIGURE_TYPE, words).map(|picture| Block::Figure {
            picture,
            alt: words.appendix_alt(&what, &reading, &told_by_all(&question.item, &answers, words)),
        }),
    );
    blocks.extend(table_of(&question.item, &answers, words).map(Block::Table));
    blocks
}
