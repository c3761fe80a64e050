//! A matrix: the rows with their poles in full, figures of the groups' places, and the same places as a table.

use super::{figures, open};
use crate::model::appendix::document::{Block, Table};
use crate::model::appendix::question::Question;
use crate::model::appendix::{heading, paragraph};
use crate::model::kind::{Matrix, RowAnswer, STEPS, Section};
use crate::model::reading::reading_of;
use crate::model::told::{how_to_read, matrix as told, table_of};
use crate::words::Words;

/// How many groups stand beside each other in the table of places, so that a column holds "2 → 4 (+2)".
const MOST_GROUPS_ABREAST: usize = 5;

pub(super) fn blocks(question: &Question<'_>, matrix: &Matrix, words: Words) -> Vec<Block> {
    let answers = question.answers();
    let mut blocks = open::blocks(question, words);
    blocks.push(heading(3, words.appendix_positions()));
    let reading = reading_of(&question.item, &answers, words).unwrap_or_default();
    blocks.push(paragraph(reading.as_str(), false));
    for section in matrix.sections.iter().filter(|section| !section.rows.is_empty()) {
        blocks.push(paragraph(section.title.as_str(), true));
        blocks.push(poles(matrix, section, words));
    }
    if answers.is_empty() {
        return blocks;
    }
    blocks.extend(how_to_read(&question.item, words).map(|text| paragraph(text, false)));
    let rows: Vec<_> = matrix.rows().collect();
    let is_answered = |row: usize| {
        let row = rows.get(row);
        row.is_some_and(|row| answers.iter().any(|(_, answer)| told::at(answer, row) != RowAnswer::default()))
    };
    for (shown, picture) in figures(question, &answers, is_answered, words) {
        let figures = told::by_row(rows.get(shown).unwrap_or_default(), &answers, words);
        blocks.push(Block::Figure {
            picture,
            alt: words.appendix_alt(words.appendix_alt_matrix(), &reading, &figures),
        });
    }
    let tables = answers
        .chunks(MOST_GROUPS_ABREAST)
        .filter_map(|some| table_of(&question.item, some, words));
    blocks.extend(tables.map(Block::Table));
    blocks
}

/// Every pole word for word; a figure may have had to shorten it.
fn poles(matrix: &Matrix, section: &Section, words: Words) -> Block {
    let pole = |name: &str, otherwise: &str, step| words.appendix_pole_heading(if name.is_empty() { otherwise } else { name }, step);
    Block::Table(Table {
        header: vec![
            words.appendix_row().to_owned(),
            pole(&matrix.left, words.appendix_left_pole(), 1),
            pole(&matrix.right, words.appendix_right_pole(), STEPS),
        ],
        rows: section
            .rows
            .iter()
            .map(|row| vec![told::name(row), row.left.clone(), row.right.clone()])
            .collect(),
        widths: vec![2, 4, 4],
    })
}
