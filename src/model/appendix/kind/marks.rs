//! Marks: bars as a figure, and every option in full with its marks as a table.

use super::{FIGURE_TYPE, FIGURE_WIDTH, MOST_FIGURE_HEIGHT, open};
use crate::model::appendix::document::{Block, Table};
use crate::model::appendix::question::Question;
use crate::model::appendix::{heading, paragraph};
use crate::model::group::Group;
use crate::model::kind::{Answer, Choice, Marks};
use crate::model::picture::picture_of_rows;
use crate::model::reading::reading_of;
use crate::words::Words;

pub(super) fn blocks(question: &Question<'_>, marks: &Marks, words: Words) -> Vec<Block> {
    let answers = question.answers();
    let mut blocks = open::blocks(question, words);
    blocks.push(heading(3, words.appendix_marks()));
    let reading = reading_of(&question.item, &answers, words).unwrap_or_default();
    blocks.push(paragraph(reading.as_str(), false));
    blocks.push(paragraph(
        match marks.per_group {
            1 => words.appendix_one_mark_each().to_owned(),
            count => words.appendix_marks_each(count),
        },
        false,
    ));
    if !marks.stem.is_empty() {
        blocks.push(paragraph(words.appendix_stem(&marks.stem), false));
    }
    let mut from = 0;
    while from < marks.options.len() && !answers.is_empty() {
        let draw = |to: usize| picture_of_rows(&question.item, from..to, &answers, FIGURE_WIDTH, FIGURE_TYPE, words);
        let to = (from + 1..=marks.options.len())
            .rev()
            .find(|to| draw(*to).is_some_and(|picture| picture.height <= MOST_FIGURE_HEIGHT))
            .unwrap_or(from + 1);
        let shown: Vec<_> = marks.options.iter().skip(from).take(to - from).collect();
        blocks.extend(draw(to).map(|picture| Block::Figure {
            picture,
            alt: words.appendix_alt(words.appendix_alt_marks(), &reading, &figures(&shown, &answers, words)),
        }));
        from = to;
    }
    blocks.push(table(marks, &answers, words));
    blocks
}

fn figures(options: &[&Choice], answers: &[(&Group, &Answer)], words: Words) -> String {
    options
        .iter()
        .map(|option| {
            let (total, _) = told(option, answers, words);
            words.appendix_alt_figures(option.label(), &total)
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn table(marks: &Marks, answers: &[(&Group, &Answer)], words: Words) -> Block {
    Block::Table(Table {
        header: [
            words.appendix_option(),
            words.appendix_option_marks(),
            words.appendix_option_groups(),
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: marks
            .options
            .iter()
            .map(|option| {
                let (total, groups) = told(option, answers, words);
                vec![option.text.clone(), total, groups]
            })
            .collect(),
        widths: vec![5, 2, 4],
    })
}

/// The marks on an option, all of them and by group.
fn told(option: &Choice, answers: &[(&Group, &Answer)], words: Words) -> (String, String) {
    let counts: Vec<_> = answers
        .iter()
        .filter_map(|(group, answer)| match answer {
            Answer::Marks(answer) => Some((group, answer.on(&option.key))),
            _ => None,
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    let total: u32 = counts.iter().map(|(_, count)| u32::from(*count)).sum();
    let groups: Vec<_> = counts
        .iter()
        .map(|(group, count)| words.appendix_marks_of(&group.name, *count))
        .collect();
    let groups = if groups.is_empty() {
        words.appendix_no_marks().to_owned()
    } else {
        groups.join(", ")
    };
    (total.to_string(), groups)
}
