//! A slide: background to read before a question.

use super::answered_kind::AnsweredKind;
use super::item_kind::{DeckText, ItemKind, NotePlaces};
use super::place::Place;
use crate::model::appendix::block::Block;
use crate::model::record::note::Note;
use crate::model::sheets::form::SheetForm;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// Background to read: a few bullets, or a guest's slide as it looks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    /// One to four short statements.
    #[serde(default)]
    pub bullets: Vec<String>,
    /// The page of a file that fills the hall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<SlidePicture>,
    /// All that the picture says, a paragraph a line: for screen readers, and in its place where the file is gone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What the picture shows beside its words, for those who do not see it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
}

/// A page of a file that the deck names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlidePicture {
    /// The id of the file.
    pub of: String,
    /// The page, from 1.
    pub page: u32,
}

impl Slide {
    /// Its statements: the bullets, or what its picture says where it has none.
    pub fn statements(&self) -> Vec<&str> {
        if self.bullets.is_empty() {
            let told = self.text.lines().chain(self.alt.lines());
            return told.map(str::trim).filter(|line| !line.is_empty()).collect();
        }
        self.bullets.iter().map(String::as_str).collect()
    }
}

impl ItemKind for Slide {
    fn name(&self, words: Words) -> &'static str {
        words.kind_slide()
    }

    fn is_prompt(&self) -> bool {
        false
    }

    fn places(&self) -> Vec<Place> {
        Vec::new()
    }

    fn note_places(&self) -> NotePlaces {
        NotePlaces::Whole
    }

    fn turns_notes(&self) -> bool {
        false
    }

    fn shows_time(&self) -> bool {
        false
    }

    fn tells_source(&self) -> bool {
        true
    }

    fn hide_from_the_room(&mut self, _answers_released: bool) {
        // Nothing in it is secret.
    }

    fn texts_mut(&mut self) -> Vec<&mut String> {
        Vec::new()
    }

    fn deck_texts(&self) -> Vec<DeckText<'_>> {
        let bullets = self.bullets.iter().enumerate();
        bullets
            .map(|(index, bullet)| DeckText::needed(vec![("bullets", index)], "", bullet))
            .collect()
    }

    fn problems(&self, _words: Words) -> Vec<String> {
        Vec::new()
    }

    fn on_paper(&self, _words: Words) -> SheetForm {
        SheetForm::Lines(Vec::new())
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
