//! The extent of the bilaga, in numbers with their nouns.

use crate::model::wording::listed;
use crate::words::Words;

/// The extent of the bilaga.
pub(super) struct Extent {
    pub(super) groups: usize,
    pub(super) questions: usize,
    /// Number of questions that any group has said something on.
    pub(super) answered: usize,
    pub(super) notes: usize,
}

impl Extent {
    /// "4 grupper, 2 frågor och 37 anteckningar".
    pub(super) fn in_words(&self, words: Words) -> String {
        listed(&self.counts(words), words)
    }

    pub(super) fn counts(&self, words: Words) -> [String; 3] {
        [
            counted(self.groups, words.interpretation_group(), words.interpretation_groups()),
            counted(self.questions, words.appendix_question_noun(), words.appendix_question_nouns()),
            counted(self.notes, words.appendix_note_noun(), words.appendix_note_nouns()),
        ]
    }
}

/// A number with its noun.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
