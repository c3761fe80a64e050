//! The notes of the groups: each group under its name, the notes under the part to which they belong.

use super::block::{Block, NumberedNote};
use super::question::{Question, note_number};
use crate::model::record::group::Group;
use crate::model::record::note::Note;
use crate::model::wording::listed;
use crate::words::Words;

/// The notes of all groups; the way for every kind.
pub(super) fn blocks(question: &Question<'_>, words: Words) -> Vec<Block> {
    if question.item.kind.has_parts() {
        return part_blocks(question, words);
    }
    question
        .groups()
        .iter()
        .flat_map(|group| group_blocks(question, group, words))
        .collect()
}

/// Every group under its own heading, also one that said nothing.
fn group_blocks(question: &Question<'_>, group: &Group, words: Words) -> Vec<Block> {
    let mut blocks = vec![Block::heading(3, group.name.as_str())];
    let notes = question.notes(group.id);
    if notes.is_empty() {
        blocks.push(Block::paragraph(words.appendix_no_notes()));
        return blocks;
    }
    let places = question.item.kind.places();
    let is_known = |note: &&Note| note.place.as_ref().is_some_and(|key| places.iter().any(|place| place.key == *key));
    let (on_places, whole): (Vec<_>, Vec<_>) = notes.into_iter().partition(is_known);
    if !whole.is_empty() {
        blocks.push(numbered(question, &whole, words));
    }
    for place in places {
        let here: Vec<_> = on_places
            .iter()
            .copied()
            .filter(|note| note.place.as_ref() == Some(&place.key))
            .collect();
        if !here.is_empty() {
            blocks.push(Block::strong_paragraph(place.text));
            blocks.push(numbered(question, &here, words));
        }
    }
    blocks
}

/// Every part is a question of its own, printed once; the groups follow under it, and those that said nothing are named.
fn part_blocks(question: &Question<'_>, words: Words) -> Vec<Block> {
    let places = question.item.kind.places();
    let mut blocks = Vec::new();
    for place in &places {
        blocks.push(Block::heading(3, place.text.as_str()));
        blocks.extend(said(question, words, &|note| note.place.as_ref() == Some(&place.key)));
    }
    let on_whole = |note: &Note| !places.iter().any(|place| note.place.as_ref() == Some(&place.key));
    if question
        .groups()
        .iter()
        .any(|group| question.notes(group.id).into_iter().any(on_whole))
    {
        blocks.push(Block::heading(3, words.appendix_whole_question()));
        blocks.extend(said(question, words, &on_whole));
    }
    blocks
}

/// The notes of each group for which `is_asked` is true, then in one line the groups that have none.
fn said(question: &Question<'_>, words: Words, is_asked: &dyn Fn(&Note) -> bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut silent = Vec::new();
    for group in question.groups() {
        let notes: Vec<_> = question.notes(group.id).into_iter().filter(|note| is_asked(note)).collect();
        if notes.is_empty() {
            silent.push(group.name.clone());
        } else {
            blocks.push(Block::strong_paragraph(group.name.as_str()));
            blocks.push(numbered(question, &notes, words));
        }
    }
    if blocks.is_empty() {
        blocks.push(Block::paragraph(words.appendix_no_notes()));
    } else if !silent.is_empty() {
        blocks.push(Block::paragraph(words.appendix_no_notes_from(&listed(&silent, words))));
    }
    blocks
}

fn numbered(question: &Question<'_>, notes: &[&Note], words: Words) -> Block {
    Block::Notes(
        notes
            .iter()
            .map(|note| {
                let text = question.item.kind.note_text(note, words);
                NumberedNote {
                    number: note_number(question.number, note),
                    text: match question.merged_of(note, words) {
                        Some(merged) => format!("{text} {merged}"),
                        None => text,
                    },
                }
            })
            .collect(),
    )
}
