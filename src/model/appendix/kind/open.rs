//! What the groups said: each group under its name, the notes under the part to which they belong.

use crate::model::appendix::document::{Block, NumberedNote};
use crate::model::appendix::question::{Question, note_number};
use crate::model::appendix::{heading, paragraph};
use crate::model::group::Group;
use crate::model::note::Note;
use crate::words::Words;

/// The notes of all groups; the way for every kind.
pub(super) fn blocks(question: &Question<'_>, words: Words) -> Vec<Block> {
    question
        .groups()
        .iter()
        .flat_map(|group| group_blocks(question, group, words))
        .collect()
}

fn group_blocks(question: &Question<'_>, group: &Group, words: Words) -> Vec<Block> {
    let mut blocks = vec![heading(3, group.name.as_str())];
    let notes = question.notes(group.id);
    if notes.is_empty() {
        blocks.push(paragraph(words.appendix_no_notes(), false));
        return blocks;
    }
    let places = question.item.kind.places();
    let is_known = |note: &&Note| note.place.as_ref().is_some_and(|key| places.iter().any(|place| place.key == *key));
    let (on_places, whole): (Vec<_>, Vec<_>) = notes.into_iter().partition(is_known);
    if !whole.is_empty() {
        if question.item.kind.has_parts() {
            blocks.push(paragraph(words.appendix_whole_question(), true));
        }
        blocks.push(numbered(question, &whole));
    }
    for place in places {
        let here: Vec<_> = on_places
            .iter()
            .copied()
            .filter(|note| note.place.as_ref() == Some(&place.key))
            .collect();
        if !here.is_empty() {
            blocks.push(paragraph(place.text, true));
            blocks.push(numbered(question, &here));
        } else if question.item.kind.has_parts() {
            // A part is a question of its own: that it has no notes is said.
            blocks.push(paragraph(place.text, true));
            blocks.push(paragraph(words.appendix_no_notes(), false));
        }
    }
    blocks
}

fn numbered(question: &Question<'_>, notes: &[&Note]) -> Block {
    Block::Notes(
        notes
            .iter()
            .map(|note| NumberedNote {
                number: note_number(question.number, note),
                text: note.text.clone(),
            })
            .collect(),
    )
}
