//! An open question: notes, either to the whole or in two to four named parts.

use super::answered_kind::AnsweredKind;
use super::item_kind::{DeckText, ItemKind, NotePlaces};
use super::place::{Place, label};
use crate::model::appendix::block::Block;
use crate::model::base::ids::PlaceKey;
use crate::model::record::note::Note;
use crate::model::sheets::form::SheetForm;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// The most parts that the hall can show beside each other.
const MOST_PARTS: usize = 4;

/// A question answered by notes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// None, or two to four parts, each with notes of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
}

/// One part of an open question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Stable key.
    pub key: PlaceKey,
    /// The question of the part, word for word.
    pub text: String,
    /// A label of at most 30 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
}

impl ItemKind for Open {
    fn name(&self, words: Words) -> &'static str {
        words.kind_open()
    }

    fn is_prompt(&self) -> bool {
        true
    }

    fn places(&self) -> Vec<Place> {
        self.parts
            .iter()
            .map(|part| Place::new(&part.key, &part.text, label(&part.short, &part.text)))
            .collect()
    }

    fn note_places(&self) -> NotePlaces {
        if self.parts.is_empty() {
            NotePlaces::Whole
        } else {
            NotePlaces::Parts
        }
    }

    fn turns_notes(&self) -> bool {
        false
    }

    fn shows_time(&self) -> bool {
        false
    }

    fn tells_source(&self) -> bool {
        false
    }

    fn hide_from_the_room(&mut self, _answers_released: bool) {
        // Nothing in it is secret.
    }

    fn texts_mut(&mut self) -> Vec<&mut String> {
        self.parts.iter_mut().flat_map(|part| [&mut part.text, &mut part.short]).collect()
    }

    fn deck_texts(&self) -> Vec<DeckText<'_>> {
        let parts = self.parts.iter().enumerate();
        let texts = parts.map(|(index, part)| DeckText {
            short: Some(&part.short),
            ..DeckText::needed(vec![("parts", index)], "text", &part.text)
        });
        texts.collect()
    }

    fn problems(&self, words: Words) -> Vec<String> {
        match self.parts.len() {
            0 | 2..=MOST_PARTS => Vec::new(),
            count => vec![words.wrong_part_count(count)],
        }
    }

    fn on_paper(&self, _words: Words) -> SheetForm {
        SheetForm::Lines(self.parts.iter().map(|part| part.text.clone()).collect())
    }

    fn before_notes(&self, _notes: &[&Note], _words: Words) -> Vec<Block> {
        Vec::new()
    }

    fn note_text(&self, note: &Note, _words: Words) -> String {
        note.text.clone()
    }

    fn answered(&self) -> Option<&dyn AnsweredKind> {
        None
    }
}
