//! A stance: a figure of who thinks what, and the proposals in full as a table that counts and names the groups.

use super::{figures, open};
use crate::model::appendix::document::{Block, Table};
use crate::model::appendix::question::Question;
use crate::model::appendix::{heading, paragraph};
use crate::model::kind::Stance;
use crate::model::reading::reading_of;
use crate::model::told::{stance as told, table_of};
use crate::words::Words;

pub(super) fn blocks(question: &Question<'_>, stance: &Stance, words: Words) -> Vec<Block> {
    let answers = question.answers();
    let mut blocks = open::blocks(question, words);
    blocks.push(heading(3, words.appendix_stances()));
    let reading = reading_of(&question.item, &answers, words).unwrap_or_default();
    blocks.push(paragraph(reading.as_str(), false));
    let rows: Vec<_> = stance.rows().collect();
    for (shown, picture) in figures(question, &answers, |_| true, words) {
        let figures = told::by_row(rows.get(shown).unwrap_or_default(), &answers, words);
        blocks.push(Block::Figure {
            picture,
            alt: words.appendix_alt(words.appendix_alt_stance(), &reading, &figures),
        });
    }
    if let Some(table) = table_of(&question.item, &answers, words) {
        blocks.extend(by_section(stance, table));
    }
    blocks
}

/// The table of all proposals as one for each section, under its title.
fn by_section(stance: &Stance, table: Table) -> Vec<Block> {
    let mut rows = table.rows.into_iter();
    let sections = stance.sections.iter().filter(|section| !section.rows.is_empty());
    sections
        .flat_map(|section| {
            let table = Table {
                header: table.header.clone(),
                rows: rows.by_ref().take(section.rows.len()).collect(),
                widths: table.widths.clone(),
            };
            [paragraph(section.title.as_str(), true), Block::Table(table)]
        })
        .collect()
}
