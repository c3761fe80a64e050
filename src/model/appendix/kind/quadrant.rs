//! A quadrant: the square as a figure, and the same points as a table of numbers on the two axes.

use super::{FIGURE_TYPE, FIGURE_WIDTH, open};
use crate::model::appendix::document::Block;
use crate::model::appendix::question::Question;
use crate::model::appendix::{heading, paragraph};
use crate::model::kind::Quadrant;
use crate::model::picture::picture_of;
use crate::model::reading::{axis_names, end_name, listed, reading_of};
use crate::model::told::{how_to_read, table_of, told_by_all};
use crate::words::Words;

pub(super) fn blocks(question: &Question<'_>, quadrant: &Quadrant, words: Words) -> Vec<Block> {
    let answers = question.answers();
    let mut blocks = open::blocks(question, words);
    blocks.push(heading(3, words.appendix_positions()));
    let reading = reading_of(&question.item, &answers, words).unwrap_or_default();
    blocks.push(paragraph(reading.as_str(), false));
    let situations = situations(quadrant, words);
    if !situations.is_empty() {
        blocks.push(Block::Bullets(situations));
    }
    if answers.is_empty() {
        return blocks;
    }
    blocks.extend(how_to_read(&question.item, words).map(|text| paragraph(text, false)));
    let what = words.appendix_alt_quadrant(&listed(&axis_names(quadrant, words), words));
    blocks.extend(
        picture_of(&question.item, &answers, FIGURE_WIDTH, FIGURE_TYPE, words).map(|picture| Block::Figure {
            picture,
            alt: words.appendix_alt(&what, &reading, &told_by_all(&question.item, &answers, words)),
        }),
    );
    blocks.extend(table_of(&question.item, &answers, words).map(Block::Table));
    blocks
}

/// The named fields: which ends they lie between, and what the deck says of them.
fn situations(quadrant: &Quadrant, words: Words) -> Vec<String> {
    let [across, up] = axis_names(quadrant, words);
    quadrant
        .situations
        .iter()
        .filter(|situation| !situation.name.trim().is_empty())
        .map(|situation| {
            let ends = [
                format!("{across} {}", end_name(&quadrant.across, situation.across, words)),
                format!("{up} {}", end_name(&quadrant.up, situation.up, words)),
            ];
            let told = words.appendix_situation(situation.name.trim(), &ends.join(", "));
            [told.as_str(), situation.help.trim()].join(" ").trim().to_owned()
        })
        .collect()
}
