//! A shift: the triangle as a figure, and the same points as a table of shares.

use super::{FIGURE_TYPE, FIGURE_WIDTH, open};
use crate::model::appendix::document::{Block, Table};
use crate::model::appendix::question::Question;
use crate::model::appendix::{heading, paragraph};
use crate::model::kind::{Answer, Shares, Shift, ShiftAnswer};
use crate::model::picture::picture_of;
use crate::model::reading::{corner_name, listed, reading_of, signed};
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
    blocks.push(paragraph(words.appendix_shares(), false));
    let names = [0, 1, 2].map(|corner| corner_name(shift, corner, words));
    let rows: Vec<_> = answers
        .iter()
        .filter_map(|(group, answer)| match answer {
            Answer::Shift(answer) => Some((group.name.clone(), told(*answer, &names, words))),
            _ => None,
        })
        .collect();
    if let Some(picture) = picture_of(&question.item, &answers, FIGURE_WIDTH, FIGURE_TYPE, words) {
        let figures: Vec<_> = rows
            .iter()
            .map(|(group, [today, desired, shift])| format!("{}.", words.appendix_alt_positions(group, today, desired, shift)))
            .collect();
        blocks.push(Block::Figure {
            picture,
            alt: words.appendix_alt(&words.appendix_alt_shift(&listed(&names, words)), &reading, &figures.join(" ")),
        });
    }
    blocks.push(Block::Table(Table {
        header: [
            words.appendix_group(),
            words.appendix_today(),
            words.appendix_desired(),
            words.appendix_shift(),
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: rows
            .into_iter()
            .map(|(group, [today, desired, shift])| vec![group, today, desired, shift])
            .collect(),
        widths: vec![2, 3, 3, 3],
    }));
    blocks
}

/// Today, desired and the way between them, each as "Byråkrati 60, NPM 30, NPG 10".
fn told(answer: ShiftAnswer, names: &[String; 3], words: Words) -> [String; 3] {
    let not_given = || words.appendix_not_given().to_owned();
    let list = |values: [String; 3]| {
        let parts: Vec<_> = names.iter().zip(values).map(|(name, value)| format!("{name} {value}")).collect();
        parts.join(", ")
    };
    let shares = |shares: Option<Shares>| shares.map_or_else(not_given, |shares| list(shares.values().map(|share| share.to_string())));
    let shift = answer.today.zip(answer.desired).map_or_else(not_given, |(today, desired)| {
        list([0, 1, 2].map(|corner| signed(i32::from(desired.of(corner)) - i32::from(today.of(corner)))))
    });
    [shares(answer.today), shares(answer.desired), shift]
}
