//! A stance: the proposals in full, a figure of who thinks what, and the same as a table that names the groups.

use super::{figures, open};
use crate::model::appendix::document::{Block, Table};
use crate::model::appendix::question::Question;
use crate::model::appendix::{heading, paragraph};
use crate::model::kind::{ProposalSection, Stance};
use crate::model::reading::reading_of;
use crate::model::told::{how_to_read, stance as told, table_of};
use crate::words::Words;

pub(super) fn blocks(question: &Question<'_>, stance: &Stance, words: Words) -> Vec<Block> {
    let answers = question.answers();
    let mut blocks = open::blocks(question, words);
    blocks.push(heading(3, words.appendix_stances()));
    let reading = reading_of(&question.item, &answers, words).unwrap_or_default();
    blocks.push(paragraph(reading.as_str(), false));
    for section in stance.sections.iter().filter(|section| !section.rows.is_empty()) {
        blocks.push(paragraph(section.title.as_str(), true));
        blocks.push(in_full(section, words));
    }
    if answers.is_empty() {
        return blocks;
    }
    blocks.extend(how_to_read(&question.item, words).map(|text| paragraph(text, false)));
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

/// Every proposal word for word, with its detail and what the source does with it; a figure has only its label.
fn in_full(section: &ProposalSection, words: Words) -> Block {
    let has_verbs = section.rows.iter().any(|row| !row.verb.trim().is_empty());
    let mut header = vec![words.appendix_row(), words.appendix_proposal()];
    header.extend(has_verbs.then(|| words.appendix_source_does()));
    let rows = section.rows.iter().map(|row| {
        let parts = [row.text.trim(), row.detail.trim()];
        let told: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let mut cells = vec![row.label().to_owned(), told.join("\n")];
        cells.extend(has_verbs.then(|| match row.verb.trim() {
            "" => "–".to_owned(),
            verb => verb.to_owned(),
        }));
        cells
    });
    Block::Table(Table {
        rows: rows.collect(),
        header: header.into_iter().map(str::to_owned).collect(),
        widths: if has_verbs { vec![3, 6, 2] } else { vec![3, 8] },
    })
}

/// The table of who thinks what, one for each section under its title.
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
