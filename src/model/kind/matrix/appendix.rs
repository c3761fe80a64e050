//! A matrix: the rows with their poles in full, figures of the groups' places, and the same places as a table.

use super::answer::{MatrixAnswer, RowAnswer};
use super::describe;
use super::interpretation::interpret;
use super::prompt::{Matrix, MatrixSection, STEPS};
use crate::model::appendix::block::Block;
use crate::model::appendix::figures::figures;
use crate::model::appendix::row::PositionRow;
use crate::model::kind::answer::Answer;
use crate::model::kind::answered_kind::AnsweredKind as _;
use crate::model::record::group::Group;
use crate::model::table::Table;
use crate::words::Words;

/// The most groups beside each other in the table of places, so that a column holds "2 → 4 (+2)".
const MOST_GROUPS_ABREAST: usize = 5;

pub(super) fn after_notes(matrix: &Matrix, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block> {
    let interpretation = interpret(matrix, answers, words);
    let mut blocks = vec![
        Block::heading(3, words.appendix_positions()),
        Block::paragraph(interpretation.as_str()),
    ];
    for section in matrix.sections.iter().filter(|section| !section.rows.is_empty()) {
        blocks.push(Block::strong_paragraph(section.title.as_str()));
        blocks.push(poles(matrix, section, words));
    }
    if answers.is_empty() {
        return blocks;
    }
    blocks.extend(matrix.how_to_read(words).map(Block::paragraph));
    let rows: Vec<_> = matrix.rows().collect();
    let is_answered = |row: usize| {
        let row = rows.get(row);
        row.is_some_and(|row| answers.iter().any(|(_, answer)| describe::at(answer, row) != RowAnswer::default()))
    };
    for (shown, picture) in figures(matrix, answers, is_answered, words) {
        let figures = describe::by_row(rows.get(shown).unwrap_or_default(), answers, words);
        blocks.push(Block::Figure {
            picture,
            alt: words.appendix_alt(words.appendix_alt_matrix(), &interpretation, &figures),
        });
    }
    let tables = answers.chunks(MOST_GROUPS_ABREAST).map(|some| describe::table(matrix, some, words));
    blocks.extend(tables.map(Block::Table));
    blocks
}

/// The steps on each row that the group answered.
pub(super) fn values(matrix: &Matrix, answer: &MatrixAnswer) -> Vec<PositionRow> {
    matrix
        .rows()
        .map(|row| (describe::name(row), answer.row(&row.key)))
        .filter(|(_, at)| *at != RowAnswer::default())
        .map(|(name, at)| PositionRow::moments(name, at.today, at.desired))
        .collect()
}

/// Every pole word for word; a figure may have had to shorten it.
fn poles(matrix: &Matrix, section: &MatrixSection, words: Words) -> Block {
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
            .map(|row| {
                vec![
                    describe::name(row),
                    row.left_told(words).into_owned(),
                    row.right_told(words).into_owned(),
                ]
            })
            .collect(),
        widths: vec![2, 4, 4],
    })
}
