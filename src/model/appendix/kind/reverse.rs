//! A reversed question: each note as it was said and as it was turned round, under one number.

use super::open;
use crate::model::appendix::document::Block;
use crate::model::appendix::paragraph;
use crate::model::appendix::question::Question;
use crate::model::kind::Reverse;
use crate::model::reading::turned_reading;
use crate::words::Words;

pub(super) fn blocks(question: &Question<'_>, reverse: &Reverse, words: Words) -> Vec<Block> {
    let turned = question.groups().iter().flat_map(|group| question.notes(group.id));
    let reading = turned_reading(turned.map(|note| note.turned.as_str()), words);
    let mut blocks = vec![
        paragraph(words.appendix_turned_question(reverse.turned.trim()), false),
        // Alone, a note of this question would seem to say what its group wants.
        paragraph(words.appendix_reverse_explained(), false),
        paragraph(reading, false),
    ];
    blocks.extend(open::blocks(question, words));
    blocks
}
