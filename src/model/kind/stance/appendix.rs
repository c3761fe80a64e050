//! A stance: a figure of who thinks what, and the proposals in full as a table that counts and names the groups.

use super::answer::StanceAnswer;
use super::describe;
use super::interpretation::interpret;
use super::prompt::Stance;
use crate::model::appendix::block::Block;
use crate::model::appendix::figures::figures;
use crate::model::appendix::row::PositionRow;
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;
use crate::model::table::Table;
use crate::words::Words;

pub(super) fn after_notes(stance: &Stance, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block> {
    let interpretation = interpret(stance, answers, words);
    let mut blocks = vec![
        Block::heading(3, words.appendix_stances()),
        Block::paragraph(interpretation.as_str()),
    ];
    let rows: Vec<_> = stance.rows().collect();
    for (shown, picture) in figures(stance, answers, |_| true, words) {
        let figures = describe::by_row(rows.get(shown).unwrap_or_default(), answers, words);
        blocks.push(Block::Figure {
            picture,
            alt: words.appendix_alt(words.appendix_alt_stance(), &interpretation, &figures),
        });
    }
    blocks.extend(by_section(stance, describe::table(stance, answers, words)));
    blocks
}

/// The opinions that the group gave.
pub(super) fn values(stance: &Stance, answer: &StanceAnswer, words: Words) -> Vec<PositionRow> {
    stance
        .rows()
        .filter_map(|row| {
            let opinion = answer.on(&row.key)?.name(words);
            Some(PositionRow::value(row.text.clone(), opinion.to_owned()))
        })
        .collect()
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
            [Block::strong_paragraph(section.title.as_str()), Block::Table(table)]
        })
        .collect()
}
