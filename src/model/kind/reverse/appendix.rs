//! A reversed question: each note as it was said and as it was turned round, under one number.

use super::interpretation::interpret_turned;
use super::prompt::Reverse;
use crate::model::appendix::block::Block;
use crate::model::record::note::Note;
use crate::words::Words;

pub(super) fn before_notes(reverse: &Reverse, notes: &[&Note], words: Words) -> Vec<Block> {
    let interpretation = interpret_turned(notes.iter().map(|note| note.turned.as_str()), words);
    vec![
        Block::paragraph(words.appendix_turned_question(reverse.turned.trim())),
        // Alone, a note of this question would seem to say what its group wants.
        Block::paragraph(words.appendix_reverse_explained()),
        Block::paragraph(interpretation),
    ]
}

/// A note of a reversed question and what it became, each after words that tell which is which.
pub(super) fn both_ways(note: &Note, words: Words) -> String {
    let turned = match note.turned.as_str() {
        "" => words.appendix_not_turned(),
        turned => turned,
    };
    words.appendix_both_ways(&note.text, turned)
}
