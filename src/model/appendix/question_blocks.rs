//! The blocks of one question: what the groups said first, where they stand after.

use super::block::Block;
use super::notes;
use super::question::Question;
use crate::model::table::TitledTable;
use crate::words::Words;

/// A question from its heading to its last table.
pub(super) fn blocks(question: &Question<'_>, words: Words) -> Vec<Block> {
    let item = &question.item;
    let notes: Vec<_> = question.groups().iter().flat_map(|group| question.notes(group.id)).collect();
    let mut blocks = vec![
        Block::heading(2, words.appendix_question(question.number, &item.title)),
        Block::paragraph(item.lead.as_str()),
    ];
    if !item.source.is_empty() {
        blocks.push(Block::paragraph(words.hall_source(&item.source)));
    }
    for TitledTable { title, table } in question.tables(words) {
        blocks.push(Block::strong_paragraph(title));
        blocks.push(Block::Table(table));
    }
    blocks.extend(item.kind.before_notes(&notes, words));
    blocks.extend(notes::blocks(question, words));
    if let Some(kind) = item.kind.answered() {
        blocks.extend(kind.after_notes(&question.answers(), words));
    }
    blocks
}
