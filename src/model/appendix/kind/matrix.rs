//! A matrix: the rows with their poles in full, figures of the groups' places, and the same places as a table.

use super::{FIGURE_TYPE, FIGURE_WIDTH, MOST_FIGURE_HEIGHT, open};
use crate::model::appendix::document::{Block, Table};
use crate::model::appendix::question::Question;
use crate::model::appendix::{heading, paragraph};
use crate::model::group::Group;
use crate::model::kind::{Answer, Matrix, Row, RowAnswer, STEPS, Section, Step};
use crate::model::picture::{Picture, picture_of_rows, row_count};
use crate::model::reading::{reading_of, signed};
use crate::words::Words;
use std::ops::Range;

/// How many groups stand beside each other in the table of places, so that a column holds "2 → 4 (+2)".
const MOST_GROUPS_ABREAST: usize = 5;

type Answers<'a> = [(&'a Group, &'a Answer)];

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
    blocks.push(paragraph(words.appendix_steps(STEPS), false));
    for (rows, picture) in pictures(question, matrix, &answers, words) {
        let shown: Vec<_> = matrix.rows().skip(rows.start).take(rows.len()).collect();
        blocks.push(Block::Figure {
            picture,
            alt: words.appendix_alt(words.appendix_alt_matrix(), &reading, &figures(&shown, &answers, words)),
        });
    }
    blocks.extend(answers.chunks(MOST_GROUPS_ABREAST).map(|some| places(matrix, some, words)));
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
            .map(|row| vec![name(row), row.left.clone(), row.right.clone()])
            .collect(),
        widths: vec![2, 4, 4],
    })
}

/// What the row is about in full, or its label where the source names nothing.
fn name(row: &Row) -> String {
    if row.label.is_empty() { row.label() } else { &row.label }.to_owned()
}

/// As few figures as there are pages needed, each with as many rows as one page holds.
fn pictures(question: &Question<'_>, matrix: &Matrix, answers: &Answers<'_>, words: Words) -> Vec<(Range<usize>, Picture)> {
    let draw = |rows: Range<usize>| picture_of_rows(&question.item, rows, answers, FIGURE_WIDTH, FIGURE_TYPE, words);
    let mut pictures: Vec<(Range<usize>, Picture)> = Vec::new();
    for row in 0..row_count(&question.item) {
        if !answers.iter().any(|(_, answer)| is_answered(matrix, row, answer)) {
            continue;
        }
        let longer = pictures
            .last()
            .filter(|(rows, _)| rows.end == row)
            .and_then(|(rows, _)| Some((rows.start..row + 1, draw(rows.start..row + 1)?)))
            .filter(|(_, picture)| picture.height <= MOST_FIGURE_HEIGHT);
        match (longer, pictures.last_mut()) {
            (Some(longer), Some(last)) => *last = longer,
            _ => pictures.extend(draw(row..row + 1).map(|picture| (row..row + 1, picture))),
        }
    }
    pictures
}

fn is_answered(matrix: &Matrix, row: usize, answer: &Answer) -> bool {
    matrix.rows().nth(row).is_some_and(|row| at(answer, row) != RowAnswer::default())
}

fn at(answer: &Answer, row: &Row) -> RowAnswer {
    match answer {
        Answer::Matrix(answer) => answer.row(&row.key),
        _ => RowAnswer::default(),
    }
}

/// The places on some rows in running text.
fn figures(rows: &[&Row], answers: &Answers<'_>, words: Words) -> String {
    rows.iter()
        .filter_map(|row| {
            let groups: Vec<_> = answered(row, answers)
                .map(|(group, answer)| {
                    let [today, desired, shift] = told(answer, words);
                    words.appendix_alt_positions(&group.name, &today, &desired, &shift)
                })
                .collect();
            (!groups.is_empty()).then(|| words.appendix_alt_figures(row.label(), &groups.join("; ")))
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The places of some groups: a row of the matrix in each row, a group in each column.
fn places(matrix: &Matrix, answers: &Answers<'_>, words: Words) -> Block {
    let header = [words.appendix_row().to_owned()]
        .into_iter()
        .chain(answers.iter().map(|(group, _)| group.name.clone()));
    let rows = matrix.rows().map(|row| {
        [name(row)]
            .into_iter()
            .chain(answers.iter().map(|(_, answer)| place(at(answer, row), words)))
            .collect()
    });
    Block::Table(Table {
        header: header.collect(),
        rows: rows.collect(),
        widths: [5].into_iter().chain(answers.iter().map(|_| 3)).collect(),
    })
}

/// "2 → 4 (+2)": today, desired and the way between them; a dash where nothing was answered.
fn place(answer: RowAnswer, words: Words) -> String {
    let step = |step: Option<Step>| step.map_or_else(|| "–".to_owned(), |step| step.to_string());
    match (answer.today, answer.desired) {
        (None, None) => step(None),
        (Some(today), Some(desired)) => words.appendix_way(today, desired, &signed(i32::from(desired) - i32::from(today))),
        (today, desired) => words.appendix_half_way(&step(today), &step(desired)),
    }
}

fn answered<'a>(row: &'a Row, answers: &'a Answers<'_>) -> impl Iterator<Item = (&'a Group, RowAnswer)> {
    answers
        .iter()
        .map(|(group, answer)| (*group, at(answer, row)))
        .filter(|(_, answer)| *answer != RowAnswer::default())
}

/// Today, desired and the way between them.
fn told(answer: RowAnswer, words: Words) -> [String; 3] {
    let step = |step: Option<Step>| step.map_or_else(|| words.appendix_not_given().to_owned(), |step| step.to_string());
    let shift = answer.today.zip(answer.desired).map_or_else(
        || words.appendix_not_given().to_owned(),
        |(today, desired)| signed(i32::from(desired) - i32::from(today)),
    );
    [step(answer.today), step(answer.desired), shift]
}
